/** Arrays in memory that several threads can use without copying it. */
type Shared<Numbers> = Numbers extends Uint8Array
    ? Uint8Array<SharedArrayBuffer>
    : Numbers extends Uint16Array
      ? Uint16Array<SharedArrayBuffer>
      : Numbers extends Int32Array
        ? Int32Array<SharedArrayBuffer>
        : Uint32Array<SharedArrayBuffer>;

/** A copy in shared memory. */
export function shared<Numbers extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(
    numbers: Numbers,
): Shared<Numbers> {
    // Node's buffers are bytes as well.
    const copy = numbers instanceof Uint8Array ? Uint8Array : numbers.constructor;
    const buffer = new SharedArrayBuffer(numbers.byteLength);
    // SAFETY: it is the constructor of the given array, which takes a buffer.
    const made = new (copy as new (buffer: SharedArrayBuffer) => Shared<Numbers>)(buffer);
    made.set(numbers);
    return made;
}

/** A list of numbers from 0 to 2³² − 1 that takes four to eight bytes for each. */
export interface NumberList {
    readonly length: number;
    push(number: number): void;
    /** Adds so many numbers. Returns where they are to be written, until the list is changed again. */
    extend(count: number): Uint32Array;
    /** The number at a place; 0 beyond the end. */
    at(place: number): number;
    /** Replaces the number at a place. */
    set(place: number, number: number): void;
    /** The numbers so far, in shared memory. */
    shared(): Uint32Array<SharedArrayBuffer>;
}

/** `room` is how many numbers it will probably have. */
export function numberList(room = 1024): NumberList {
    let numbers = new Uint32Array(room);
    let length = 0;
    const makeRoom = (count: number) => {
        if (length + count <= numbers.length) return;
        const longer = new Uint32Array(Math.max(2 * numbers.length, length + count, 1024));
        longer.set(numbers);
        numbers = longer;
    };
    return {
        get length() {
            return length;
        },
        push: (number) => {
            if (length === numbers.length) makeRoom(1);
            numbers[length++] = number;
        },
        extend: (count) => {
            makeRoom(count);
            length += count;
            return numbers.subarray(length - count, length);
        },
        at: (place) => (place < length ? (numbers[place] ?? 0) : 0),
        set: (place, number) => {
            numbers[place] = number;
        },
        shared: () => shared(numbers.subarray(0, length)),
    };
}

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
    const copy = numbers.constructor;
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
    /** The numbers so far, in shared memory. */
    shared(): Uint32Array<SharedArrayBuffer>;
}

export function numberList(): NumberList {
    let numbers = new Uint32Array(1024);
    let length = 0;
    return {
        get length() {
            return length;
        },
        push: (number) => {
            if (length === numbers.length) {
                const longer = new Uint32Array(length * 2);
                longer.set(numbers);
                numbers = longer;
            }
            numbers[length++] = number;
        },
        shared: () => shared(numbers.subarray(0, length)),
    };
}

/**
 * A function in WebAssembly over a memory of its own. Its vector instructions compute two to eight numbers at once, which
 * JavaScript cannot. Each of them is rounded like a number in JavaScript, so results are equal to the last bit.
 */
export interface Kernel {
    readonly memory: ArrayBuffer;
    run(...parameters: readonly number[]): void;
}

interface KernelSource {
    /** How many 32-bit integers it takes. They are its first locals. */
    readonly parameters: number;
    /** How many locals follow them: first integers, then vectors of 128 bits. */
    readonly integers: number;
    readonly vectors: number;
    readonly code: Code;
    /** The size of its memory. */
    readonly bytes: number;
}

/** Instructions as bytes (https://webassembly.github.io/spec/core/binary/). Locals are below 128. */
export type Code = readonly number[];

/** Compiles a kernel. */
export function openKernel({ parameters, integers, vectors, code, bytes }: KernelSource): Kernel {
    const type = [0x60, ...list(Array.from({ length: parameters }, () => [integerType])), ...list([])];
    const locals = list([
        [...count(integers), integerType],
        [...count(vectors), vectorType],
    ]);
    const body = [...locals, ...code, end];
    const name = [1, letter];
    const module = [
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, [type]),
        ...section(2, [[...name, ...name, 2, 0, ...count(1)]]),
        ...section(3, [[0]]),
        ...section(7, [[...name, 0, 0]]),
        ...section(10, [[...count(body.length), ...body]]),
    ];
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / page)) });
    const key = String.fromCharCode(letter);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module)), {
        [key]: { [key]: memory },
    });
    const run = exports[key];
    if (run === undefined) throw new Error("the kernel exports no function");
    return { memory: memory.buffer, run };
}

/** Repeats the code while the integer that it ends with is not 0. */
export const loop = (...code: readonly Code[]): Code => [0x03, 0x40, ...code.flat(), 0x0d, 0, end];
/** Puts a local onto the stack; `set` takes it from there, and `tee` leaves it there. */
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const tee = (local: number): Code => [0x22, local];
/** Adds an amount to an integer on the stack; `addLocal` adds a local. */
export const add = (amount: number): Code => [0x41, ...signed(amount), 0x6a];
export const addLocal = (local: number): Code => [...get(local), 0x6a];
/** Compares the integer on the stack with a local. */
export const isBelow = (local: number): Code => [...get(local), 0x49];

/** Loads a vector from the address on the stack plus an offset. `store` takes the address and the vector from the stack. */
export const load = (offset: number): Code => vector(0x00, 0, ...count(offset));
export const store = (offset: number): Code => vector(0x0b, 0, ...count(offset));
/** Loads one double from the address on the stack into both halves of a vector. */
export const loadTwice: Code = vector(0x0a, 0, 0);
/** Loads eight bytes from the address on the stack plus an offset, as whole numbers of 16 bits with signs. */
export const loadBytes = (offset: number): Code => vector(0x01, 0, ...count(offset));
/** Multiplies two vectors of 16-bit numbers, and adds neighbors: four numbers of 32 bits. */
export const multiplyAndAddPairs: Code = vector(0xba);
export const addIntegers: Code = vector(0xae);
/** Adds the four numbers in a local. */
export const sumOfFour = (local: number): Code =>
    [0, 1, 2, 3].flatMap((lane) => [...get(local), ...vector(0x1b, lane), ...(lane === 0 ? [] : [0x6a])]);
/** Takes the address and an integer from the stack. */
export const storeInteger: Code = [0x36, 0, 0];
export const multiplyDoubles: Code = vector(0xf2);
export const addDoubles: Code = vector(0xf0);

function vector(operation: number, ...immediates: Code): Code {
    return [0xfd, ...count(operation), ...immediates];
}

/** An unsigned number in LEB128. */
function count(value: number): Code {
    return value < 128 ? [value] : [(value % 128) + 128, ...count(Math.floor(value / 128))];
}

/** A signed number in LEB128. */
function signed(value: number): Code {
    if (value >= -64 && value < 64) return [value & 127];
    return [(value & 127) | 128, ...signed(value >> 7)];
}

function list(items: readonly Code[]): Code {
    return [...count(items.length), ...items.flat()];
}

function section(id: number, items: readonly Code[]): Code {
    const content = list(items);
    return [id, ...count(content.length), ...content];
}

const end = 0x0b;
const integerType = 0x7f;
const vectorType = 0x7b;
/** The name of everything that is imported or exported: "k". */
const letter = 0x6b;
const page = 65_536;

/** Node's types leave it out. */
declare const WebAssembly: {
    readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (
        module: object,
        imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
    ) => {
        readonly exports: Readonly<Record<string, (...parameters: readonly number[]) => void>>;
    };
};

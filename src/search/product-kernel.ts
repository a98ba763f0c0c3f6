import {
    add,
    addIntegers,
    type Code,
    get,
    isBelow,
    type Kernel,
    load,
    loadBytes,
    loop,
    multiplyAndAddPairs,
    openKernel,
    set,
    storeInteger,
    sumOfFour,
    tee,
} from "./kernel.ts";

/** Its parameters are addresses: a row, then rows to multiply it with and the end of those, and where to put the products. */
const [row, other, othersEnd, product] = [0, 1, 2, 3] as const;
const sum = 4;
const firstPart = 5;

/** The kernel reads eight dimensions at once. */
export const dimensionsAtOnce = 8;

/**
 * Opens a kernel that multiplies a row of bytes with several rows of 16-bit numbers. All are padded with 0 to a multiple of eight
 * dimensions. Products are 32-bit integers, and exact.
 */
export function openProductKernel(dimensions: number, bytes: number): Kernel {
    const parts = Array.from({ length: Math.ceil(dimensions / dimensionsAtOnce) }, (_, part) => part);
    const vectorBytes = 16;
    const productWith = (part: number): Code => [
        ...[...get(firstPart + part), ...get(other), ...load(vectorBytes * part)],
        ...multiplyAndAddPairs,
    ];
    return openKernel({
        parameters: 4,
        integers: 0,
        vectors: 1 + parts.length,
        bytes,
        code: [
            ...parts.flatMap((part) => [
                ...[...get(row), ...loadBytes(dimensionsAtOnce * part), ...set(firstPart + part)],
            ]),
            ...loop(
                parts.flatMap((part) => [...productWith(part), ...(part === 0 ? [] : addIntegers)]),
                set(sum),
                [...get(product), ...sumOfFour(sum), ...storeInteger],
                [...get(product), ...add(4), ...set(product)],
                [...get(other), ...add(vectorBytes * parts.length), ...tee(other), ...isBelow(othersEnd)],
            ),
        ],
    });
}

import {
    add,
    addDoubles,
    addLocal,
    type Code,
    get,
    isBelow,
    load,
    loadTwice,
    loop,
    multiplyDoubles,
    set,
    store,
    tee,
} from "../../search/kernel.ts";

/** The kernel's parameters, all in bytes: addresses, the end of what starts at an address, and the length of a row. */
const [input, inputEnd, width, weights, weightsEnd, biases, output, outputWidth] = [
    0, 1, 2, 3, 4, 5, 6, 7,
] as const;
/** Its own integers: addresses. */
const [row, value, valueEnd, weight, sums] = [8, 9, 10, 11, 12] as const;

const vectorsInBlock = [0, 1, 2, 3] as const;
/** Its vectors: the sums of both rows, the weights, and a value. */
const sumOf = { one: [13, 14, 15, 16], other: [17, 18, 19, 20] } as const;
const weightOf = [21, 22, 23, 24] as const;
const factor = 25;

/** How many units it computes at once. Weights and biases come in blocks of as many. */
export const unitsInBlock = 8;
const blockBytes = 8 * unitsInBlock;
const vectorBytes = 16;

/**
 * Computes a layer for an even number of rows. For each block of units, the weights are sorted by input. Each sum starts with its
 * bias and adds one input after another, as one would in JavaScript.
 */
export const layerSource = {
    parameters: 8,
    integers: 5,
    vectors: 13,
    code: loop(
        [...get(input), ...set(row), ...get(output), ...set(sums)],
        loop(
            vectorsInBlock.flatMap((at) => [
                ...[...get(biases), ...load(vectorBytes * at)],
                ...[...tee(sumOf.one[at]), ...set(sumOf.other[at])],
            ]),
            [...get(weights), ...set(weight)],
            [...get(row), ...tee(value), ...addLocal(width), ...set(valueEnd)],
            loop(
                vectorsInBlock.flatMap((at) => [
                    ...[...get(weight), ...load(vectorBytes * at), ...set(weightOf[at])],
                ]),
                [...get(value), ...loadTwice, ...set(factor), ...addProducts(sumOf.one)],
                [
                    ...get(value),
                    ...addLocal(width),
                    ...loadTwice,
                    ...set(factor),
                    ...addProducts(sumOf.other),
                ],
                [...get(weight), ...add(blockBytes), ...set(weight)],
                [...get(value), ...add(8), ...tee(value), ...isBelow(valueEnd)],
            ),
            storeSums(sumOf.one),
            storeSums(sumOf.other),
            [...get(valueEnd), ...addLocal(width), ...tee(row), ...isBelow(inputEnd)],
        ),
        [...get(biases), ...add(blockBytes), ...set(biases)],
        [...get(output), ...add(blockBytes), ...set(output)],
        [...get(weight), ...tee(weights), ...isBelow(weightsEnd)],
    ),
};

function addProducts(sumsOfRow: readonly number[]): Code {
    return vectorsInBlock.flatMap((at) => {
        const sum = sumsOfRow[at] ?? 0;
        return [
            ...get(sum),
            ...get(weightOf[at]),
            ...get(factor),
            ...multiplyDoubles,
            ...addDoubles,
            ...set(sum),
        ];
    });
}

/** Writes the sums of a row, and moves on to the next row. */
function storeSums(sumsOfRow: readonly number[]): Code {
    return [
        ...vectorsInBlock.flatMap((at) => [
            ...[...get(sums), ...get(sumsOfRow[at] ?? 0), ...store(vectorBytes * at)],
        ]),
        ...[...get(sums), ...addLocal(outputWidth), ...set(sums)],
    ];
}

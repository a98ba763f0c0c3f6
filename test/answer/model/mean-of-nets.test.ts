import fc from "fast-check";
import { expect, test } from "vitest";
import { openMeanOfNets } from "../../../src/answer/model/mean-of-nets.ts";
import { furthest, leak, openNet, type WrittenNet } from "../../../src/answer/model/net.ts";

/** The definition of a net, one unit after another. */
function plainScore({ means, scales, layers }: WrittenNet, row: readonly number[]): number {
    let values = means.map((mean, at) =>
        Math.max(-furthest, Math.min(furthest, ((row[at] ?? 0) - mean) * (scales[at] ?? 0))),
    );
    layers.forEach(({ weights, biases }, depth) => {
        values = biases.map((bias, unit) => {
            const sum = values.reduce(
                (before, value, at) => before + (weights[unit * values.length + at] ?? 0) * value,
                bias,
            );
            return depth < layers.length - 1 && sum < 0 ? leak * sum : sum;
        });
    });
    return values[0] ?? 0;
}

test("one net, and the mean of several, equal their plain definition to the last bit", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
    const sizes = fc.record({
        width: fc.integer({ min: 1, max: 9 }),
        units: fc.integer({ min: 1, max: 20 }),
    });
    const cases = sizes.chain(({ width, units }) => {
        const scales = fc.array(fc.oneof(number, fc.constant(0)), { minLength: width, maxLength: width });
        const standard = fc.record({ means: numbers(width), scales });
        const layer = (inputs: number, outputs: number) =>
            fc.record({ weights: numbers(inputs * outputs), biases: numbers(outputs) });
        const layers = fc.tuple(layer(width, units), layer(units, 1));
        return fc.record({
            standards: fc.tuple(standard, standard),
            nets: fc.array(fc.tuple(fc.nat(1), layers), { minLength: 1, maxLength: 4 }),
            rows: fc.array(numbers(width), { maxLength: 5 }),
        });
    });
    fc.assert(
        fc.property(cases, ({ standards: [first, second], nets, rows }) => {
            const written = nets.map(([which, layers]) => ({ ...(which === 0 ? first : second), layers }));
            const plain = rows.map(
                (row) => written.reduce((sum, net) => sum + plainScore(net, row), 0) / written.length,
            );
            const score = openMeanOfNets(written);
            expect(plainZeros(score(rows))).toEqual(plainZeros(plain));
            // The second time, the memory is in use already.
            expect(plainZeros(score(rows.toReversed()))).toEqual(plainZeros(plain.toReversed()));
            expect(
                plainZeros(
                    rows.map(
                        (row) =>
                            written.reduce((sum, net) => sum + openNet(net).score(row), 0) / written.length,
                    ),
                ),
            ).toEqual(plainZeros(plain));
        }),
    );
});

/** Adding 0 turns -0 into 0. */
const plainZeros = (values: ArrayLike<number>) => Array.from(values, (value) => value + 0);

test("more rows than the memory has room for are scored in turns", () => {
    const layers = [{ weights: [2], biases: [1] }];
    const score = openMeanOfNets([{ means: [0], scales: [0.01], layers }]);
    const rows = Array.from({ length: 93 }, (_, at) => [at]);
    expect([...score(rows)]).toEqual(rows.map(([value = 0]) => 0.01 * value * 2 + 1));
});

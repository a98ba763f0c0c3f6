import fc from "fast-check";
import { expect, test } from "vitest";
import { furthest, leak, openMeanOfNets, openNet, type WrittenNet } from "../../../src/answer/model/net.ts";

test("features are standardized before they are weighted", () => {
    const net = openNet({ means: [10], scales: [0.5], layers: [{ weights: [3], biases: [1] }] });
    expect(net.score([12])).toBe(4);
});

test("a feature that never varied in training has no effect", () => {
    const net = openNet({ means: [0], scales: [0], layers: [{ weights: [9], biases: [0] }] });
    expect(net.score([123])).toBe(0);
});

test("a feature far outside the training range counts as five deviations", () => {
    const net = openNet({ means: [0], scales: [1], layers: [{ weights: [1], biases: [0] }] });
    expect([net.score([1e9]), net.score([-1e9])]).toEqual([5, -5]);
});

test("a negative hidden unit passes on a fiftieth", () => {
    const layers = [
        { weights: [1, -1], biases: [0, 0] },
        { weights: [100, 1], biases: [0] },
    ];
    expect(openNet({ means: [0], scales: [1], layers }).score([-2])).toBeCloseTo(-4 + 2);
});

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

test("The mean of several nets equals that of their plain definition to the last bit", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
    const sizes = fc.record({ width: fc.integer({ min: 1, max: 9 }), units: fc.integer({ min: 1, max: 9 }) });
    const cases = sizes.chain(({ width, units }) => {
        const scales = fc.array(fc.oneof(number, fc.constant(0)), { minLength: width, maxLength: width });
        const standard = fc.record({ means: numbers(width), scales });
        const layer = (inputs: number, outputs: number) =>
            fc.record({ weights: numbers(inputs * outputs), biases: numbers(outputs) });
        const layers = fc.tuple(layer(width, units), layer(units, 1));
        return fc.record({
            standards: fc.tuple(standard, standard),
            nets: fc.array(fc.tuple(fc.nat(1), layers), { minLength: 1, maxLength: 4 }),
            row: numbers(width),
        });
    });
    fc.assert(
        fc.property(cases, ({ standards: [first, second], nets, row }) => {
            const written = nets.map(([which, layers]) => ({ ...(which === 0 ? first : second), layers }));
            const sum = written.reduce((before, net) => before + plainScore(net, row), 0);
            // Adding 0 turns -0 into 0.
            expect(openMeanOfNets(written).score(row) + 0).toBe(sum / written.length + 0);
        }),
    );
});

import { expect, test } from "vitest";
import { openNet } from "../../../src/answer/model/net.ts";

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

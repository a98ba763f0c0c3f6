import { expect, test } from "vitest";
import { openNet } from "../../../src/answer/model/net.ts";

test("Features are standardised before they are weighed", () => {
    const net = openNet({ means: [10], scales: [0.5], layers: [{ weights: [3], biases: [1] }] });
    expect(net.score([12])).toBe(4);
});

test("A feature that never varied in training changes nothing", () => {
    const net = openNet({ means: [0], scales: [0], layers: [{ weights: [9], biases: [0] }] });
    expect(net.score([123])).toBe(0);
});

test("A feature far outside what was seen counts as five deviations", () => {
    const net = openNet({ means: [0], scales: [1], layers: [{ weights: [1], biases: [0] }] });
    expect([net.score([1e9]), net.score([-1e9])]).toEqual([5, -5]);
});

test("A hidden unit below nothing leaks a fiftieth", () => {
    const layers = [
        { weights: [1, -1], biases: [0, 0] },
        { weights: [100, 1], biases: [0] },
    ];
    expect(openNet({ means: [0], scales: [1], layers }).score([-2])).toBeCloseTo(-4 + 2);
});

import { leak } from "../src/answer/model/net.ts";
import { adam, type Moments } from "./adam.ts";
import { gaussian, seeded, shuffled } from "./seeded.ts";

/** One question's contenders: their standardised rows of features, concatenated, and which of them answer. */
export interface List {
    readonly rows: Float32Array;
    readonly size: number;
    readonly answering: readonly number[];
    /** How much the list counts; 1 if it is left out. */
    readonly weight?: number;
}

export interface Learning {
    readonly features: number;
    readonly hidden: number;
    readonly epochs: number;
    readonly rate: number;
    readonly decay: number;
    /** The share of features that are hidden from a list at each step. */
    readonly dropout: number;
    readonly seed: number;
}

export interface LearnedNet {
    /** One row of input weights per hidden unit, concatenated. */
    readonly inner: Float64Array;
    readonly innerBiases: Float64Array;
    readonly outer: Float64Array;
}

/** Learns a net with one hidden layer by ListNet: a softmax over each list, in which every sentence that answers is right. */
export function learnNet(lists: readonly List[], learning: Learning): LearnedNet {
    const { features, hidden, epochs, seed, dropout } = learning;
    const random = seeded(seed);
    const net: LearnedNet = {
        inner: Float64Array.from(
            { length: features * hidden },
            () => gaussian(random) * Math.sqrt(2 / features),
        ),
        innerBiases: new Float64Array(hidden),
        outer: Float64Array.from({ length: hidden }, () => gaussian(random) * Math.sqrt(1 / hidden)),
    };
    const parts = [net.inner, net.innerBiases, net.outer];
    const gradients = parts.map((part) => new Float64Array(part.length));
    const moments: readonly Moments[] = parts.map((part) => ({
        first: new Float64Array(part.length),
        second: new Float64Array(part.length),
    }));
    const steps = epochs * Math.ceil(lists.length / batchSize);
    const visible = new Float64Array(features);
    let step = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
        const order = shuffled(lists, random);
        for (let start = 0; start < order.length; start += batchSize) {
            const batch = order.slice(start, start + batchSize);
            for (const gradient of gradients) gradient.fill(0);
            for (const list of batch) {
                for (let at = 0; at < features; at++) visible[at] = random() < dropout ? 0 : 1;
                addGradient(net, list, visible, gradients);
            }
            step++;
            const rate =
                learning.rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps)) * Math.min(1, step / warmUp);
            parts.forEach((part, at) => {
                const gradient = gradients[at];
                const moment = moments[at];
                if (gradient === undefined || moment === undefined) return;
                adam(part, gradient, {
                    moments: moment,
                    rate,
                    step,
                    size: batch.length,
                    decay: part === net.innerBiases ? 0 : learning.decay,
                });
            });
        }
    }
    return net;
}

const batchSize = 16;
const warmUp = 50;
/** Rows with a smaller share of the gradient are skipped, which saves most of the work. */
const negligible = 1e-4;

function addGradient(
    net: LearnedNet,
    { rows, size, answering, weight = 1 }: List,
    visible: Float64Array,
    gradients: readonly Float64Array[],
): void {
    const [inner = empty, innerBiases = empty, outer = empty] = gradients;
    const features = visible.length;
    const hidden = net.outer.length;
    const input = new Float64Array(size * features);
    for (let row = 0, at = 0; row < size; row++) {
        for (let column = 0; column < features; column++, at++)
            input[at] = (rows[at] ?? 0) * (visible[column] ?? 0);
    }
    const units = new Float64Array(size * hidden);
    const scores = new Float64Array(size);
    for (let row = 0; row < size; row++) {
        for (let unit = 0; unit < hidden; unit++) {
            let sum = net.innerBiases[unit] ?? 0;
            let from = row * features;
            for (let weight = unit * features, end = weight + features; weight < end; weight++)
                sum += (net.inner[weight] ?? 0) * (input[from++] ?? 0);
            const value = sum < 0 ? leak * sum : sum;
            units[row * hidden + unit] = value;
            scores[row] = (scores[row] ?? 0) + value * (net.outer[unit] ?? 0);
        }
    }
    const errors = errorsOf(scores, answering);
    for (let row = 0; row < size; row++) {
        const error = weight * (errors[row] ?? 0);
        if (Math.abs(error) < negligible) continue;
        for (let unit = 0; unit < hidden; unit++) {
            const value = units[row * hidden + unit] ?? 0;
            outer[unit] = (outer[unit] ?? 0) + error * value;
            const back = error * (net.outer[unit] ?? 0) * (value < 0 ? leak : 1);
            innerBiases[unit] = (innerBiases[unit] ?? 0) + back;
            let from = row * features;
            for (let weight = unit * features, end = weight + features; weight < end; weight++)
                inner[weight] = (inner[weight] ?? 0) + back * (input[from++] ?? 0);
        }
    }
}

const empty = new Float64Array(0);

/** The gradient of −log p, where p is the softmax's total probability of the answering rows. */
function errorsOf(scores: Float64Array, answering: readonly number[]): Float64Array {
    const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const powers = scores.map((score) => Math.exp(score - top));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const right = answering.reduce((sum, row) => sum + (powers[row] ?? 0), 0);
    const errors = powers.map((power) => power / total);
    for (const row of answering) errors[row] = (errors[row] ?? 0) - (powers[row] ?? 0) / right;
    return errors;
}

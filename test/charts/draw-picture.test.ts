import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { colors, theme } from "../../src/charts/colors.ts";
import { drawPicture } from "../../src/charts/draw-picture.ts";
import type { Panel } from "../../src/charts/picture.ts";

const weeks = Array.from({ length: 13 }, (_, at) => `${at + 1} Jan`);
const time = (...values: readonly number[]): Panel => ({
    kind: "time",
    isWhole: true,
    title: "Questions",
    labels: weeks,
    series: [{ name: "answered", color: "blue", values }],
});
const ranked = (names: readonly string[], values: readonly number[]): Panel => ({
    kind: "ranked",
    title: "Articles",
    names,
    series: [{ name: "answered", color: "blue", values }],
});

/** How many of the picture's pixels have nearly this color. */
async function pixelsOf(panels: readonly Panel[], color: string) {
    const image = await loadImage(drawPicture({ title: "Insights", subtitle: "", panels }));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
        if (wanted.every((part, place) => Math.abs((data[at + place] ?? 0) - part) < 4)) count++;
    return { count, width: image.width, height: image.height };
}

test("what is counted twice as often takes twice the area", async () => {
    const one = await pixelsOf([time(0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)], colors.blue);
    const two = await pixelsOf([time(0, 4, 4, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0)], colors.blue);
    expect(one.count).toBeGreaterThan(1000);
    expect(two.count / one.count).toBeCloseTo(2, 1);
});

test("a bar is as long as its share of the longest", async () => {
    const bars = await Promise.all(
        [10, 5].map((value) => pixelsOf([ranked(["", ""], [10, value])], colors.blue)),
    );
    const [both, less] = bars.map(({ count }) => count);
    expect((both ?? 0) / (less ?? 1)).toBeCloseTo(4 / 3, 1);
});

test("the background is opaque, because Discord's may be dark or light", async () => {
    const { count, width, height } = await pixelsOf([ranked(["The bridge"], [3])], theme.page);
    expect(count / (width * height)).toBeGreaterThan(0.8);
});

test.each([
    ["a long title", "A very long title ".repeat(40)],
    ["one word that never ends", "x".repeat(5000)],
    ["scripts of all kinds", "漢字 مرحبا עברית नमस्ते ไทย 😀👩‍👩‍👧 Привет"],
    ["no text", ""],
    ["control characters", "a\u0000b\u202ec\nd\ud800"],
])("%s can be drawn, and makes the picture no larger", async (_, name) => {
    const { width, height } = await pixelsOf([ranked([name, "The mill"], [9, 2])], colors.blue);
    expect([width, height]).toEqual([1240, 372]);
});

test("each picture is small enough for a phone, and large enough to be read", () => {
    const png = drawPicture({
        title: "Insights",
        subtitle: "",
        panels: [time(...weeks.map((_, at) => at)), ranked(["a", "b", "c", "d", "e"], [5, 4, 3, 2, 1])],
    });
    expect(png.length).toBeLessThan(200_000);
});

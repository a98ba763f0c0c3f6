import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { longestTurn } from "../../bench/longest-turn.ts";
import { drawApart } from "../../src/charts/draw-apart.ts";
import { drawPicture } from "../../src/charts/draw-picture.ts";
import { within } from "../within.ts";

test("questions are answered while a picture is drawn", async () => {
    const names = Array.from({ length: 5 }, (_, at) => `漢字 ${"Title ".repeat(20)} ${at}`);
    const values = [9, 8, 7, 6, 5];
    const series = [{ name: "answered", color: "blue", values }] as const;
    const panel = { kind: "ranked", title: "Articles", names, series } as const;
    const picture = { title: "Insights", subtitle: "", panels: Array.from({ length: 6 }, () => panel) };
    const { result, longest } = await within(
        "the picture",
        longestTurn(() => drawApart(picture)),
    );
    expect(result?.length).toBeGreaterThan(1000);
    const here = await longestTurn(async () => drawPicture(picture));
    expect(here.result.length).toBeGreaterThan(1000);
    expect(longest).toBeLessThan(here.longest / 2);
});

test("a picture that cannot be drawn in time is left out", async () => {
    const picture = { title: "Insights", subtitle: "", panels: [] };
    expect(await within("the attempt", drawApart(picture, 1))).toBeUndefined();
    expect(await within("the next picture", drawApart(picture))).toBeDefined();
});

test("a program that may open no more files goes on without the picture", async () => {
    const script = fileURLToPath(new URL("./draw-without-files.ts", import.meta.url));
    const limited = ["-c", 'ulimit -n 64; exec "$0" "$1"', process.execPath, script];
    const { stdout } = await within("the attempt", promisify(execFile)("sh", limited, { timeout: 60_000 }));
    expect(stdout).toBe("not drawn");
});

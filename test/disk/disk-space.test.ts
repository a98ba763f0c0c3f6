import { expect, test } from "vitest";
import { type DiskLevel, levelOf } from "../../src/disk/disk-space.ts";

const space = (used: number, usedFiles?: number) => ({ free: (1 - used) * 1e9, size: 1e9, used, usedFiles });

test.each<[string, Parameters<typeof levelOf>[0], DiskLevel | undefined, DiskLevel]>([
    ["below 90 %", space(0.89), undefined, "ok"],
    ["at 90 %", space(0.9), undefined, "low"],
    ["a little below 90 %, after it was low", space(0.88), "low", "low"],
    ["well below 90 %, after it was low", space(0.86), "low", "ok"],
    ["at 100 %", space(1), "low", "full"],
    ["with a little space, after it was full", space(0.9995), "full", "full"],
    ["with most files used up", space(0.1, 0.95), undefined, "low"],
    ["with all files used up", space(0.1, 1), undefined, "full"],
])("%s", (_, given, before, level) => {
    expect(levelOf(given, before)).toBe(level);
});

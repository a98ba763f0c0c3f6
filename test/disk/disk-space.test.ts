import { expect, test } from "vitest";
import { type DiskLevel, diskSpace, levelOf, spaceOf } from "../../src/disk/disk-space.ts";

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

const reported = { blocks: 1000, bfree: 150, bavail: 100, bsize: 4096, files: 200, ffree: 50 };

test("what is reserved for root counts neither as free nor as used", () => {
    expect(spaceOf(reported)).toEqual({
        free: 100 * 4096,
        size: 1000 * 4096,
        used: 850 / 950,
        usedFiles: 0.75,
    });
});

test("a file system without a limit on files, which reports none at all, is never full of them", () => {
    expect(spaceOf({ ...reported, files: 0, ffree: 0 }).usedFiles).toBeUndefined();
});

test("one that may write nothing is full", () => {
    const space = spaceOf({ ...reported, bfree: 0, bavail: 0 });
    expect(space.used).toBe(1);
    expect(levelOf(space)).toBe("full");
});

test.skipIf(process.platform !== "linux")("a file system without a size is unknown", async () => {
    expect(await diskSpace("/proc")).toBeUndefined();
});

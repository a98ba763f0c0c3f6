import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diskSpace } from "../../src/disk/disk-space.ts";
import { openReserve } from "../../src/disk/reserve.ts";
import { aFolder } from "../store/a-store.ts";
import { aSmallDisk, mayMount } from "./a-small-disk.ts";

const size = 1024 * 1024;

test("a folder that is not there keeps nothing, and is not made", async () => {
    const reserve = openReserve(join(aFolder().dataFolder, "none"));
    await reserve.keep();
    await reserve.release();
});

describe.skipIf(!mayMount)("on a small disk", () => {
    test("the reserve is kept, and given back when the disk is full", async () => {
        const { folder, fill } = aSmallDisk("12m");
        const reserve = openReserve(folder);
        await reserve.keep();
        expect(statSync(join(folder, "space.reserve")).size).toBe(size);
        await reserve.release();
        expect(readdirSync(folder)).toEqual(["space.reserve"]);
        fill();
        expect((await diskSpace(folder))?.free).toBe(0);
        await reserve.release();
        expect(readdirSync(folder)).toEqual(["filling"]);
        expect((await diskSpace(folder))?.free).toBeGreaterThanOrEqual(size);
    });

    test("one that was only half written is written again", async () => {
        const { folder } = aSmallDisk("12m");
        writeFileSync(join(folder, "space.reserve"), "half");
        await openReserve(folder).keep();
        expect(statSync(join(folder, "space.reserve")).size).toBe(size);
    });

    test("where it would take more than an eighth of what is free, it is not kept", async () => {
        const { folder } = aSmallDisk("6m");
        await openReserve(folder).keep();
        expect(readdirSync(folder)).toEqual([]);
    });
});

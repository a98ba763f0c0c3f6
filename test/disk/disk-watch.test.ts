import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type DiskChange, type MeasureDisk, watchDisk } from "../../src/disk/disk-watch.ts";
import { inWords } from "../in-words.ts";
import { aFolder } from "../store/a-store.ts";
import { aSmallDisk, mayMount } from "./a-small-disk.ts";

/** What a disk seems to have; a test changes it. */
interface Seen {
    used: number;
    usedFiles: number | undefined;
}

/** A watch of a disk that seems to be as full as the test says. */
async function aWatch(seen: Partial<Seen> = {}) {
    const disk: Seen = { used: 0.5, usedFiles: undefined, ...seen };
    const measure: MeasureDisk = async () => ({ ...disk, free: (1 - disk.used) * 1e9, size: 1e9 });
    const { dataFolder } = aFolder();
    let now = 0;
    const watch = await watchDisk({ dataFolder, measure, clock: () => now });
    onTestFinished(watch.close);
    return {
        ...watch,
        disk,
        dataFolder,
        later: async (milliseconds: number) => {
            now += milliseconds;
            await watch.look();
        },
    };
}

/** The levels that a watch reports. */
function levelsOf({ listen }: Pick<Awaited<ReturnType<typeof aWatch>>, "listen">): string[] {
    const levels: string[] = [];
    listen(({ disk, level }: DiskChange) => levels.push(`${disk} ${level}`));
    return levels;
}

test("a listener is told at once what is wrong already, and then of each change, until it ends that", async () => {
    const { disk, look, listen, problems, dataFolder } = await aWatch({ used: 0.95 });
    const levels: string[] = [];
    const stop = listen(({ level }) => levels.push(level));
    await look();
    expect(levels).toEqual(["low"]);
    expect(inWords(problems())).toEqual([
        expect.stringContaining(`(${dataFolder}) is 95% full; 50 MB are left`),
    ]);
    disk.used = 1;
    await look();
    disk.used = 0.5;
    await look();
    expect(levels).toEqual(["low", "full", "ok"]);
    expect(problems()).toEqual([]);
    stop();
    disk.used = 1;
    await look();
    expect(levels).toHaveLength(3);
});

test("a listener that comes later hears the last change of each disk that was full, also that it is over", async () => {
    const { disk, look, latest, databaseFull } = await aWatch();
    expect(latest()).toEqual([]);
    disk.used = 0.95;
    await look();
    databaseFull("No space.");
    disk.used = 0.5;
    await look();
    await look();
    expect(inWords(latest())).toMatchObject([
        { disk: "data", level: "ok", sentence: expect.stringContaining("500 MB") },
        { disk: "database", level: "full", sentence: "No space." },
    ]);
});

test("most of the possible files count like most of the space", async () => {
    const { disk, look, problems } = await aWatch({ usedFiles: 0.9 });
    expect(inWords(problems())).toEqual([expect.stringMatching(/^90% of the files that are possible on/u)]);
    disk.usedFiles = 1;
    await look();
    expect(inWords(problems())).toEqual([expect.stringMatching(/^No more files can be made/u)]);
});

test("a database without space is reported for ten minutes after the last time", async () => {
    const watch = await aWatch();
    const levels = levelsOf(watch);
    watch.databaseFull("No space.");
    await watch.later(9 * 60_000);
    watch.databaseFull("No space.");
    await watch.later(9 * 60_000);
    expect(watch.problems()).toEqual(["No space."]);
    await watch.later(2 * 60_000);
    expect(watch.problems()).toEqual([]);
    expect(levels).toEqual(["database full", "database ok"]);
});

test("a disk that cannot be measured is not reported", async () => {
    const watch = await watchDisk({ dataFolder: join(aFolder().dataFolder, "none") });
    onTestFinished(watch.close);
    expect(watch.problems()).toEqual([]);
    expect(await watch.space()).toBeUndefined();
});

test("a log on the disk of the data folder is not reported twice", async () => {
    const { dataFolder } = aFolder();
    const log = openSync(join(dataFolder, "log"), "a");
    onTestFinished(() => closeSync(log));
    const measure: MeasureDisk = async () => ({ free: 1e6, size: 1e9, used: 0.99, usedFiles: undefined });
    const watch = await watchDisk({ dataFolder, log, measure });
    onTestFinished(watch.close);
    expect(levelsOf(watch)).toEqual(["data low"]);
});

describe.skipIf(!mayMount)("on a small disk", () => {
    test("a full disk of the log is reported, and that it has space again", async () => {
        const { folder, fill, free } = aSmallDisk("4m");
        const log = openSync(join(folder, "log"), "a");
        onTestFinished(() => closeSync(log));
        const watch = await watchDisk({ ...aFolder(), log });
        onTestFinished(watch.close);
        const levels = levelsOf(watch);
        fill();
        await watch.look();
        free();
        await watch.look();
        expect(levels).toEqual(["log full", "log ok"]);
    });

    test("a disk on which no more files can be made is full, although it has space", async () => {
        const { folder } = aSmallDisk("4m", { files: 20 });
        const watch = await watchDisk({ dataFolder: folder });
        onTestFinished(watch.close);
        const write = (from: number, to: number) => {
            for (let count = from; count <= to; count++) writeFileSync(join(folder, String(count)), "");
        };
        // The root folder is one of them.
        write(1, 17);
        await watch.look();
        expect(inWords(watch.problems())).toEqual([expect.stringMatching(/^90% of the files/u)]);
        write(18, 19);
        await watch.look();
        expect(inWords(watch.problems())).toEqual([expect.stringMatching(/^No more files/u)]);
        expect(await watch.space()).toMatchObject({ usedFiles: 1, used: 0 });
    });
});

import { fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import { type Message, message, sentences, type Tellable } from "../../locales/message.ts";
import { type DiskLevel, type DiskSpace, diskSpace, levelOf } from "./disk-space.ts";
import { diskUses } from "./disk-uses.ts";
import { removeLeftovers } from "./leftovers.ts";
import { openReserve } from "./reserve.ts";

/** A disk, or the database if it reports by itself that it has no space left. */
type WatchedDisk = "data" | "log" | "database";

/** A change of how full a disk is, in words. */
export interface DiskChange {
    readonly disk: WatchedDisk;
    readonly level: DiskLevel;
    readonly sentence: Tellable;
}

/** Looks at the disks that the program writes to. */
export interface DiskWatch {
    /** What is wrong now, each in words that say what to do. */
    problems(): readonly Tellable[];
    /** The disk of the data folder, as it is now; undefined without a folder, or if unknown. */
    space(): Promise<DiskSpace | undefined>;
    /** The last change of each disk that has been low or full. */
    latest(): readonly DiskChange[];
    /** Calls the listener with each change, and at once with what is wrong already. Returns what ends that. */
    listen(listener: (change: DiskChange) => void): () => void;
    /** Takes that the database had no space left. */
    databaseFull(sentence: Tellable): void;
    /** Looks now. Never rejects. */
    look(): Promise<void>;
    close(): void;
}

interface DiskWatchOptions {
    /** DATA_DIR; undefined for a program that stores nothing. */
    readonly dataFolder: string | undefined;
    /** Milliseconds between looks. */
    readonly every?: number;
    /** The number of the file that the log is written to. */
    readonly log?: number;
    /** Milliseconds of a clock that only grows. */
    readonly clock?: () => number;
    /** Measures a disk; replaced in tests. */
    readonly measure?: MeasureDisk | undefined;
}

export type MeasureDisk = typeof diskSpace;

/** Makes room for the start, and then looks regularly. */
export async function watchDisk(options: DiskWatchOptions): Promise<DiskWatch> {
    const { dataFolder, every = 60_000, log = 1, clock = () => performance.now() } = options;
    const { measure = diskSpace } = options;
    const reserve = dataFolder === undefined ? undefined : openReserve(dataFolder);
    if (dataFolder !== undefined) await removeLeftovers(dataFolder);
    await reserve?.release();
    const listeners = new Set<(change: DiskChange) => void>();
    const latest = new Map<WatchedDisk, DiskChange>();
    const wrong = () => [...latest.values()].filter(({ level }) => level !== "ok");
    let databaseFullAt = Number.NEGATIVE_INFINITY;
    const levelNow = (disk: WatchedDisk): DiskLevel => latest.get(disk)?.level ?? "ok";
    const set = (change: DiskChange) => {
        const before = levelNow(change.disk);
        // One that has been ok for long keeps the sentence that said so.
        if (change.level !== "ok" || before !== "ok") latest.set(change.disk, change);
        if (change.level !== before) for (const listener of listeners) listener(change);
    };
    const lookAt = async (disk: "data" | "log", path: string) => {
        const space = await measure(path);
        if (space === undefined) return;
        const level = levelOf(space, levelNow(disk));
        set({ disk, level, sentence: await describe(disk, { path, level, space }) });
    };
    const look = async () => {
        if (dataFolder !== undefined) await lookAt("data", dataFolder);
        if (await isElsewhere(log, dataFolder)) await lookAt("log", `/proc/self/fd/${log}`);
        if (clock() - databaseFullAt > remembered)
            set({ disk: "database", level: "ok", sentence: message("disk.database-tried") });
        if (levelNow("data") === "ok") await reserve?.keep();
    };
    await look();
    const timer = setInterval(() => void look(), every).unref();
    return {
        problems: () => wrong().map(({ sentence }) => sentence),
        space: async () => (dataFolder === undefined ? undefined : measure(dataFolder)),
        latest: () => [...latest.values()],
        listen: (listener) => {
            listeners.add(listener);
            for (const change of wrong()) listener(change);
            return () => void listeners.delete(listener);
        },
        databaseFull: (sentence) => {
            databaseFullAt = clock();
            set({ disk: "database", level: "full", sentence });
        },
        look,
        close: () => clearInterval(timer),
    };
}

/** Milliseconds after which a database that had no space is no longer reported, unless that happens again. */
const remembered = 10 * 60_000;

/** Whether this is a file on another disk than the folder, of which there would be two warnings otherwise. */
async function isElsewhere(descriptor: number, folder: string | undefined): Promise<boolean> {
    try {
        const file = fstatSync(descriptor);
        if (!file.isFile()) return false;
        const found = folder === undefined ? undefined : await stat(folder).catch(() => undefined);
        return file.dev !== found?.dev;
    } catch {
        return false;
    }
}

interface MeasuredPlace {
    readonly path: string;
    readonly level: DiskLevel;
    readonly space: DiskSpace;
}

async function describe(disk: "data" | "log", { path, level, space }: MeasuredPlace): Promise<Message> {
    const { free, used, usedFiles = 0 } = space;
    const percent = String(Math.floor(100 * Math.max(used, usedFiles)));
    const what = usedFiles > used ? ("files" as const) : ("other" as const);
    const facts = { percent, what, free: inUnits(free) };
    if (disk === "log") return message(`disk.log.${level}`, facts);
    if (level === "ok") return message("disk.data.ok", { path, ...facts });
    const { database, snapshot, copies } = await diskUses(path);
    const uses = { database: inUnits(database), snapshot: inUnits(snapshot), copies: inUnits(copies) };
    return sentences(message(`disk.data.${level}`, { path, ...facts }), message("disk.uses", uses));
}

/** In the units of the doctor. */
const inUnits = (bytes: number) =>
    bytes >= 1e9
        ? message("doctor.size.gigabytes", { gigabytes: bytes / 1e9 })
        : message("doctor.size.megabytes", { megabytes: bytes / 1e6 });

import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { LiveLibrary } from "../answer/live-library.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { Bot } from "../discord/bot.ts";
import type { Storage } from "../discord/command/context.ts";
import type { Observe } from "../discord/event.ts";
import { type FolderWatch, watchFolder } from "../thread/watch-thread.ts";
import { openDigest } from "./digest.ts";
import { openFolderProposals } from "./folder-proposals.ts";

interface ScheduleOptions {
    readonly bot: Pick<Bot, "posts" | "settings">;
    readonly live: Pick<LiveLibrary, "current">;
    readonly storage: Storage;
    readonly homeGuilds: readonly string[];
    readonly corpusFolder: string;
    /** Not watched where it lies in the folder of articles. */
    readonly dataFolder?: string | undefined;
    readonly observe: Observe;
    readonly now?: () => Date;
    /** Milliseconds between two looks whether something is due. */
    readonly every?: number;
    /** Milliseconds without a change of the folder before it is looked at. */
    readonly settle?: number;
}

/** What the bot does of its own accord: the weekly digest, and the watch of the folder. */
export interface Schedule {
    /** To be told of everything that is published: what the folder would change is another thing then. */
    published(): void;
    /** Looks now whether something is due; resolves when it is done. Never rejects. */
    look(): Promise<void>;
    close(): Promise<void>;
}

export function openSchedule(given: ScheduleOptions): Schedule {
    const { bot, live, storage, homeGuilds, corpusFolder, dataFolder, observe } = given;
    const { now = () => new Date(), every = 10 * 60_000, settle = 2000 } = given;
    const { posts, settings } = bot;
    const { store, publishing } = storage;
    const digest = openDigest({ store, homeGuilds, posts, now, articles: () => live.current().articles });
    const folder = openFolderProposals({ publishing, store, homeGuilds, posts });
    let watching: FolderWatch | undefined;
    let watchedFor = "";
    let isOver = false;

    const running = new Set<Promise<void>>();
    const softly = (at: string, work: () => Promise<void>): Promise<void> => {
        if (isOver) return Promise.resolve();
        const done = work()
            .catch((cause: unknown) => observe({ kind: "failure", reference: "-", at, cause }))
            .finally(() => running.delete(done));
        running.add(done);
        return done;
    };
    let reported: string | undefined;
    const reportAway = (cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        // The watch tells of a folder that goes away more than once.
        if (reported !== cause.message) observe({ kind: "folder-away", at: "watch", reason: cause.message });
        reported = cause.message;
    };
    const lookAtFolder = () =>
        softly("watch", () =>
            folder.look().then(() => {
                reported = undefined;
            }, reportAway),
        );
    const startWatch = () =>
        watchFolder({
            folder: corpusFolder,
            ignored: dataFolder === undefined ? [] : [resolve(dataFolder)],
            every: 2000,
            settle,
            onChange: () => void lookAtFolder(),
            onFailure: (cause) => {
                // The next look begins anew.
                watching = undefined;
                observe({ kind: "failure", reference: "-", at: "watch", cause });
            },
        });
    const watchWhereWanted = () => {
        const wanted = homeGuilds.map((guild) => settings.of(guild).watchChannel).filter((id) => id !== null);
        if (isOver || wanted.length === 0) {
            void watching?.close();
            watching = undefined;
        } else if (watching === undefined) {
            // It tells when it has begun, and the folder is looked at then.
            watching = startWatch();
        } else if (wanted.join() !== watchedFor || folder.isUnposted()) void lookAtFolder();
        watchedFor = wanted.join();
    };
    const look = async () => {
        watchWhereWanted();
        await softly("digest", digest);
    };

    settings.listen(() => void look());
    const timer = setInterval(() => void look(), every).unref();
    void look();
    return {
        published: () => {
            if (watching !== undefined) void lookAtFolder();
        },
        look: async () => {
            await look();
            await lookAtFolder();
        },
        close: async () => {
            isOver = true;
            clearInterval(timer);
            await watching?.close();
            watching = undefined;
            const waiting = new AbortController();
            const enough = pause(grace, undefined, { signal: waiting.signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(running), enough]).finally(() => waiting.abort());
        },
    };
}

/** Milliseconds that a digest or a proposal on its way gets at the end. */
const grace = 5000;

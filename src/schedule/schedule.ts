import { setTimeout as pause } from "node:timers/promises";
import type { LiveLibrary } from "../answer/live-library.ts";
import type { Bot } from "../discord/bot.ts";
import type { Storage } from "../discord/command/context.ts";
import type { Observe } from "../discord/event.ts";
import type { DiskWatch } from "../disk/disk-watch.ts";
import { openDigest } from "./digest.ts";
import { openDiskNotices, type ToldOfDisks } from "./disk-notices.ts";
import { openFilledGaps } from "./filled-gaps.ts";
import { openFolderProposals } from "./folder-proposals.ts";
import { openFolderWatch } from "./folder-watch.ts";
import { openSourceProposals } from "./source-proposals.ts";

interface ScheduleOptions {
    readonly bot: Pick<Bot, "posts" | "settings">;
    readonly live: Pick<LiveLibrary, "current">;
    readonly storage: Storage;
    /** How full the disks are; undefined if nobody looks. */
    readonly disk?: Pick<DiskWatch, "listen" | "latest"> | undefined;
    /** What moderators were told of them, also by an earlier schedule. */
    readonly toldOfDisks?: ToldOfDisks | undefined;
    readonly homeGuilds: readonly string[];
    readonly corpusFolder: string;
    /** Not watched if it is inside the articles folder. */
    readonly dataFolder?: string | undefined;
    readonly observe: Observe;
    readonly now?: () => Date;
    /** Milliseconds between checks for what is due. */
    readonly every?: number;
    /** Milliseconds between checks whether it is time to look at a source. */
    readonly sourcesEvery?: number;
    /** Milliseconds without further changes before the folder is read. */
    readonly settle?: number;
}

/** What the bot does on a schedule: post the weekly digest, watch the articles folder, look at the sources, and remove expired proposals. */
export interface Schedule {
    /** Must be called when anything is published, since the folder then differs from that version. */
    published(): void;
    /** Does now whatever is due; resolves when it is done. Never rejects. */
    look(): Promise<void>;
    /** Stops the schedule; work in progress gets five seconds to finish. */
    close(): Promise<void>;
}

/** Starts the schedule at once. Failures are only reported to `observe`. */
export function openSchedule(options: ScheduleOptions): Schedule {
    const { bot, live, storage, homeGuilds, corpusFolder, dataFolder, observe } = options;
    const { now = () => new Date(), every = 10 * 60_000, sourcesEvery = 60_000, settle = 2000 } = options;
    const { disk, toldOfDisks = new Map() } = options;
    const { posts, settings } = bot;
    const { store, publishing, sources } = storage;
    const { run, finish } = openRunning(observe);
    const digest = openDigest({ store, homeGuilds, posts, now, articles: () => live.current().articles });
    const filledGaps = openFilledGaps({
        store,
        library: live.current,
        version: () => publishing.edition().number,
    });
    const folder = openFolderWatch({
        proposals: openFolderProposals({ publishing, store, homeGuilds, posts }),
        channels: () =>
            homeGuilds.filter(posts.isMember).flatMap((guild) => settings.of(guild).watchChannel ?? []),
        corpusFolder,
        dataFolder,
        settle,
        observe,
        run,
    });
    const fromSources = openSourceProposals({ sources, publishing, store, homeGuilds, posts, now });
    const lookAtSources = () => run("sources", fromSources.look);
    sources.watchWith(() => run("sources", fromSources.lookNow));
    const notices = disk && openDiskNotices({ disk, told: toldOfDisks, posts, homeGuilds, settings });
    const tellOfDisks = async () => {
        if (notices !== undefined) await run("disk", notices);
    };
    const look = async () => {
        publishing.sweep();
        folder.adjust();
        // First, so that the digest can say which gaps are filled.
        await run("filled-gaps", filledGaps);
        await run("digest", digest);
        await tellOfDisks();
    };

    settings.listen(() => {
        void look();
        void lookAtSources();
    });
    const stopListening = disk?.listen(() => void tellOfDisks());
    // At once: a moderator may fill it before the next look, and then nothing would say that it was ever missing.
    store.onNewGap(() => void run("filled-gaps", filledGaps));
    const timer = setInterval(() => void look(), every).unref();
    const sourcesTimer = setInterval(() => void lookAtSources(), sourcesEvery).unref();
    void look();
    void lookAtSources();
    return {
        published: () => {
            folder.published();
            void run("filled-gaps", filledGaps);
            void run("sources", fromSources.published);
        },
        look: async () => {
            await look();
            await folder.look();
            await lookAtSources();
        },
        close: async () => {
            clearInterval(timer);
            clearInterval(sourcesTimer);
            stopListening?.();
            sources.interrupt();
            const finished = finish();
            await folder.close();
            await finished;
        },
    };
}

/** Runs work whose failures are only reported, and can wait for all of it to finish. */
function openRunning(observe: Observe) {
    const running = new Set<Promise<void>>();
    let isOver = false;
    return {
        run: (at: string, work: () => Promise<void>): Promise<void> => {
            if (isOver) return Promise.resolve();
            const done = work()
                .catch((cause: unknown) => observe({ kind: "failure", reference: "-", at, cause }))
                .finally(() => running.delete(done));
            running.add(done);
            return done;
        },
        /** Accepts no more work; resolves when all work is done, or after a grace period. */
        finish: async () => {
            isOver = true;
            const waiting = new AbortController();
            const enough = pause(grace, undefined, { signal: waiting.signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(running), enough]).finally(() => waiting.abort());
        },
    };
}

/** Milliseconds that unfinished work gets when the schedule closes. */
const grace = 5000;

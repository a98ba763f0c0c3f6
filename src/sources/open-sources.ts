import type { Tellable } from "../../locales/message.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { openQueue } from "../proposal/in-turn.ts";
import type { ChangeRequest } from "../publishing/plan.ts";
import type { SourceItems } from "../store/source-items.ts";
import { sourcesOf } from "./item-names.ts";
import type { ListedSource } from "./list/listed-source.ts";
import { type SourceState, stateOf } from "./looked-at.ts";
import type { ItemReading } from "./reading/read-item.ts";
import { restored } from "./restored-items.ts";
import { type KeptOutItem, sourceChanges } from "./source-changes.ts";
import { wishOf } from "./source-wish.ts";
import { isTimeFor, lookAt, type SourceAccess, type SourceChange, watchedSource } from "./watched-source.ts";

/** The listed sources of articles. Nothing is asked before the first look. */
export interface Sources {
    readonly listed: readonly ListedSource[];
    /** Looks at the sources whose time has come, or at all. What is wrong with one is in its state. Rejects with a StoreError. */
    look(which: "due" | "all"): Promise<void>;
    /** Compares what the sources had with what is served now. Rejects with a StoreError. */
    compare(): Promise<void>;
    /** What to propose of a source; undefined if there is nothing. */
    wished(name: string): ReturnType<typeof wishOf>;
    states(): readonly SourceState[];
    keptOut(): readonly KeptOutItem[];
    /** Proposes items that are kept out, by path. Undefined if none of them is. */
    bringBack(files: readonly string[], facts: RequestFacts): Promise<ChangeRequest | undefined>;
    /** Names of sources by the paths of their articles, also of sources that are no longer listed. Rejects with a StoreError. */
    articles(): Promise<ReadonlyMap<string, string>>;
    /** Looks at all sources now, and proposes what is new. False if nobody watches them. */
    lookNow(): Promise<boolean>;
    /** Sets who watches. */
    watchWith(lookNow: () => Promise<void>): void;
    /** Whether the sources are looked at here: a home server has a channel for proposals. True until it is known. */
    isWatched(): boolean;
    noteWatched(isWatched: boolean): void;
    /** Ends what is under way; its results do not count. */
    interrupt(): void;
}

interface RequestFacts {
    readonly by: string;
    readonly why: Tellable;
}

interface SourcesOptions extends SourceAccess, ItemReading {
    readonly listed: readonly ListedSource[];
    readonly items: SourceItems;
    /** What is served, with files that cannot be read. */
    readonly set: () => ArticleSet;
    /** Called when a source cannot be looked at any more, or for another reason, and when it can again. */
    readonly onChange: (change: SourceChange) => void;
}

/** Opens the sources; see `Sources`. */
export function openSources(options: SourcesOptions): Sources {
    const { listed, items, set, read, contents, now, onChange } = options;
    let ending = new AbortController();
    let watcher: (() => Promise<void>) | undefined;
    let watched = true;
    const all = listed.map((source) => watchedSource(source, options, () => ending.signal));
    const inTurn = openQueue();

    const compare = async () => {
        const { signal } = ending;
        for (const one of all) {
            const { source, reading, known } = one;
            if (reading === undefined) continue;
            const decided = await items.all();
            const changes = await sourceChanges({
                source: source.name,
                reading,
                decided,
                set: set(),
                read,
                contents,
                known,
            });
            if (signal.aborted) return;
            await items.decide(changes.served);
            await items.forget(changes.forgotten);
            one.changes = changes;
            const keys = new Set(reading.items.map(({ key }) => key));
            for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
        }
    };

    return {
        listed,
        look: (which) =>
            inTurn(async () => {
                const { signal } = ending;
                const due = all.filter((one) => isTimeFor(one, which, now()));
                // A few at once, so that a slow host does not keep the others waiting.
                const lanes = Array.from({ length: mostAtOnce }, async () => {
                    for (let one = due.shift(); one !== undefined && !signal.aborted; one = due.shift())
                        await lookAt(one, { items, now, onChange, signal });
                });
                await Promise.all(lanes);
                await compare();
            }),
        compare: () => inTurn(compare),
        wished: (name) => wishOf(all.find(({ source }) => source.name === name)),
        states: () => all.map((one) => stateOf(one)),
        keptOut: () => all.flatMap(({ changes }) => changes?.keptOut ?? []),
        // Not in turn: a moderator should not wait for a look at slow hosts.
        bringBack: async (files, facts) => {
            const found = all.flatMap(({ changes }) => changes?.keptOut ?? []);
            const wanted = found.filter(({ file }) => files.includes(file));
            return wanted.length === 0
                ? undefined
                : { ...facts, ...(await restored(wanted, { read, contents })) };
        },
        articles: async () => {
            const served = new Set(set().map(({ file }) => file));
            return new Map([...sourcesOf(await items.all())].filter(([file]) => served.has(file)));
        },
        lookNow: async () => {
            await watcher?.();
            return watcher !== undefined;
        },
        watchWith: (lookNow) => {
            watcher = lookNow;
        },
        isWatched: () => watched,
        noteWatched: (isWatched) => {
            watched = isWatched;
        },
        interrupt: () => {
            ending.abort();
            ending = new AbortController();
        },
    };
}

const mostAtOnce = 3;

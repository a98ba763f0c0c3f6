import { randomUUID } from "node:crypto";
import type { SpokenQuestion } from "../spoken-text.ts";
import { recent } from "./recent.ts";

/** What the member asked for in an article, although no article has the name that they typed. */
interface HeldUse {
    /** Whether only the member may see the reply. */
    readonly hidden: boolean;
    /** The ids of the articles that were offered instead. */
    readonly articles: readonly string[];
}

export interface HeldQuestion extends HeldUse {
    readonly question: SpokenQuestion;
}

export interface HeldQuote extends HeldUse {
    readonly quote: string;
}

/** Questions or quotes that wait for the member to choose an article. In memory only. */
export interface Held<Use extends HeldUse> {
    /** Returns a key that nobody can guess. */
    hold(use: Use): string;
    /** Each can be taken once; undefined if none has this key. */
    take(key: string): Use | undefined;
}

/** Holds up to 1,000 of them for a quarter of an hour and drops the oldest first. Contains no members. */
export function openHeld<Use extends HeldUse>(now: () => number): Held<Use> {
    const held = recent<Use>({ most: 1000, lifetime: 15 * 60_000, now });
    return {
        hold: (use) => {
            const key = randomUUID();
            held.set(key, use);
            return key;
        },
        take: (key) => {
            const use = held.get(key);
            held.delete(key);
            return use;
        },
    };
}

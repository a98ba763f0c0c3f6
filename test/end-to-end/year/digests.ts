import { expect } from "vitest";
import { weekOf } from "../../../src/store/digests.ts";
import { homes, postsOf } from "./moderators.ts";
import { isAnswering, type Server } from "./town.ts";
import type { Year } from "./year.ts";

/** Counts the weekly digests of each home server. */
export interface DigestWatch {
    /** Must be called at the beginning of every day. */
    day(year: Year): void;
    /** Resolves with how many there were. */
    check(year: Year): number;
}

export function openDigestWatch(): DigestWatch {
    const possible = new Map<string, number>();
    const posted = new Map<string, number>();
    const seen = new Map<Server, number>();
    const add = (counts: Map<string, number>, key: string, more: number) =>
        counts.set(key, (counts.get(key) ?? 0) + more);
    return {
        day: (year) => {
            for (const home of homes(year)) {
                const key = `${home.name} ${weekOf(year.today)}`;
                if (year.isDatabaseUp && isAnswering(year)(home)) add(possible, key, 1);
                const count = digestsOf(year, home);
                add(posted, key, count - (seen.get(home) ?? 0));
                seen.set(home, count);
            }
        },
        check: () => {
            for (const [week, count] of posted) expect([week, count]).toEqual([week, Math.min(count, 1)]);
            // On a day on which something is back, it may not yet be possible.
            const due = [...possible].filter(([, days]) => days > 2).map(([week]) => week);
            // The first words are missed after the first digest.
            const missed = due.filter((week) => posted.get(week) !== 1 && !week.endsWith("2025-12-29"));
            expect(missed).toEqual([]);
            return [...posted.values()].reduce((sum, count) => sum + count, 0);
        },
    };
}

const digestsOf = (year: Year, home: Server) =>
    year.ledger.posts(postsOf(home).channelId).filter(({ first }) => first.startsWith("**Weekly digest**"))
        .length;

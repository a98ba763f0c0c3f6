import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Measured } from "./calendar-bot.ts";
import type { Year } from "./year.ts";

/** How much more a bot may take than after its first month. Its caches have limits that a month does not reach. */
const most = { heap: 1.2, resident: 1.4 };

/** What a bot took after its first month, and at the end of its time. */
interface Growth {
    readonly shard: number;
    readonly days: number;
    readonly first: Measured;
    readonly last: Measured;
}

/** Measures the bots after their first month, and then at the end of their time. */
export interface MemoryWatch {
    /** Must be called every day. */
    day(year: Year): Promise<void>;
    /** Must be called before a bot ends, and checks how it has grown. */
    ends(year: Year, shard: number): Promise<void>;
    readonly growths: readonly Growth[];
}

export function openMemoryWatch(): MemoryWatch {
    const ages = new Map<number, number>();
    const firsts = new Map<number, Measured>();
    const growths: Growth[] = [];
    return {
        day: async ({ bots }) => {
            for (const [shard, bot] of bots.entries()) {
                if (bot === undefined) continue;
                const age = (ages.get(shard) ?? 0) + 1;
                ages.set(shard, age);
                if (age === month) firsts.set(shard, await idle(bot));
            }
        },
        ends: async ({ bots }, shard) => {
            const bot = bots[shard];
            const first = firsts.get(shard);
            const days = ages.get(shard) ?? 0;
            ages.delete(shard);
            firsts.delete(shard);
            if (bot === undefined || first === undefined || days < 2 * month) return;
            let last = await idle(bot);
            // After a publication it takes a few seconds until the old articles' memory is free.
            for (let time = 0; time < 10 && isMore(first, last); time++) last = await idle(bot);
            growths.push({ shard, days, first, last });
        },
        growths,
    };
}

const isMore = (first: Measured, last: Measured) =>
    last.heap > first.heap * most.heap || last.resident > first.resident * most.resident;

/** Bytes and open resources must be about what they were. */
export function checkMemory(growths: readonly Growth[]): void {
    for (const { first, last } of growths) {
        expect(last.heap / first.heap).toBeLessThan(most.heap);
        expect(last.resident / first.resident).toBeLessThan(most.resident);
        for (const [kind, count] of Object.entries(last.open))
            expect([kind, count]).toEqual([kind, Math.min(count, (first.open[kind] ?? 0) + 6)]);
    }
}

/** The threads of old libraries end a second after their last question. */
async function idle(bot: { readonly measure: () => Promise<Measured> }): Promise<Measured> {
    await pause(1500);
    return bot.measure();
}

const month = 30;

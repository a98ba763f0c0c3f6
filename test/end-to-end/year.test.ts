import { env } from "node:process";
import { afterAll, expect, onTestFailed, test } from "vitest";
import { openTestPostgres } from "../store/a-postgres.ts";
import { nextDay } from "./year/calendar.ts";
import { checkLogs, checkProposals, checkStore } from "./year/checks.ts";
import { openDigestWatch } from "./year/digests.ts";
import { happen } from "./year/happenings.ts";
import { checkMemory } from "./year/memory.ts";
import { homes, miss, setPosts } from "./year/moderators.ts";
import { askSeveral } from "./year/questions.ts";
import { openYear, type Year } from "./year/year.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

const { YEAR_SEED, YEAR_DAYS } = env;
const seed = Number(YEAR_SEED ?? 6);
const days = Number(YEAR_DAYS ?? 365);

test.skipIf(postgres === undefined)(
    `in a year, a busy server loses nothing, answers everyone and takes no more memory (YEAR_SEED=${seed})`,
    { timeout: Math.max(1, days / 365) * 900_000 },
    async () => {
        if (postgres === undefined) return;
        const year = await openYear(seed, postgres);
        onTestFailed(() => void process.stderr.write(`${story(year)}\n`));
        const digests = openDigestWatch();
        for (const home of homes(year)) await setPosts(year, home);
        let missing = 0;
        for (let day = 1; day <= days; day++) {
            await nextDay(year);
            digests.day(year);
            if (day >= missing && (await miss(year))) missing = day + 25;
            const happened = await happen(year);
            if (happened !== undefined) year.happened.push(`${day} ${happened}`);
            await askSeveral(year, 2 + year.random.below(6));
            await year.ledger.settle();
            await year.memory.day(year);
        }
        await recover(year);
        const got = year.ledger.check();
        expect(got.reply).toBeGreaterThan(days);
        expect(digests.check(year)).toBeGreaterThan(Math.floor(days / 14));
        checkProposals(year);
        await checkStore(year);
        for (const shard of year.bots.keys()) await year.memory.ends(year, shard);
        for (const bot of year.bots) expect(await bot?.stop()).toBe(0);
        checkLogs(year);
        if (YEAR_SEED !== undefined) process.stdout.write(`${report(year, got)}\n`);
        checkMemory(year.memory.growths);
    },
);

/** Everything that is away comes back. */
async function recover(year: Year): Promise<void> {
    for (let rounds = 0; rounds < 20 && year.coming.length > 0; rounds++)
        for (const { act } of year.coming.splice(0)) await act();
    await askSeveral(year, 20);
    await year.ledger.settle();
    expect(year.loopback.gateway.shards()).toHaveLength(year.bots.length);
}

function report({ told, refused, memory, started }: Year, got: Readonly<Record<string, number>>): string {
    const growths = memory.growths.map(({ shard, days: age, first, last }) => {
        const mega = (bytes: number) => (bytes / 1e6).toFixed(1);
        const sizes = [first, last].map(({ heap, resident }) => `${mega(heap)} of ${mega(resident)} MB`);
        return `shard ${shard} after a month and after ${age} days: heap ${sizes.join(", ")}`;
    });
    const facts = {
        got,
        told: { ...told, words: told.words.length },
        refused: [...refused],
        starts: started.length,
    };
    return [JSON.stringify(facts), ...growths].join("\n");
}

/** The last days, and the last lines of the bots' logs. */
function story({ happened, started, today, lasting }: Year): string {
    const lines = started.map(({ log, complaints }) => [...log.slice(-12), ...complaints.slice(-12)]);
    return JSON.stringify({ seed, today, lasting, happened: happened.slice(-12), lines }, undefined, 1);
}

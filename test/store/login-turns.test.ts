import { expect, onTestFinished, test } from "vitest";
import { openLoginTurns } from "../../src/store/login-turns.ts";
import { within } from "../within.ts";
import { sharedPostgres } from "./shared-postgres.ts";

const postgres = sharedPostgres();

/** The turns of one process. */
function turnsAt(address: string, lasts: number) {
    const turns = openLoginTurns(address, { lasts, every: 1 });
    onTestFinished(turns.close);
    return turns;
}

const { signal } = new AbortController();

test.skipIf(postgres === undefined)("only one process at a time has the turn of a key", async () => {
    const { databaseUrl = "" } = (await postgres?.()) ?? {};
    const endless = turnsAt(databaseUrl, 2 ** 30);
    const other = turnsAt(databaseUrl, 1);
    await within("the first turn", endless.take(0, signal));
    await within("the turn of another key", other.take(1, signal));
    const waiting = other.take(0, signal);
    const isFirst = await Promise.race([waiting.then(() => false), other.take(1, signal).then(() => true)]);
    expect(isFirst).toBe(true);
    // As if the process were killed.
    await endless.close();
    await within("the turn of a process that ended", waiting);
});

test.skipIf(postgres === undefined)("a turn ends, and waiting for one can be given up", async () => {
    const { databaseUrl = "" } = (await postgres?.()) ?? {};
    await within("a short turn", turnsAt(databaseUrl, 20).take(0, signal));
    const endless = turnsAt(databaseUrl, 2 ** 30);
    await within("the turn after it", endless.take(0, signal));
    const ending = new AbortController();
    const waiting = turnsAt(databaseUrl, 1).take(0, ending.signal);
    ending.abort();
    await expect(within("the end of waiting", waiting)).rejects.toThrow("aborted");
});

test("without a database there is no turn, and it can be taken again later", async () => {
    const turns = turnsAt("postgres://127.0.0.1:1/none", 1);
    for (const key of [0, 1])
        await expect(within("a refusal", turns.take(key, signal))).rejects.toThrow("ECONNREFUSED");
});

import { expect, test } from "vitest";
import type { CountedPlace } from "../../../src/store/counts/counted-place.ts";
import type { Insights } from "../../../src/store/counts/insight-counts.ts";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import { aKey, aStore, overBoth, theTables } from "../a-store.ts";

const bridge: CountedPlace = { kind: "answered", article: "bridge", section: "" };
const opening: CountedPlace = { ...bridge, section: "History › The opening" };
const january = "2026-01-05";

overBoth((place) => {
    test("a place is counted from the third different member of a month on, by week", async () => {
        let now = new Date("2026-01-06T12:00:00Z");
        const { insights } = await aStore(await place(), () => now);
        for (const member of ["11", "22", "22", "11"]) await insights.note([bridge, opening], member);
        expect(await counted(insights)).toEqual([]);
        await insights.note([bridge], "33");
        // One question each of the two who had asked before.
        expect(await counted(insights)).toEqual([{ ...bridge, week: january, count: 3 }]);
        await insights.note([bridge], "11");
        await insights.note([bridge], "11");
        expect(await counted(insights)).toEqual([{ ...bridge, week: january, count: 5 }]);
        now = new Date("2026-01-13T12:00:00Z");
        await insights.note([bridge, opening], "44");
        expect(await counted(insights)).toEqual([
            { ...bridge, week: january, count: 5 },
            { ...bridge, week: "2026-01-12", count: 1 },
            { ...opening, week: "2026-01-12", count: 3 },
        ]);
        expect(await counted(insights, 1)).toHaveLength(2);
        expect((await insights.last(3)).weeks).toEqual(["2025-12-29", january, "2026-01-12"]);
    });

    test("the next month takes three members again", async () => {
        let now = new Date("2026-01-30T12:00:00Z");
        const { insights } = await aStore(await place(), () => now);
        for (const member of ["11", "22", "33"]) await insights.note([bridge], member);
        expect(await counted(insights)).toHaveLength(1);
        now = new Date("2026-02-01T12:00:00Z");
        for (const member of ["11", "22"]) await insights.note([bridge], member);
        expect(await counted(insights)).toMatchObject([{ count: 3 }]);
        await insights.note([bridge], "33");
        expect(await counted(insights)).toMatchObject([{ count: 6 }]);
    });

    test("before the third member, neither members nor places can be read; afterwards, no hash of a member is left", async () => {
        const where = await place();
        const { insights } = await aStore(where);
        for (const member of ["111222333", "222333444"]) await insights.note([opening], member);
        await counted(insights);
        expect(await atRest(where)).not.toMatch(/bridge|opening|111222333|222333444/u);
        const tables = await theTables(where);
        const hashes = () => tables.selectFrom("insight_asking").select("member_key").execute();
        expect(await hashes()).toHaveLength(2);
        await insights.note([opening], "333444555");
        await counted(insights);
        expect(await atRest(where)).toMatch(/bridge/u);
        expect(await hashes()).toEqual([{ member_key: "" }]);
    });

    test("members of several processes count together, and nothing is lost when a process ends", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        await Promise.all([one.insights.note([bridge], "11"), other.insights.note([bridge], "22")]);
        await one.insights.note([bridge], "33");
        await one.close();
        expect(await counted(other.insights)).toMatchObject([{ count: 3 }]);
    });

    test("a member's hashes can be found and deleted, also what is only in memory", async () => {
        const { insights, members } = await aStore(await place());
        expect(await members.has("11")).toBe(false);
        await insights.note([bridge], "11");
        expect(await members.has("11")).toBe(true);
        await insights.note([bridge], "22");
        await members.forget("11");
        await members.forget("22");
        expect([await members.has("11"), await members.has("22")]).toEqual([false, false]);
        await insights.note([bridge], "33");
        await insights.note([bridge], "44");
        expect(await counted(insights)).toEqual([]);
    });

    test("counts are deleted after a year", async () => {
        let now = new Date("2026-01-06T12:00:00Z");
        const where = await place();
        const { insights } = await aStore(where, () => now);
        for (const member of ["11", "22", "33"]) await insights.note([bridge], member);
        expect(await counted(insights)).toHaveLength(1);
        now = new Date("2027-01-06T12:00:00Z");
        expect(await counted((await aStore(where, () => now)).insights)).toHaveLength(1);
        now = new Date("2027-01-13T12:00:00Z");
        expect(await counted((await aStore(where, () => now)).insights)).toEqual([]);
    });

    test("however many places there are, the database stays small", { timeout: 120_000 }, async () => {
        const where = await place();
        const { insights } = await aStore(where);
        for (let at = 0; at < 2100; at++) {
            const one = { ...bridge, article: `article ${at}` };
            for (const member of ["11", "22", "33"]) await insights.note([one], member);
        }
        expect(await counted(insights)).toHaveLength(2000);
    });

    test("questions are still counted once there are too many places", { timeout: 120_000 }, async () => {
        const where = await place();
        const { insights } = await aStore(where);
        for (let at = 0; at < 2100; at++)
            for (const member of ["11", "22", "33"])
                await insights.note([{ ...bridge, article: `article ${at}` }], member);
        await counted(insights);
        const near: CountedPlace = { kind: "near-miss", article: "", section: "" };
        for (const member of ["11", "22", "33"])
            await insights.note([near, { ...bridge, article: "last" }], member);
        const counts = await counted(insights);
        expect(counts).toContainEqual({ ...near, week: expect.any(String), count: 3 });
        expect(counts).toHaveLength(2001);
    });

    test("each side of a week's border is counted in its own week, and weeks follow each other over a change of clocks", async () => {
        let now = new Date("2026-03-29T23:59:59.999Z");
        const { insights } = await aStore(await place(), () => now);
        for (const member of ["11", "22", "33"]) await insights.note([bridge], member);
        expect(await counted(insights)).toEqual([{ ...bridge, week: "2026-03-23", count: 3 }]);
        now = new Date("2026-03-30T00:00:00Z");
        await insights.note([bridge], "44");
        expect(await counted(insights)).toEqual([
            { ...bridge, week: "2026-03-23", count: 3 },
            { ...bridge, week: "2026-03-30", count: 1 },
        ]);
        expect((await insights.last(14)).weeks).toEqual(
            Array.from({ length: 14 }, (_, at) =>
                new Date(Date.UTC(2025, 11, 29 + at * 7)).toISOString().slice(0, 10),
            ),
        );
    });

    test("without the key that other processes have, nothing is counted", async () => {
        const where = await place();
        const first = await aStore({ ...where, privacyKey: aKey });
        await aStore({ ...where, privacyKey: [...aKey].reverse().join("") });
        for (const member of ["11", "22", "33"]) await first.insights.note([bridge], member);
        expect(await counted(first.insights)).toEqual([]);
    });

    test("a gap counts when it comes up, and when a version fills it", async () => {
        let now = new Date("2026-01-06T12:00:00Z");
        const { gaps, insights } = await aStore(await place(), () => now);
        for (const member of ["11", "22", "33", "44"]) await gaps.note(["zebra", "cost"], member);
        expect(await gaps.unchecked(4)).toEqual([["cost", "zebra"]]);
        await gaps.check(["cost", "zebra"], { version: 4, lacks: true });
        expect(await gaps.unchecked(4)).toEqual([]);
        now = new Date("2026-01-13T12:00:00Z");
        expect(await gaps.unchecked(5)).toEqual([["cost", "zebra"]]);
        for (const version of [5, 6]) await gaps.check(["cost", "zebra"], { version, lacks: false });
        expect(await gaps.list(9)).toMatchObject([{ members: 4, filled: { version: 5, at: now } }]);
        const total = { article: "", section: "" };
        expect(await counted(insights)).toEqual([
            { ...total, kind: "gap", week: january, count: 1 },
            { ...total, kind: "filled", week: "2026-01-12", count: 1 },
        ]);
        // Back to a version without the words.
        await gaps.check(["cost", "zebra"], { version: 7, lacks: true });
        expect((await gaps.list(9))[0]?.filled).toBeUndefined();
    });

    test("words that were never missing from all articles are not filled by any version", async () => {
        const { gaps } = await aStore(await place());
        for (const member of ["11", "22", "33"]) await gaps.note(["zebra"], member);
        for (const version of [4, 5]) await gaps.check(["zebra"], { version, lacks: false });
        expect((await gaps.list(9))[0]?.filled).toBeUndefined();
    });
});

const counted = async (insights: Insights, weeks = 60) => (await insights.last(weeks)).counts;

async function atRest(where: DatabasePlace): Promise<string> {
    const tables = await theTables(where);
    const asking = await tables.selectFrom("insight_asking").selectAll().execute();
    expect(asking).not.toEqual([]);
    return JSON.stringify([asking, await tables.selectFrom("insight").selectAll().execute()]);
}

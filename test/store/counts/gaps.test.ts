import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import { aFolder, aStore, overBoth, theTables } from "../a-store.ts";

overBoth((place) => {
    test("missing words become a gap with the third member, in any order and case", async () => {
        const { gaps } = await aStore(await place(), () => new Date("2026-01-10T00:00:00Z"));
        await gaps.note(["Zebra", "cost"], "11");
        await gaps.note(["cost", "zebra"], "22");
        await gaps.note(["ZEBRA", "cost", "cost"], "22");
        expect(await gaps.list(9)).toEqual([]);
        await gaps.note(["cost", "zebra"], "33");
        const gap = { terms: ["cost", "zebra"], lastAt: new Date("2026-01-10T00:00:00Z") };
        expect(await gaps.list(9)).toEqual([{ ...gap, members: 3 }]);
        await gaps.note(["zebra", "cost"], "44");
        await gaps.note(["zebra", "cost"], "11");
        expect(await gaps.list(9)).toEqual([{ ...gap, members: 4 }]);
    });

    test("points of acronyms and invisible characters do not make another gap", async () => {
        const { gaps } = await aStore(await place());
        await gaps.note(["U.S.S.R"], "11");
        await gaps.note(["USSR"], "22");
        await gaps.note(["us\u00adsr\u200b"], "33");
        expect(await gaps.list(9)).toMatchObject([{ terms: ["ussr"], members: 3 }]);
    });

    test("the database never contains members in clear, and words only from the third member on", async () => {
        const where = await place();
        const { gaps } = await aStore(where);
        await gaps.note(["zebra"], "111222333");
        await gaps.note(["zebra"], "222333444");
        expect(await atRest(where)).not.toMatch(/zebra|111222333|222333444/u);
        await gaps.note(["zebra"], "333444555");
        expect(await atRest(where)).toMatch(/zebra/u);
        expect(await atRest(where)).not.toMatch(/111222333|222333444|333444555/u);
    });

    test("a second and third member who ask at the same time are both counted", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        await one.gaps.note(["zebra"], "11");
        await Promise.all([one.gaps.note(["zebra"], "22"), other.gaps.note(["zebra"], "33")]);
        expect(await one.gaps.list(9)).toMatchObject([{ members: 3 }]);
    });

    test("the most frequent gaps come first, up to the limit", async () => {
        const { gaps } = await aStore(await place());
        for (const member of ["11", "22", "33", "44"]) {
            if (member !== "44") await gaps.note(["ant"], member);
            await gaps.note(["zebra"], member);
        }
        expect((await gaps.list(9)).map(({ terms }) => terms)).toEqual([["zebra"], ["ant"]]);
        expect((await gaps.list(1)).map(({ terms }) => terms)).toEqual([["zebra"]]);
    });

    test("gaps that are filled leave room for those that are not", async () => {
        const { gaps } = await aStore(await place());
        for (const member of ["11", "22", "33", "44"]) {
            if (member !== "44") await gaps.note(["ant"], member);
            await gaps.note(["zebra"], member);
        }
        await gaps.check(["zebra"], { version: 1, lacks: true });
        await gaps.check(["zebra"], { version: 2, lacks: false });
        const [first, ...others] = await gaps.list(1);
        expect(first).toMatchObject({ terms: ["ant"] });
        expect(others).toMatchObject([{ terms: ["zebra"], filled: { version: 2 } }]);
    });

    test("a gap expires thirty days after three members last asked, even if one keeps asking", async () => {
        let now = new Date("2026-01-20T00:00:00Z");
        const { gaps } = await aStore(await place(), () => now);
        for (const member of ["11", "22", "33"]) await gaps.note(["zebra"], member);
        now = new Date("2026-02-18T00:00:00Z");
        await gaps.note(["zebra"], "11");
        expect(await gaps.list(9)).toHaveLength(1);
        now = new Date("2026-02-20T00:00:00Z");
        expect(await gaps.list(9)).toEqual([]);
    });

    test("a member's hashes can be found and deleted, and then no longer count", async () => {
        const { gaps, members } = await aStore(await place());
        expect(await members.has("11")).toBe(false);
        await gaps.note(["zebra"], "11");
        await gaps.note(["zebra"], "22");
        await members.forget("11");
        expect([await members.has("11"), await members.has("22")]).toEqual([false, true]);
        await gaps.note(["zebra"], "33");
        expect(await gaps.list(9)).toEqual([]);
    });

    test("the salt and all hashes are deleted at the end of the month, even if nobody asks any more", async () => {
        let now = new Date("2026-01-31T23:59:59Z");
        const where = await place();
        const { gaps, members } = await aStore(where, () => now);
        const tables = await theTables(where);
        const salt = () => tables.selectFrom("gap_salt").select("salt").executeTakeFirstOrThrow();
        for (const member of ["11", "22"]) await gaps.note(["zebra"], member);
        const before = await salt();
        now = new Date("2026-02-01T00:00:00Z");
        await aStore(where, () => now);
        expect(await tables.selectFrom("gap_asking").selectAll().execute()).toEqual([]);
        expect(await salt()).not.toEqual(before);
        expect(await members.has("22")).toBe(false);
        await gaps.note(["zebra"], "33");
        expect(await gaps.list(9)).toEqual([]);
    });

    test("a machine with a slow clock does not bring back the previous month", async () => {
        const where = await place();
        const { gaps, members } = await aStore(where, () => new Date("2026-02-01T00:00:01Z"));
        await gaps.note(["zebra"], "11");
        const behind = await aStore(where, () => new Date("2026-01-31T23:59:59Z"));
        await behind.gaps.note(["zebra"], "22");
        expect([await members.has("11"), await members.has("22")]).toEqual([true, true]);
    });

    test.each([
        ["a question without missing words", []],
        ["more words than a useful gap has", ["a", "b", "c", "d", "e", "f"]],
        [
            "text that is not a word",
            ["https://example.org/?q=1", "a b", "x".repeat(41), "@everyone", "<@123>"],
        ],
    ])("nothing is stored of %s", async (_, terms) => {
        const { gaps, members } = await aStore(await place());
        for (const member of ["11", "22", "33"]) await gaps.note(terms, member);
        expect([await gaps.list(9), await members.has("11")]).toEqual([[], false]);
    });
});

test("deleted hashes are also gone from SQLite's files after the next clean-up", async () => {
    const { dataFolder } = aFolder();
    const { gaps, members } = await aStore({ dataFolder });
    const bytes = () => readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name), "latin1"));
    await gaps.note(["zebra"], "11");
    const askings = (await theTables({ dataFolder })).selectFrom("gap_asking").select("member_key");
    const { member_key } = await askings.executeTakeFirstOrThrow();
    expect(bytes().join()).toContain(member_key);
    await members.forget("11");
    await aStore({ dataFolder });
    expect(bytes().join()).not.toContain(member_key);
});

async function atRest(where: DatabasePlace): Promise<string> {
    const tables = await theTables(where);
    const askings = await tables.selectFrom("gap_asking").selectAll().execute();
    expect(askings).not.toEqual([]);
    return JSON.stringify([askings, await tables.selectFrom("gap").selectAll().execute()]);
}

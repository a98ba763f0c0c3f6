import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { openStore } from "../../../src/store/store.ts";
import { within } from "../../within.ts";
import { aFolder, aKey, aStore, overBoth, theTables } from "../a-store.ts";
import { sharedPostgres } from "../shared-postgres.ts";

const otherKey = "Yb7Jr2NwQ5tKx9VmC4hDz8Pf3LgS6aUe";

overBoth((place) => {
    test("nobody who has only the database can test whose hash it is", async () => {
        const where = await place();
        const tables = await theTables(where);
        const { gaps } = await aStore({ ...where, privacyKey: aKey });
        await gaps.note(["zebra"], "11");
        const { salt } = await tables.selectFrom("gap_salt").selectAll().executeTakeFirstOrThrow();
        const stored = await tables.selectFrom("gap_asking").selectAll().executeTakeFirstOrThrow();
        const hashes = (key: string, ...before: string[]) =>
            [...before, ""].flatMap((start) =>
                ["member 11", "terms zebra", "11", "zebra"].map((text) =>
                    createHmac("sha256", key).update(`${start}${text}`).digest("base64url"),
                ),
            );
        const known = hashes(salt);
        expect(known).not.toContain(stored.member_key);
        expect(known).not.toContain(stored.terms_key);
        // It takes the key as well.
        expect(hashes(aKey, `${salt} `)).toContain(stored.member_key);
    });

    test("a changed key deletes the hashes of the one before, of which nobody could find a member's", async () => {
        const where = await place();
        const { gaps } = await aStore({ ...where, privacyKey: aKey });
        for (const member of ["11", "22"]) await gaps.note(["zebra"], member);
        const after = await aStore({ ...where, privacyKey: otherKey });
        expect(await (await theTables(where)).selectFrom("gap_asking").selectAll().execute()).toEqual([]);
        expect(await after.members.has("11")).toBe(false);
        expect(await after.health()).toMatchObject({
            counting: expect.stringMatching(/^(on|keys-differ)$/u),
        });
    });

    test("of processes with different keys, the last to start counts, and the others say that they don't", async () => {
        const where = await place();
        const first = await aStore({ ...where, privacyKey: aKey });
        await first.gaps.note(["zebra"], "11");
        const last = await aStore({ ...where, privacyKey: otherKey });
        await last.gaps.note(["zebra"], "22");
        for (const member of ["33", "44", "55"]) await first.gaps.note(["zebra"], member);
        expect(await first.gaps.list(9)).toEqual([]);
        expect(await first.health()).toMatchObject({ counting: "other-key" });
        // SQLite is of one process only.
        const counting = where.databaseUrl === undefined ? "on" : "keys-differ";
        expect(await last.health()).toMatchObject({ counting });
        expect([await first.members.has("22"), await last.members.has("22")]).toEqual([undefined, true]);
        // Reading the store from the command line is no process of the bot.
        await (
            await openStore({ ...where, privacyKey: undefined, now: () => new Date(), onlyReads: true })
        ).close();
        await first.close();
        await expect.poll(async () => (await last.health()).counting).toBe("on");
    });

    test("reading the store from the command line changes no key and deletes nothing", async () => {
        const where = await place();
        const { gaps, members } = await aStore({ ...where, privacyKey: aKey });
        await gaps.note(["zebra"], "11");
        const options = { ...where, privacyKey: otherKey, now: () => new Date(), onlyReads: true };
        await (await openStore(options)).close();
        expect(await members.has("11")).toBe(true);
    });

    test("hashes of a version that had the key in the database are deleted", async () => {
        const where = await place();
        const tables = await theTables(where);
        await tables.insertInto("gap_salt").values(beside).execute();
        await tables.insertInto("gap_asking").values({ terms_key: "t", member_key: "m" }).execute();
        const { members } = await aStore(where);
        expect(await tables.selectFrom("gap_asking").selectAll().execute()).toEqual([]);
        expect(await members.has("11")).toBe(false);
    });
});

const beside = { id: 1, month: "9999-12", salt: "beside the hashes", key_check: "" };

const postgres = sharedPostgres();

test.skipIf(postgres === undefined)(
    "PostgreSQL without PRIVACY_KEY collects nothing and says so",
    async () => {
        const { databaseUrl } = (await postgres?.()) ?? {};
        const keyless = { databaseUrl, ...aFolder(), privacyKey: undefined };
        const store = await aStore(keyless);
        for (const member of ["11", "22", "33"]) await store.gaps.note(["zebra"], member);
        expect([await store.gaps.list(9), await store.members.has("11")]).toEqual([[], false]);
        expect(await store.health()).toMatchObject({ counting: "no-key" });

        // Another process has the key: it deletes the hashes when this one is asked to.
        const keyed = await aStore({ databaseUrl });
        expect(await keyed.health()).toMatchObject({ counting: "keys-differ" });
        await keyed.gaps.note(["zebra"], "11");
        expect(await store.members.has("11")).toBeUndefined();
        await store.members.forget("11");
        await within("the hashes to be deleted", expect.poll(() => keyed.members.has("11")).toBe(false));
    },
);

test.skipIf(postgres === undefined)(
    "without a key, the hashes of the month before are deleted, too",
    async () => {
        const { databaseUrl } = (await postgres?.()) ?? {};
        let now = new Date("2026-01-31T23:59:59Z");
        const keyed = await openStore({ databaseUrl, privacyKey: aKey, now: () => now });
        await keyed.gaps.note(["zebra"], "11");
        await keyed.close();
        now = new Date("2026-02-01T00:00:00Z");
        const keyless = await aStore({ databaseUrl, privacyKey: undefined }, () => now);
        expect(await keyless.members.has("11")).toBe(false);
    },
);

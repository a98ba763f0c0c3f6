import { expect, test } from "vitest";
import { defaultRetention } from "../../src/store/retention.ts";
import { aStore, overBoth, theTables } from "./a-store.ts";

const start = new Date("2026-01-20T00:00:00Z");
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);

overBoth((place) => {
    const aUsedStore = async (retention = defaultRetention) => {
        const where = await place();
        const clock = { now: start };
        const store = await aStore({ ...where, retention }, () => clock.now);
        for (const member of ["11", "22", "33"]) await store.gaps.note(["zebra"], member);
        await store.audit.add({ by: "7", action: "pinned", version: undefined, detail: "old" });
        return { where, clock, store };
    };
    const audited = { skip: 0, limit: 9 };

    test.each([
        [7, 30],
        [30, 730],
        [365, 3650],
    ])("a gap is kept for %i days and an audit entry for %i, as set", async (gapsDays, auditDays) => {
        const { clock, store } = await aUsedStore({ gapsDays, auditDays });
        expect(store.retention).toEqual({ gapsDays, auditDays });
        clock.now = after(gapsDays);
        expect(await store.gaps.list(9)).toHaveLength(1);
        clock.now = after(gapsDays + 1);
        expect(await store.gaps.list(9)).toEqual([]);
        clock.now = after(auditDays);
        await store.audit.add({ by: "7", action: "settings", version: undefined, detail: "new" });
        expect(await store.audit.page(audited)).toHaveLength(2);
        clock.now = after(auditDays + 1);
        await store.audit.add({ by: "7", action: "unpinned", version: undefined, detail: "newer" });
        expect((await store.audit.page(audited)).map(({ detail }) => detail)).toEqual(["newer", "new"]);
    });

    test("a lower number takes effect at the next start, also if nobody asks or does anything more", async () => {
        const { where, store } = await aUsedStore();
        await store.close();
        await aStore({ ...where, retention: { gapsDays: 7, auditDays: 30 } }, () => after(31));
        const tables = await theTables(where);
        expect(await tables.selectFrom("gap").selectAll().execute()).toEqual([]);
        expect(await tables.selectFrom("audit").selectAll().execute()).toEqual([]);
    });

    test("a higher number keeps what is still there", async () => {
        const { where, store } = await aUsedStore({ gapsDays: 7, auditDays: 30 });
        await store.close();
        const longer = await aStore({ ...where, retention: { gapsDays: 90, auditDays: 365 } }, () =>
            after(60),
        );
        expect(await longer.gaps.list(9)).toHaveLength(1);
        expect(await longer.audit.page(audited)).toHaveLength(1);
    });
});

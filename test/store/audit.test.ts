import { expect, test } from "vitest";
import { aStore, overBoth } from "./a-store.ts";

overBoth((place) => {
    test("the audit says who did what, when, and to which version", async () => {
        const where = await place();
        const now = new Date("2026-11-23T08:00:00Z");
        const { audit } = await aStore(where, () => now);
        await audit.add({
            by: "7",
            action: "published",
            version: 3,
            detail: "2 added",
            proposedBy: "watch",
            approvedBy: "8",
        });
        await audit.add({ by: "start", action: "discarded", version: undefined, detail: "" });
        expect(await (await aStore(where)).audit.page({ skip: 0, limit: 9 })).toEqual([
            { at: now, by: "start", action: "discarded", version: undefined, detail: "" },
            {
                at: now,
                by: "7",
                action: "published",
                version: 3,
                detail: "2 added",
                proposedBy: "watch",
                approvedBy: "8",
            },
        ]);
    });

    test("the audit can be read newest first, in pages", async () => {
        const { audit } = await aStore(await place());
        for (let version = 1; version <= 12; version++)
            await audit.add({ by: "7", action: "published", version, detail: "" });
        const page = async (skip: number) =>
            (await audit.page({ skip, limit: 5 })).map(({ version }) => version);
        expect(await page(0)).toEqual([12, 11, 10, 9, 8]);
        expect(await page(10)).toEqual([2, 1]);
        expect(await page(12)).toEqual([]);
    });

    test("an entry is deleted after two years", async () => {
        let now = new Date("2026-01-01T00:00:00Z");
        const { audit } = await aStore(await place(), () => now);
        await audit.add({ by: "7", action: "pinned", version: undefined, detail: "old" });
        now = new Date("2027-12-01T00:00:00Z");
        await audit.add({ by: "7", action: "unpinned", version: undefined, detail: "young" });
        expect(await audit.page({ skip: 0, limit: 9 })).toHaveLength(2);
        now = new Date("2028-01-02T00:00:00Z");
        await audit.add({ by: "7", action: "settings", version: undefined, detail: "new" });
        const kept = await audit.page({ skip: 0, limit: 9 });
        expect(kept.map(({ detail }) => detail)).toEqual(["new", "young"]);
    });
});

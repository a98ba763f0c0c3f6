import { expect, test } from "vitest";
import { aStore, overBoth, theTables } from "./a-store.ts";

const pin = {
    id: "p",
    question: "Who wrote “Emma”?",
    article: "emma",
    sentence: "Jane Austen did.",
    by: "7",
};

const unpinned = (count: number) =>
    ({ by: "7", action: "unpinned", version: undefined, detail: `${count} removed` }) as const;

overBoth((place) => {
    test("pins are stored unchanged, oldest first", async () => {
        const where = await place();
        let now = new Date("2026-11-23T08:00:00Z");
        const { pins } = await aStore(where, () => now);
        expect(await pins.add(pin)).toBe("added");
        now = new Date("2026-11-23T09:00:00Z");
        await pins.add({ ...pin, id: "a", role: "quoted" });
        expect(await (await aStore(where)).pins.list()).toEqual([
            { ...pin, role: "answer", createdAt: new Date("2026-11-23T08:00:00Z") },
            { ...pin, id: "a", role: "quoted", createdAt: now },
        ]);
    });

    test("pins can be removed once, and the audit names who did", async () => {
        const { pins, audit } = await aStore(await place());
        await pins.add(pin);
        await pins.add({ ...pin, id: "q" });
        expect([await pins.remove(["p", "q", "r"], unpinned), await pins.remove(["p"], unpinned)]).toEqual([
            2, 0,
        ]);
        expect(await pins.list()).toEqual([]);
        const entries = await audit.page({ skip: 0, limit: 9 });
        expect(entries.map(({ by, detail }) => `${by}: ${detail}`)).toEqual([
            "7: 2 removed",
            "7: emma",
            "7: emma",
        ]);
    });

    test("nothing is pinned or removed that the audit cannot record", async () => {
        const where = await place();
        const { pins } = await aStore(where);
        await pins.add(pin);
        await (await theTables(where)).schema.alterTable("audit").renameTo("lost_audit").execute();
        await expect(pins.add({ ...pin, id: "q" })).rejects.toThrow();
        await expect(pins.remove(["p"], unpinned)).rejects.toThrow();
        expect((await pins.list()).map(({ id }) => id)).toEqual(["p"]);
    });

    test("the number of pins is limited", async () => {
        const { pins } = await aStore(await place());
        for (let count = 0; count < 200; count++) await pins.add({ ...pin, id: String(count) });
        expect(await pins.add(pin)).toBe("full");
        await pins.remove(["0"], unpinned);
        expect(await pins.add(pin)).toBe("added");
    });
});

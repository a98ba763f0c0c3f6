import { expect, test } from "vitest";
import { aStore, overBoth } from "./a-store.ts";

const pin = {
    id: "p",
    question: "Who wrote “Emma”?",
    article: "emma",
    sentence: "Jane Austen did.",
    by: "7",
};

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

    test("a pin can be removed once", async () => {
        const { pins } = await aStore(await place());
        await pins.add(pin);
        expect([await pins.remove("p"), await pins.remove("p")]).toEqual([true, false]);
        expect(await pins.list()).toEqual([]);
    });

    test("the number of pins is limited", async () => {
        const { pins } = await aStore(await place());
        for (let count = 0; count < 200; count++) await pins.add({ ...pin, id: String(count) });
        expect(await pins.add(pin)).toBe("full");
        await pins.remove("0");
        expect(await pins.add(pin)).toBe("added");
    });
});

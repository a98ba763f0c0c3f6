import { expect, test } from "vitest";
import { aStore, overBoth } from "./a-store.ts";

overBoth((place) => {
    test("the last decision about an item of a source stays until it is forgotten", async () => {
        const where = await place();
        const { sourceItems } = await aStore(where);
        const tug = {
            source: "press",
            key: "1",
            file: "press/tug.md",
            decided: "a",
            published: "a",
            hash: "h",
        };
        const crane = { ...tug, key: "2", file: "press/crane.md", published: undefined, hash: undefined };
        await sourceItems.decide([tug, crane, { ...tug, source: "blog", file: "blog/tug.md" }]);
        await sourceItems.decide([{ ...tug, decided: "b" }]);
        const again = await aStore(where);
        expect(await again.sourceItems.all()).toEqual([
            { ...tug, source: "blog", file: "blog/tug.md" },
            crane,
            { ...tug, decided: "b" },
        ]);
        await sourceItems.forget([tug]);
        expect((await again.sourceItems.all()).map(({ file }) => file)).toEqual([
            "blog/tug.md",
            "press/crane.md",
        ]);
    });

    test("many items are decided and forgotten at once", async () => {
        const { sourceItems } = await aStore(await place());
        const many = Array.from({ length: 700 }, (_, at) => ({
            source: "press",
            key: `${at}`,
            file: `press/${at}.md`,
            decided: "a",
            published: "a",
            hash: "h",
        }));
        await sourceItems.decide(many);
        await sourceItems.decide(many);
        expect(await sourceItems.all()).toHaveLength(700);
        await sourceItems.forget(many.slice(1));
        expect(await sourceItems.all()).toHaveLength(1);
    });
});

import { expect, test } from "vitest";
import { aStore, overBoth, theTables } from "../a-store.ts";

overBoth((place) => {
    test("the articles most often marked as wrong come first, with both counts", async () => {
        const { feedback } = await aStore(await place());
        for (const vote of ["wrong", "right", "right"] as const) await feedback.count("a", vote);
        for (const vote of ["wrong", "wrong"] as const) await feedback.count("b", vote);
        await feedback.count("c", "right");
        expect(await feedback.worst(9)).toEqual([
            { article: "b", right: 0, wrong: 2 },
            { article: "a", right: 2, wrong: 1 },
        ]);
        expect(await feedback.worst(1)).toHaveLength(1);
    });

    test("simultaneous votes from several processes are all counted", async () => {
        const where = await place();
        const stores = [await aStore(where), await aStore(where)];
        await Promise.all(
            [...stores, ...stores, ...stores].map(({ feedback }) => feedback.count("a", "wrong")),
        );
        expect(await stores[0]?.feedback.worst(9)).toEqual([{ article: "a", right: 0, wrong: 6 }]);
    });

    test("only the current and the last four weeks are reported, and counts are deleted after a year", async () => {
        let now = new Date("2026-01-07T00:00:00Z");
        const where = await place();
        const { feedback } = await aStore(where, () => now);
        await feedback.count("a", "wrong");
        now = new Date("2026-02-08T23:59:00Z");
        await feedback.count("a", "wrong");
        expect(await feedback.worst(9)).toEqual([{ article: "a", right: 0, wrong: 2 }]);
        now = new Date("2026-02-09T00:00:00Z");
        expect(await feedback.worst(9)).toEqual([{ article: "a", right: 0, wrong: 1 }]);
        now = new Date("2027-03-01T00:00:00Z");
        await feedback.expire();
        const tables = await theTables(where);
        expect(await tables.selectFrom("feedback").selectAll().execute()).toEqual([]);
    });

    test("the database contains only the article, the week and the counts", async () => {
        const where = await place();
        const { feedback } = await aStore(where, () => new Date("2026-11-25T10:11:12Z"));
        await feedback.count("a", "wrong");
        const tables = await theTables(where);
        expect(await tables.selectFrom("feedback").selectAll().execute()).toEqual([
            { article: "a", week: "2026-11-23", right: 0, wrong: 1 },
        ]);
    });
});

import { expect, test } from "vitest";
import { weekOf } from "../../src/store/digests.ts";
import { aStore, overBoth } from "./a-store.ts";

overBoth((place) => {
    test("if several claim a server's digest of a week at once, one gets it", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        const claims = await Promise.all(
            [one, other, one, other].map(({ digests }) => digests.claim("1", "2026-11-23")),
        );
        expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test("claims of other servers and weeks are separate", async () => {
        const { digests } = await aStore(await place());
        expect(await digests.claim("1", "2026-11-23")).toBe(true);
        expect(await digests.claim("2", "2026-11-23")).toBe(true);
        expect(await digests.claim("1", "2026-11-30")).toBe(true);
        expect(await digests.claim("1", "2026-11-23")).toBe(false);
    });

    test("a released claim can be made again, also by another process", async () => {
        const where = await place();
        const [one, other] = [await aStore(where), await aStore(where)];
        await one.digests.claim("1", "2026-11-23");
        await one.digests.release("1", "2026-11-23");
        expect(await other.digests.claim("1", "2026-11-23")).toBe(true);
    });
});

test.each([
    ["2026-11-23T00:00:00Z", "2026-11-23"],
    ["2026-11-22T23:59:59Z", "2026-11-16"],
    ["2027-01-03T12:00:00Z", "2026-12-28"],
    ["2024-02-29T12:00:00Z", "2024-02-26"],
])("%s is in the week of Monday, %s", (moment, monday) => {
    expect(weekOf(new Date(moment))).toBe(monday);
});

import { expect, onTestFinished, test, vi } from "vitest";
import { spokenDay } from "../../locales/say.ts";
import { digestBefore, digestWeek, weekOf } from "../../src/store/digests.ts";
import { daysBefore } from "../../src/store/retention.ts";
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

test.each([
    ["2026-11-23T09:00:00Z", "2026-11-23", "2026-11-16T09:00:00.000Z"],
    ["2026-11-23T08:59:59Z", "2026-11-16", "2026-11-09T09:00:00.000Z"],
    ["2026-11-29T23:00:00Z", "2026-11-23", "2026-11-16T09:00:00.000Z"],
    ["2027-01-01T12:00:00Z", "2026-12-28", "2026-12-21T09:00:00.000Z"],
])("at %s, the digest of the week of %s is due, and the one before was at %s", (moment, week, before) => {
    expect([digestWeek(new Date(moment)), digestBefore(new Date(moment)).toISOString()]).toEqual([
        week,
        before,
    ]);
});

/** Time zones of a machine, with how many minutes they are behind UTC before and after a change of their clocks. */
const zones = [
    ["Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", -60, -120],
    ["America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T06:00:00Z", 240, 300],
    ["Australia/Lord_Howe", "2026-04-04T14:59:59Z", "2026-04-04T15:00:00Z", -660, -630],
    ["Pacific/Kiritimati", "2026-11-22T09:59:59Z", "2026-11-22T10:00:00Z", -840, -840],
    // It left out 30 December 2011.
    ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z", 600, -840],
] as const;

test.each(zones)(
    "in %s, days and weeks are those of UTC, also when its clocks change",
    (zone, before, after, was, is) => {
        vi.stubEnv("TZ", zone);
        onTestFinished(() => void vi.unstubAllEnvs());
        const moments = [before, after].map((moment) => new Date(moment));
        expect(moments.map((moment) => moment.getTimezoneOffset())).toEqual([was, is]);
        // A quarter of a year of hours around it.
        for (let hour = -24 * 45; hour <= 24 * 45; hour++)
            for (const moment of moments) {
                const now = new Date(moment.getTime() + hour * 3_600_000);
                const day = now.toISOString().slice(0, 10);
                const week = weekOf(now);
                expect(new Date(week).getUTCDay()).toBe(1);
                expect(now.getTime() - Date.parse(week)).toBeGreaterThanOrEqual(0);
                expect(now.getTime() - Date.parse(week)).toBeLessThan(7 * 86_400_000);
                expect(weekOf(new Date(Date.parse(week) - 1))).toBe(
                    daysBefore(new Date(week), 7).slice(0, 10),
                );
                expect(Number.parseInt(spokenDay(day), 10)).toBe(now.getUTCDate());
                expect(now.getTime() - digestBefore(now).getTime()).toBeGreaterThanOrEqual(7 * 86_400_000);
                expect(now.getTime() - digestBefore(now).getTime()).toBeLessThan(14 * 86_400_000);
            }
    },
);

import { expect, onTestFinished } from "vitest";
import { openStore } from "../../../src/store/store.ts";
import { homes, postsOf } from "./moderators.ts";
import type { Year } from "./year.ts";

/** What was published, pinned and set, and what members missed, is in the database. */
export async function checkStore({ databaseUrl, today, told, articles, servers }: Year): Promise<void> {
    const store = await openStore({ databaseUrl, now: () => today });
    onTestFinished(() => store.close());
    const number = (await store.versions.current())?.number ?? 0;
    // The first start published one, too.
    expect(number).toBe(1 + told.published);
    expect((await store.versions.contents(number)).articles).toHaveLength(articles.facts.length);
    expect((await store.pins.list()).map(({ question }) => question)).toEqual(told.pins);
    const recent = told.words.filter(({ on }) => today.getTime() - on.getTime() < 29 * day);
    const gaps = (await store.gaps.list(100)).flatMap(({ terms }) => terms);
    for (const { word } of recent) expect(gaps).toContain(word);
    const all = await store.settings.all();
    for (const { guild, name, allowed, isPrivate, isHome } of servers) {
        const { channels = [], privateByDefault = false, digestChannel = null } = all.get(guild.id) ?? {};
        const expected = { channels: allowed.map(({ channelId }) => channelId), privateByDefault: isPrivate };
        expect({ name, channels, privateByDefault }).toEqual({ name, ...expected });
        if (isHome) expect(digestChannel).toBe(postsOf({ guild }).channelId);
    }
    const entries = await store.audit.page({ skip: 0, limit: 10_000 });
    const counts = Object.groupBy(entries, ({ action }) => action);
    expect(counts.published?.length).toBe(number);
    expect(counts.pinned?.length ?? 0).toBe(told.pins.length);
    expect(counts.settings?.length).toBe(told.settings);
}

/** No proposal is left open but the newest, and none was posted twice. */
export function checkProposals(year: Year): void {
    for (const home of homes(year)) {
        const open = year.loopback.messages(postsOf(home)).filter(({ buttons }) => buttons.length > 0);
        expect(open.length).toBeLessThanOrEqual(1);
    }
}

/** The bots only failed where something was away, and discord.js kept them from asking too often. */
export function checkLogs({ started, refused, told }: Year): void {
    for (const { log, complaints } of started) {
        expect(complaints).toEqual([]);
        const bad = log.filter(({ level, event }) => Number(level) >= 40 && !expectedEvents.has(event ?? ""));
        const failures = bad.filter(({ event, at }) => event !== "failure" || !needDatabase.has(String(at)));
        expect(failures).toEqual([]);
    }
    expect(refused.get(401) ?? 0).toBe(0);
    expect(refused.get(403) ?? 0).toBeLessThanOrEqual(told.unwritable);
    expect(refused.get(429) ?? 0).toBeLessThanOrEqual(told.injected + mostLimited);
}

/** Log lines of outages: of the folder, and of what servers allow. */
const expectedEvents = new Set([
    "folder-away",
    "outage",
    "reload",
    "unsendable",
    "permissions",
    "home-server-left",
]);
/** What fails, and is tried again, while the database is away. */
const needDatabase = new Set(["digest", "filled-gaps", "watch"]);
/** Windows of rate limits are so short here that a request can arrive late. */
const mostLimited = 20;
const day = 86_400_000;

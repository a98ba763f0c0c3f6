import { expect, test } from "vitest";
import { openDigest } from "../../src/schedule/digest.ts";
import type { Store } from "../../src/store/store.ts";
import { anArticle } from "../build.ts";
import { aStoreThatGoesAway } from "../publishing/a-store-that-goes-away.ts";
import { aStore } from "../store/a-store.ts";
import { somePosts } from "./some-posts.ts";

const home = "10";
const channel = "20";

interface Given {
    readonly store?: Store;
    /** Whether there is something to report. */
    readonly missed?: boolean;
}

/** A Monday at nine in a server that wants digests, with a clock that the test controls. */
async function aMonday({ store: given, missed = true }: Given = {}) {
    const clock = { now: new Date("2026-01-05T09:00:00Z") };
    const store = given ?? (await aStore({}, () => clock.now));
    await store.settings.change(home, { digestChannel: channel });
    const miss = async () => {
        for (const member of ["1", "2", "3"]) await store.gaps.note(["zebra"], member);
    };
    if (missed) await miss();
    const { posts, channels, posted } = somePosts();
    const process = (homeGuilds: readonly string[] = [home]) =>
        openDigest({ store, posts, homeGuilds, articles: () => [anArticle()], now: () => clock.now });
    return { clock, store, channels, posted, process, miss };
}

test("a digest is posted once a week, from Monday at nine in UTC", async () => {
    const { clock, process, posted } = await aMonday();
    const look = process();
    clock.now = new Date("2026-01-05T08:59:59Z");
    await look();
    // Last week's digest, which nobody had posted.
    expect(posted()).toHaveLength(1);
    clock.now = new Date("2026-01-05T09:00:00Z");
    await look();
    expect(posted()).toHaveLength(2);
    clock.now = new Date("2026-01-12T08:59:59Z");
    await look();
    expect(posted()).toHaveLength(2);
    clock.now = new Date("2026-01-12T09:00:00Z");
    await look();
    expect(posted()).toHaveLength(3);
    expect(posted()).toMatchObject(
        Array.from({ length: 3 }, () => ({
            channelId: channel,
            what: "digest",
            text: expect.stringContaining("zebra"),
        })),
    );
});

test("only one of several processes posts it", async () => {
    const { process, posted } = await aMonday();
    const looks = [process(), process(), process()];
    await Promise.all(looks.map((look) => look()));
    for (const look of looks) await look();
    expect(posted()).toHaveLength(1);
});

test("a digest that Discord refuses is posted at a later check, by any process", async () => {
    const { process, channels, posted } = await aMonday();
    const [one, other] = [process(), process()];
    channels.refuse = true;
    await one();
    await other();
    expect(posted()).toEqual([]);
    channels.refuse = false;
    await other();
    await one();
    expect(posted()).toHaveLength(1);
});

test("a digest that cannot be written is reported, and its claim is free again", async () => {
    const { store, clock, posted, process } = await aMonday();
    const { posts } = somePosts();
    const broken = openDigest({
        store,
        posts,
        homeGuilds: [home],
        articles: () => {
            throw new TypeError("broken");
        },
        now: () => clock.now,
    });
    await expect(broken()).rejects.toThrow("broken");
    await process()();
    expect(posted()).toHaveLength(1);
});

test("if there is nothing to report, the week is done, and later findings belong to the next digest", async () => {
    const { clock, process, posted, miss } = await aMonday({ missed: false });
    const look = process();
    await look();
    await miss();
    await look();
    expect(posted()).toEqual([]);
    clock.now = new Date("2026-01-12T09:00:00Z");
    await look();
    expect(posted()).toHaveLength(1);
});

test("only home servers with a digest channel get one, each its own", async () => {
    const { store, process, posted } = await aMonday();
    await store.settings.change("11", { digestChannel: "21" });
    await store.settings.change("12", { digestChannel: null });
    await store.settings.change("13", { digestChannel: "23" });
    await process([home, "11", "12"])();
    expect(posted().map(({ channelId }) => channelId)).toEqual([channel, "21"]);
});

test("if the store is unreachable, the check fails, and the next one posts the digest", async () => {
    const { store, goAway, comeBack } = await aStoreThatGoesAway();
    const { process, posted } = await aMonday({ store });
    const look = process();
    goAway();
    await expect(look()).rejects.toMatchObject({ reason: "unreachable" });
    comeBack();
    await look();
    expect(posted()).toHaveLength(1);
});

test("a claim that cannot be released stays with this process, which posts the digest later", async () => {
    const { store, goAway, comeBack } = await aStoreThatGoesAway();
    const { process, channels, posted } = await aMonday({ store });
    const look = process();
    channels.refuse = true;
    channels.beforePost = goAway;
    await expect(look()).rejects.toMatchObject({ reason: "unreachable" });
    comeBack();
    Object.assign(channels, { refuse: false, beforePost: () => undefined });
    await process()();
    expect(posted()).toEqual([]);
    await look();
    expect(posted()).toHaveLength(1);
});

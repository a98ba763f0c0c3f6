import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { BotEvent } from "../../src/discord/event.ts";
import { settingsInUse } from "../../src/discord/receive/server-settings.ts";
import { openSchedule } from "../../src/schedule/schedule.ts";
import { add, aPublishing, bridge, mill, proposed, publish, reload } from "../publishing/a-publishing.ts";
import { aStoreThatGoesAway } from "../publishing/a-store-that-goes-away.ts";
import { someSources } from "../sources/some-sources.ts";
import { within } from "../within.ts";
import { somePosts } from "./some-posts.ts";

const home = "10";
const [digestChannel, watchChannel] = ["20", "30"];

interface Given {
    readonly wants?: { readonly digestChannel?: string; readonly watchChannel?: string };
    /** Milliseconds between two checks; by default there are none unless the test asks for one. */
    readonly every?: number;
}

/** The schedule of a home server with a watched folder, on a Monday with something to report. */
async function aSchedule({ wants = {}, every = 3_600_000 }: Given = {}) {
    const corpusFolder = mkdtempSync(join(tmpdir(), "schedule-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true, force: true }));
    const away = await aStoreThatGoesAway();
    const { store } = away;
    await store.settings.change(home, wants);
    for (const member of ["1", "2", "3"]) await store.gaps.note(["zebra"], member);
    const settings = settingsInUse(store, every);
    onTestFinished(settings.stop);
    await expect.poll(() => settings.of(home)).toMatchObject(wants);
    const publishing = await aPublishing({ store });
    const { posts, posted, channels } = somePosts();
    const events: BotEvent[] = [];
    const schedule = openSchedule({
        bot: { posts, settings },
        live: publishing.live,
        storage: {
            ...publishing,
            examine: async () => [],
            diskProblems: () => [],
            read: () => Promise.reject(new Error("Not asked for.")),
            sources: someSources(publishing),
        },
        homeGuilds: [home],
        corpusFolder,
        observe: (event) => events.push(event),
        now: () => new Date("2026-01-05T09:00:00Z"),
        every,
        settle: 10,
    });
    onTestFinished(() => schedule.close());
    return {
        ...publishing,
        ...away,
        schedule,
        settings,
        posted,
        channels,
        events,
        where: () => posted().map(({ channelId }) => channelId),
        /** Changes the folder that is read and the one that is watched. */
        write: (name: string, text: string) => {
            publishing.files[name] = text;
            writeFileSync(join(corpusFolder, name), text);
        },
    };
}

test("work that is due is done once when the program starts", async () => {
    const { where, schedule } = await aSchedule({ wants: { digestChannel } });
    await expect.poll(where).toEqual([digestChannel]);
    await schedule.look();
    expect(where()).toEqual([digestChannel]);
});

test("a proposal that nobody decides about takes no memory after it has expired", async () => {
    const { publishing, schedule, open, later } = await aSchedule();
    await proposed(publishing, add({ "mill.md": mill }));
    expect(open()).toBe(2);
    later(61 * 60_000);
    await schedule.look();
    expect(open()).toBe(1);
});

test("a server that sets a channel is included from then on", async () => {
    const { where, store, settings } = await aSchedule();
    settings.changed(home, await store.settings.change(home, { digestChannel }));
    await expect.poll(where).toEqual([digestChannel]);
});

test("a change of the watched folder is proposed in the watch channel", async () => {
    const { where, write, titles } = await aSchedule({ wants: { watchChannel } });
    write("mill.md", mill);
    await expect.poll(where).toEqual([watchChannel]);
    expect(titles()).toEqual(["The bridge"]);
});

test("after a publication the folder is checked again, because it may differ in another way", async () => {
    const { where, write, publishing, files, schedule } = await aSchedule({ wants: { watchChannel } });
    write("mill.md", mill);
    await expect.poll(where).toEqual([watchChannel]);
    await publish(publishing, reload);
    files["bridge.md"] = bridge.replace("1911", "1912");
    schedule.published();
    await expect.poll(where).toEqual([watchChannel, watchChannel]);
});

test("a gap that is filled before the next look is filled all the same", async () => {
    const { store, write, publishing, schedule } = await aSchedule();
    await schedule.look();
    for (const member of ["1", "2", "3"]) await store.gaps.note(["mill"], member);
    await expect.poll(() => store.gaps.unchecked(1)).toEqual([]);
    write("mill.md", mill);
    await publish(publishing, reload);
    schedule.published();
    const filled = async () =>
        (await store.gaps.list(9)).find(({ terms }) => terms.includes("mill"))?.filled?.version;
    await expect.poll(filled).toBe(2);
});

test("after a publication, a folder that nobody watches is not checked", async () => {
    const { where, files, schedule } = await aSchedule();
    files["mill.md"] = mill;
    schedule.published();
    await schedule.look();
    expect(where()).toEqual([]);
});

test("failing work is reported and retried at the next check, and other work is still done", async () => {
    const { where, goAway, comeBack, schedule, events, store } = await aSchedule();
    await store.settings.change(home, { digestChannel });
    goAway();
    await schedule.look();
    const failed = events.map((event) => (event.kind === "failure" ? event.at : event.kind));
    expect([...new Set(failed)].toSorted()).toEqual(["digest", "filled-gaps", "watch"]);
    expect(where()).toEqual([]);
    comeBack();
    await schedule.look();
    expect(where()).toEqual([digestChannel]);
});

test("the given time passes between two checks", async () => {
    const { where, channels } = await aSchedule({ wants: { digestChannel }, every: 20 });
    channels.refuse = true;
    let tries = 0;
    const tried = Promise.withResolvers<void>();
    channels.beforePost = () => {
        if (++tries === 3) tried.resolve();
    };
    await within("three checks", tried.promise);
    channels.refuse = false;
    await expect.poll(where).toEqual([digestChannel]);
});

test("a missing folder is reported once, and again only after it was back", async () => {
    const { folder, schedule, events } = await aSchedule({ wants: { watchChannel } });
    folder.isAway = true;
    await schedule.look();
    await schedule.look();
    expect(events).toEqual([{ kind: "folder-away", at: "watch", reason: "The folder is away." }]);
    folder.isAway = false;
    await schedule.look();
    folder.isAway = true;
    await schedule.look();
    expect(events).toHaveLength(2);
});

test("closing waits for running work, and then nothing more is done", async () => {
    const { where, schedule, settings, store, write, channels } = await aSchedule();
    const [posting, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    channels.beforePost = () => {
        posting.resolve();
        return held.promise;
    };
    settings.changed(home, await store.settings.change(home, { digestChannel }));
    await within("the digest to be posted", posting.promise);
    let isClosed = false;
    const closing = schedule.close().then(() => {
        isClosed = true;
    });
    await nextTurn();
    expect(isClosed).toBe(false);
    held.resolve();
    await within("the end", closing);
    expect(where()).toEqual([digestChannel]);
    settings.changed(home, await store.settings.change(home, { watchChannel }));
    write("mill.md", mill);
    schedule.published();
    await schedule.look();
    expect(where()).toEqual([digestChannel]);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSourceProposals } from "../../src/schedule/source-proposals.ts";
import { decidedPublishing } from "../../src/sources/decided-publishing.ts";
import { add, aPublishing, ferry, mill, publish } from "../publishing/a-publishing.ts";
import { someSources } from "../sources/some-sources.ts";
import { somePosts } from "./some-posts.ts";

const home = "10";

/** The watch of sources "s1", "s2" and so on, each a folder with one article. */
async function watched(count: number, watchChannel: string | null = "20") {
    const folders = Array.from({ length: count }, (_, at) => {
        const folder = mkdtempSync(join(tmpdir(), "source-"));
        onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
        writeFileSync(join(folder, `a${at}.md`), `# Article ${at}\n\nText ${at}.`);
        return folder;
    });
    let builds = 0;
    const given = await aPublishing({ beforeBuild: async () => void builds++ });
    const { store } = given;
    await store.settings.change(home, { watchChannel });
    const publishing = decidedPublishing(given.publishing, store.sourceItems);
    const list = folders.map((folder, at) => `s${at + 1} folder ${folder}`).join("\n");
    let now = Date.UTC(2026, 0, 1);
    const sources = someSources({ store, publishing, list, now: () => new Date(now) });
    const { posts, posted, channels } = somePosts();
    const proposals = openSourceProposals({
        sources,
        publishing,
        store,
        homeGuilds: [home],
        posts,
        now: () => new Date(now),
    });
    const after = async (minutes: number) => {
        now += minutes * 60_000;
        await proposals.look();
    };
    return {
        ...given,
        builds: () => builds,
        /** Looks so many minutes later. */
        after,
        publishing,
        sources,
        proposals,
        posted,
        channels,
        write: (at: number, name: string, text: string) => writeFileSync(join(folders[at] ?? "", name), text),
        later: () => after(60),
        texts: () => posted().map(({ text }) => text.split("\n")[0]),
    };
}

test("without a channel nothing is looked at, and that is known", async () => {
    const { proposals, sources, posted } = await watched(1, null);
    await proposals.look();
    expect(sources.isWatched()).toBe(false);
    expect(sources.states()).toMatchObject([{ items: undefined }]);
    expect(posted()).toEqual([]);
});

test("at most two sources have open proposals, and the others follow", async () => {
    const { proposals, texts, publishing, posted } = await watched(4);
    await proposals.look();
    expect(texts()).toEqual([
        expect.stringContaining("from the source “s1”"),
        expect.stringContaining("from the source “s2”"),
    ]);
    await publishing.publish("p1", "7");
    await publishing.discard("p2", "7");
    await proposals.published();
    await proposals.published();
    expect(texts().join()).toContain("s3");
    expect(posted().length).toBeLessThanOrEqual(5);
});

test("an open proposal is replaced by a newer one, and withdrawn when nothing is left of it", async () => {
    const { later, proposals, posted, write } = await watched(1);
    await proposals.look();
    write(0, "b.md", mill);
    await later();
    expect(posted().map(({ edits }) => edits)).toEqual([1, 0]);
    await later();
    expect(posted()).toHaveLength(2);
    write(0, "a0.md", "# Empty");
    write(0, "b.md", "# Empty");
    await later();
    expect(
        posted()
            .map(({ text }) => text)
            .at(-1),
    ).toContain("the source “s1” no longer has anything new");
});

test("an overtaken proposal is made again on top of what is served", async () => {
    const { proposals, publishing, posted } = await watched(1);
    await proposals.look();
    await publish(publishing, add({ "ferry.md": ferry }));
    await proposals.published();
    expect(posted().map(({ edits }) => edits)).toEqual([1, 0]);
});

test("a proposal that could not be posted is made at the next look", async () => {
    const { later, proposals, posted, channels } = await watched(1);
    channels.refuse = true;
    await proposals.look();
    channels.refuse = false;
    await later();
    expect(posted()).toHaveLength(1);
});

test("a channel that refuses posts is not tried every minute, unless another one is chosen", async () => {
    const { after, builds, channels, posted, proposals, store } = await watched(1);
    channels.refuse = true;
    await proposals.look();
    const before = builds();
    for (const _ of [1, 2, 3]) await after(1);
    expect(builds()).toBe(before);
    await after(10);
    expect(builds()).toBe(before + 1);
    channels.refuse = false;
    await store.settings.change(home, { watchChannel: "21" });
    await after(1);
    expect(posted()).toMatchObject([{ channelId: "21" }]);
});

test("a look while a publication is compared makes no second proposal of the same change", async () => {
    const { posted, proposals, sources, write } = await watched(1);
    await proposals.look();
    write(0, "b.md", mill);
    await sources.look("all");
    await Promise.all([proposals.look(), proposals.published()]);
    expect(posted().map(({ edits }) => edits)).toEqual([1, 0]);
});

test("moderators can have it looked at now", async () => {
    const { proposals, posted, write } = await watched(1);
    await proposals.look();
    write(0, "b.md", mill);
    await proposals.look();
    expect(posted()).toHaveLength(1);
    await proposals.lookNow();
    expect(posted()).toHaveLength(2);
});

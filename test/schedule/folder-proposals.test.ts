import { describe, expect, test } from "vitest";
import { NoCorpusError } from "../../src/corpus/read-files.ts";
import { openFolderProposals } from "../../src/schedule/folder-proposals.ts";
import {
    add,
    aPublishing,
    bridge,
    ferry,
    mill,
    proposed,
    publish,
    reload,
    rollBack,
} from "../publishing/a-publishing.ts";
import { aStoreThatGoesAway } from "../publishing/a-store-that-goes-away.ts";
import { somePosts } from "./some-posts.ts";

const home = "10";
const channel = "20";

/** The watch of a folder with one served article, for a home server with a watch channel. */
async function watched({ channels = { [home]: channel } as Readonly<Record<string, string | null>> } = {}) {
    const away = await aStoreThatGoesAway();
    const { store } = away;
    for (const [guild, watchChannel] of Object.entries(channels))
        await store.settings.change(guild, { watchChannel });
    const publishing = await aPublishing({ store });
    const { posts, posted, channels: discord } = somePosts();
    const homeGuilds = Object.keys(channels);
    const proposals = openFolderProposals({ publishing: publishing.publishing, store, homeGuilds, posts });
    return {
        ...publishing,
        ...away,
        proposals,
        discord,
        posted,
        edits: () => posted().map(({ edits }) => edits),
    };
}

describe("a change of the folder", () => {
    test("is proposed in the watch channel, and not published", async () => {
        const { proposals, files, posted, publishing, titles, audited } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        expect(posted()).toMatchObject([
            { channelId: channel, what: "watch", text: expect.stringContaining("The mill") },
        ]);
        expect(publishing.find("p1")).toMatchObject({
            kind: "open",
            proposal: { by: "watch", changes: { added: [{ id: "mill" }] } },
        });
        expect(titles()).toEqual(["The bridge"]);
        expect(await audited()).toEqual(["start: published", "watch: proposed"]);
    });

    test("is proposed once", async () => {
        const { proposals, files, posted, open } = await watched();
        files["mill.md"] = mill;
        await Promise.all([proposals.look(), proposals.look(), proposals.look()]);
        await proposals.look();
        expect(posted()).toHaveLength(1);
        expect(open()).toBe(2);
    });

    test("is one proposal in every home server with a watch channel", async () => {
        const { proposals, files, posted, open } = await watched({
            channels: { "10": "20", "11": null, "12": "22" },
        });
        files["mill.md"] = mill;
        await proposals.look();
        expect(posted().map(({ channelId }) => channelId)).toEqual(["20", "22"]);
        expect(open()).toBe(2);
    });

    test("that goes on, file after file, is one line in the audit", async () => {
        const { proposals, files, audited } = await watched();
        for (const text of [mill, `${mill} And oats.`, `${mill} And wheat.`]) {
            files["mill.md"] = text;
            await proposals.look();
        }
        delete files["mill.md"];
        await proposals.look();
        expect(await audited()).toEqual(["start: published", "watch: proposed"]);
    });

    test("is ignored if no server has a watch channel", async () => {
        const { proposals, files, posted, open } = await watched({ channels: { [home]: null } });
        files["mill.md"] = mill;
        await proposals.look();
        expect(posted()).toEqual([]);
        expect(open()).toBe(1);
    });

    test("that follows another replaces it, in the message and among the proposals", async () => {
        const { proposals, files, publishing, edits, open } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        files["ferry.md"] = ferry;
        await proposals.look();
        expect(edits()).toEqual([1, 0]);
        expect(publishing.find("p1")).toEqual({ kind: "gone", why: "discarded" });
        expect(publishing.find("p2")).toMatchObject({ kind: "open" });
        expect(open()).toBe(2);
    });

    test("that is undone withdraws its proposal, and is proposed again when it comes back", async () => {
        const { proposals, files, publishing, edits, open } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        delete files["mill.md"];
        await proposals.look();
        expect(edits()).toEqual([1]);
        expect(publishing.find("p1")).toEqual({ kind: "gone", why: "discarded" });
        expect(open()).toBe(1);
        files["mill.md"] = mill;
        await proposals.look();
        expect(edits()).toEqual([1, 0]);
    });

    test("that leaves no article is reported once, without anything to publish", async () => {
        const { proposals, files, posted, open } = await watched();
        files["bridge.md"] = "# No text";
        await proposals.look();
        await proposals.look();
        expect(posted()).toHaveLength(1);
        expect(open()).toBe(1);
    });
});

describe("a proposal of the watch", () => {
    test("that a moderator discarded is not made again, and its message stays", async () => {
        const { proposals, files, publishing, edits } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        await publishing.discard("p1", "7");
        await proposals.look();
        expect(edits()).toEqual([0]);
        files["ferry.md"] = ferry;
        await proposals.look();
        expect(edits()).toEqual([0, 0]);
    });

    test("that a moderator published is done, and its message stays", async () => {
        const { proposals, files, publishing, edits, titles } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        await publishing.publish("p1", "7");
        await proposals.look();
        expect(edits()).toEqual([0]);
        expect(titles()).toEqual(["The bridge", "The mill"]);
    });

    test("that was overtaken is made again on top of what is served now", async () => {
        const { proposals, files, publishing, edits } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        await publish(publishing, add({ "ferry.md": ferry }));
        expect(publishing.find("p1")).toEqual({ kind: "gone", why: "overtaken" });
        await proposals.look();
        expect(edits()).toEqual([1, 0]);
        await publishing.publish("p3", "7");
        expect(publishing.edition().set.map(({ id }) => id)).toEqual(["bridge", "ferry", "mill"]);
    });

    test("that lost to another process at the last moment is made again, because nobody discarded it", async () => {
        const { proposals, files, publishing, store, edits, titles, open } = await watched();
        const other = await aPublishing({ store });
        const { id } = await proposed(other.publishing, add({ "ferry.md": ferry }));
        files["mill.md"] = mill;
        await proposals.look();
        // The other one begins first.
        const [won, lost] = await Promise.all([
            other.publishing.publish(id, "1"),
            publishing.publish("p1", "7"),
        ]);
        expect([won.outcome, lost.outcome]).toEqual(["published", "conflict"]);
        await expect.poll(titles).toEqual(["The bridge", "The ferry"]);
        await proposals.look();
        expect(edits()).toEqual([1, 0]);
        expect(publishing.find("p2")).toMatchObject({ proposal: { changes: { added: [{ id: "mill" }] } } });
        expect(open()).toBe(2);
    });

    test("that cannot be posted anywhere is discarded, and made again at the next check", async () => {
        const { proposals, files, discord, posted, open } = await watched();
        files["mill.md"] = mill;
        discord.refuse = true;
        await proposals.look();
        expect([proposals.isUnposted(), open()]).toEqual([true, 1]);
        discord.refuse = false;
        await proposals.look();
        expect([proposals.isUnposted(), open()]).toEqual([false, 2]);
        expect(posted()).toHaveLength(1);
    });
});

describe("a check that fails", () => {
    test("because the store is unreachable is made up for by the next one", async () => {
        const { proposals, files, posted, goAway, comeBack } = await watched();
        files["mill.md"] = mill;
        goAway();
        await expect(proposals.look()).rejects.toMatchObject({ reason: "unreachable" });
        comeBack();
        await proposals.look();
        expect(posted()).toHaveLength(1);
    });

    test("because the folder is missing leaves the message unchanged", async () => {
        const { proposals, files, folder, edits } = await watched();
        files["mill.md"] = mill;
        await proposals.look();
        folder.isAway = true;
        await expect(proposals.look()).rejects.toThrow(NoCorpusError);
        folder.isAway = false;
        files["bridge.md"] = bridge.replace("1911", "1912");
        await proposals.look();
        expect(edits()).toEqual([1, 0]);
    });
});

describe("the watch", () => {
    test("proposes what changes in the folder after a moderator went back to a version", async () => {
        const { proposals, publishing, files, posted } = await watched();
        files["bridge.md"] = bridge.replace("1911", "1912");
        await publish(publishing, reload);
        await publish(publishing, rollBack(1));
        await proposals.look();
        expect(posted()).toEqual([]);
        files["bridge.md"] = bridge.replace("1911", "1913");
        await proposals.look();
        expect(posted()).toMatchObject([{ text: expect.stringContaining("~ Changed (1):") }]);
    });

    test("names a file that cannot be read once, without a proposal", async () => {
        const { proposals, publishing, files, posted, open, audited } = await watched();
        files["empty.md"] = "# No text\n";
        await proposals.look();
        await proposals.look();
        expect(posted()).toMatchObject([
            { text: expect.stringContaining("- empty.md: The article is empty"), edits: 0 },
        ]);
        expect(open()).toBe(1);
        await publish(publishing, add({ "mill.md": mill }));
        await proposals.look();
        expect(posted()).toHaveLength(1);
        expect(await audited()).not.toContain("watch: proposed");
    });
});

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decidedPublishing } from "../../src/sources/decided-publishing.ts";
import type { SourceChange } from "../../src/sources/watched-source.ts";
import { inWords } from "../in-words.ts";
import { add, aPublishing, type Files, proposed, remove, rollBack } from "../publishing/a-publishing.ts";
import { aFeed, aWebHost } from "./a-web-host.ts";
import { someSources } from "./some-sources.ts";

/** Sources beside real publishing, with a folder as the source "press" unless the test lists others. */
async function aNewsroom({ files = {}, list }: { readonly files?: Files; readonly list?: string } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "press-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const write = (changed: Readonly<Record<string, string | undefined>>) => {
        for (const [name, text] of Object.entries(changed)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            if (text === undefined) rmSync(join(folder, name));
            else writeFileSync(join(folder, name), text);
        }
    };
    write(files);
    const given = await aPublishing();
    const { store } = given;
    const publishing = decidedPublishing(given.publishing, store.sourceItems);
    let time = Date.UTC(2026, 0, 1);
    const now = () => new Date(time);
    const changes: SourceChange[] = [];
    const open = () =>
        someSources({
            store,
            publishing,
            now,
            list: list ?? `press folder ${folder}`,
            onChange: (one) => changes.push(one),
        });
    const sources = open();
    const name = list?.split(" ")[0] ?? "press";
    const wanted = async (using = sources) => {
        await using.look("all");
        const wish = using.wished(name);
        return wish === undefined ? undefined : proposed(publishing, wish.request);
    };
    return {
        ...given,
        publishing,
        folder,
        write,
        sources,
        changes,
        wait: (hours: number) => {
            time += hours * 3_600_000;
        },
        /** The sources as another process, or the next one, opens them. */
        reopened: open,
        wanted,
        /** Publishes what the source has now. */
        publish: async () => {
            const proposal = await wanted();
            return proposal && publishing.publish(proposal.id, "7");
        },
        discard: async () => {
            const proposal = await wanted();
            if (proposal !== undefined) await publishing.discard(proposal.id, "7");
        },
        served: () => publishing.edition().set.map(({ file }) => file),
        keptOut: async () => {
            await sources.compare();
            return sources.keptOut().map(({ file, why }) => `${file}: ${why.kind}`);
        },
    };
}

const tug = "# The tug\n\nThe tug is called Brave.";
const crane = "# The crane\n\nThe crane lifts nine tonnes.";

test("what a source has is proposed in its collection, changed, removed, and nothing else is touched", async () => {
    const room = await aNewsroom({
        files: { "tug.md": tug, "a/page.html": "<title>Page</title><p>Some long text here.</p>" },
    });
    await room.publish();
    expect(room.served()).toEqual(["bridge.md", "press/a/page.md", "press/tug.md"]);
    expect(await room.wanted()).toBeUndefined();
    expect([...(await room.sources.articles())]).toEqual([
        ["press/a/page.md", "press"],
        ["press/tug.md", "press"],
    ]);
    room.write({ "tug.md": `${tug} It is red.`, "a/page.html": undefined });
    const proposal = await room.wanted();
    expect(inWords(proposal?.why)).toBe("from the source “press”: 0 new, 1 changed, 1 removed");
    await room.publishing.publish(proposal?.id ?? "", "7");
    expect(room.served()).toEqual(["bridge.md", "press/tug.md"]);
});

test("an article takes no other's place because of its name", async () => {
    const room = await aNewsroom({
        files: { "bridge.md": tug, "a/x.md": tug, "b/x.md": crane, "b/X.txt": "X\n\nText." },
    });
    await room.publish();
    expect(room.served()).toEqual(
        [
            "bridge.md",
            "press/a/x.md",
            "press/b/b-X.txt",
            "press/b/b-x-press.md",
            "press/bridge-press.md",
        ].sort(),
    );
    expect(await room.wanted()).toBeUndefined();
    // A file that moved keeps its name.
    renameSync(join(room.folder, "a/x.md"), join(room.folder, "x.md"));
    await room.publish();
    expect(room.served()).toContain("press/x.md");
    expect(room.served()).not.toContain("press/a/x.md");
});

test("what was discarded stays out until it changes, also for the next process", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug } });
    await room.discard();
    expect(await room.wanted()).toBeUndefined();
    expect(await room.wanted(room.reopened())).toBeUndefined();
    expect(await room.keptOut()).toEqual(["press/tug.md: source-discarded"]);
    room.write({ "tug.md": `${tug} It is red.` });
    expect(await room.wanted(room.reopened())).toMatchObject({ changes: { added: [{ id: "tug" }] } });
});

test("to discard a removal keeps the article for good", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug, "crane.md": crane } });
    await room.publish();
    room.write({ "tug.md": undefined });
    await room.discard();
    expect(await room.wanted()).toBeUndefined();
    expect(room.served()).toContain("press/tug.md");
});

test("what the watch withdraws is not decided", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug } });
    const proposal = await room.wanted();
    await room.publishing.discard(proposal?.id ?? "", "watch");
    expect(await room.wanted()).toBeDefined();
});

test("a moderator's removal, edit and return to a version stay, whatever the source does, until they are brought back", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug, "crane.md": crane } });
    await room.publish();
    const gone = await proposed(room.publishing, remove("tug"));
    await room.publishing.publish(gone.id, "7");
    const edited = await proposed(room.publishing, add({ "press/crane.md": `${crane} Edited.` }));
    await room.publishing.publish(edited.id, "7");
    room.write({ "tug.md": `${tug} It is red.`, "crane.md": `${crane} It is green.` });
    expect(await room.wanted()).toBeUndefined();
    expect(await room.keptOut()).toEqual(["press/tug.md: source-removed", "press/crane.md: source-edited"]);
    const request = await room.sources.bringBack(["press/tug.md", "press/crane.md"], {
        by: "7",
        why: "back",
    });
    if (request === undefined) throw new Error("There is nothing to bring back.");
    const back = await proposed(room.publishing, request);
    await room.publishing.publish(back.id, "7");
    expect(await room.keptOut()).toEqual([]);
    expect(room.served()).toEqual(["bridge.md", "press/crane.md", "press/tug.md"]);
    const old = await proposed(room.publishing, rollBack(1));
    await room.publishing.publish(old.id, "7");
    expect(await room.wanted()).toBeUndefined();
    expect(await room.keptOut()).toHaveLength(2);
});

test("what a moderator edits in a proposal before it is published stays so", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug } });
    await room.wanted();
    const edited = await proposed(room.publishing, add({ "press/tug.md": `${tug} Edited.` }));
    await room.publishing.publish(edited.id, "7");
    expect(await room.wanted()).toBeUndefined();
    expect(await room.keptOut()).toEqual(["press/tug.md: source-edited"]);
    expect(room.served()).toEqual(["bridge.md", "press/tug.md"]);
});

test("what is served, but not noted as such, is noted", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug } });
    const unnoted = await proposed(room.publishing, add({ "press/tug.md": tug }));
    await room.publishing.publish(unnoted.id, "7");
    expect(await room.wanted()).toBeUndefined();
    room.write({ "tug.md": `${tug} It is red.` });
    expect(await room.wanted()).toMatchObject({ changes: { changed: [{ id: "tug" }], added: [] } });
});

test("a folder that is missing or empty removes nothing, and its failure is said once", async () => {
    const room = await aNewsroom({ files: { "tug.md": tug } });
    await room.publish();
    const away = `${room.folder}-away`;
    renameSync(room.folder, away);
    onTestFinished(() => rmSync(away, { recursive: true, force: true }));
    expect(await room.wanted()).toBeUndefined();
    expect(await room.wanted()).toBeUndefined();
    expect(inWords(room.changes)).toMatchObject([
        { source: "press", reason: expect.stringContaining("is missing") },
    ]);
    mkdirSync(room.folder);
    expect(await room.wanted()).toBeUndefined();
    expect(inWords(room.sources.states())).toMatchObject([
        { failure: { times: 3, reason: expect.stringContaining("It has no articles any more") } },
    ]);
    rmSync(room.folder, { recursive: true });
    renameSync(away, room.folder);
    expect(await room.wanted()).toBeUndefined();
    expect(room.changes.at(-1)).toEqual({ source: "press", reason: undefined });
    expect(room.served()).toEqual(["bridge.md", "press/tug.md"]);
});

test("what cannot be read is named, and the rest is proposed", async () => {
    const room = await aNewsroom({
        files: {
            "tug.md": tug,
            "empty.md": "# Empty",
            "pointer.md": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        },
    });
    expect((await room.wanted())?.changes.added).toMatchObject([{ id: "tug" }]);
    const [state] = room.sources.states();
    expect(state?.problems.map(({ name }) => name)).toEqual(["empty.md", "pointer.md"]);
});

test("a feed is asked when its time has come, less often while it fails, and only for changes", async () => {
    const headers = { etag: '"1"' };
    const host = await aWebHost({
        "/feed": { headers, body: aFeed({ id: "1", title: "Tug", text: "<p>Brave.</p>" }) },
    });
    const room = await aNewsroom({ list: `blog feed ${host.url}/feed every=2h` });
    const look = async (hours: number) => {
        room.wait(hours);
        await room.sources.look("due");
        return host.asked.length;
    };
    expect(await look(0)).toBe(1);
    expect(await look(1)).toBe(1);
    host.pages["/feed"] = { status: 304, body: "" };
    expect(await look(1)).toBe(2);
    expect(host.asked[1]?.headers["if-none-match"]).toBe('"1"');
    expect(room.sources.wished("blog")).toBeDefined();
    host.pages["/feed"] = { status: 500, body: "" };
    expect(await look(2)).toBe(3);
    expect(await look(2)).toBe(4);
    expect(await look(2)).toBe(4);
    expect(await look(2)).toBe(5);
    host.pages["/feed"] = { status: 429, headers: { "retry-after": "72000" }, body: "" };
    expect(await look(8)).toBe(6);
    expect(await look(19)).toBe(6);
    expect(await look(1)).toBe(7);
});

test("a feed never removes, and entries that it no longer lists wait for a decision", async () => {
    const entry = (id: string) => ({ id, title: `Title ${id}`, text: `<p>Text of ${id}.</p>` });
    const host = await aWebHost({ "/feed": { body: aFeed(entry("1"), entry("2")) } });
    const room = await aNewsroom({ list: `blog feed ${host.url}/feed` });
    expect((await room.wanted())?.changes.added).toHaveLength(2);
    host.pages["/feed"] = { body: aFeed(entry("2"), entry("3")) };
    room.wait(1);
    await room.publish();
    expect(room.served()).toEqual(["blog/title-1.md", "blog/title-2.md", "blog/title-3.md", "bridge.md"]);
    host.pages["/feed"] = {
        body: aFeed({ ...entry("3"), text: "<p>Another text of 3.</p>", title: "New title" }),
    };
    room.wait(1);
    expect(inWords((await room.wanted())?.why)).toBe("from the source “blog”: 0 new, 1 changed, 0 removed");
});

test("an entry with only a summary is read from its page, if the page's host is listed", async () => {
    const pages = await aWebHost({});
    pages.pages["/tug"] = {
        headers: { "content-type": "text/html; charset=iso-8859-1" },
        body: Buffer.from(
            "<title>Tug</title><article><h1>Tug</h1><p>The tug of Malmö is called Brave.</p></article>",
            "latin1",
        ),
    };
    const item = (title: string, link: string) =>
        `<item><title>${title}</title><link>${link}</link><description>Only a summary of it.</description></item>`;
    const host = await aWebHost({
        "/feed": {
            body: `<rss version="2.0"><channel><title>T</title>${item("Tug", `${pages.url}/tug`)}${item("Crane", "https://other.example/crane")}${item("Lost", `${pages.url}/lost`)}</channel></rss>`,
        },
    });
    const room = await aNewsroom({ list: `blog feed ${host.url}/feed hosts=${pages.host}` });
    await room.publish();
    expect(room.served()).toEqual(["blog/crane.md", "blog/tug.md", "bridge.md"]);
    expect(inWords(room.sources.states()[0]?.problems)).toMatchObject([
        { name: "lost.html", problem: expect.stringContaining("status 404") },
    ]);
    const texts = await Promise.all(
        room.publishing
            .edition()
            .set.map(async ({ content }) =>
                new TextDecoder().decode(content instanceof Uint8Array ? content : await content.read()),
            ),
    );
    expect(texts.join()).toContain("The tug of Malmö is called Brave.");
    expect(texts.join()).toContain("Only a summary of it.");
});

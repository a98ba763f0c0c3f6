import { expect, test } from "vitest";
import { readFeedEntries } from "../../../src/thread/reading/feed-entries.ts";
import { readFeed } from "../../../src/thread/reading/feed-reader.ts";
import { aFeed } from "../../sources/a-web-host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
function entriesIn(text: string) {
    const read = readFeedEntries(bytes(text), undefined);
    if (read.outcome !== "read") throw new Error(`It is ${read.outcome}.`);
    return read.entries;
}

test("RSS: an entry is known by its guid, and its text is content:encoded", () => {
    expect(entriesIn(aFeed({ id: "1", title: "A &amp; B", text: "<p>Hi</p>" }))).toEqual([
        {
            id: "1",
            title: "A & B",
            author: "Ida Holm",
            published: "Tue, 03 Jun 2025 23:39:21 -0700",
            updated: undefined,
            link: "https://example.org/1",
            language: undefined,
            content: { text: "<p>Hi</p>", isHtml: true },
            summary: { text: "Short.", isHtml: true },
        },
    ]);
});

test("RSS: a guid is only an address if it is written as one, so that no source is made up", () => {
    const links = (guid: string) =>
        entriesIn(
            `<rss version="2.0"><channel><title>T</title><item><title>A</title>${guid}</item></channel></rss>`,
        ).map(({ link }) => link);
    expect(links("<guid>4711</guid>")).toEqual([undefined]);
    expect(links("<guid>tag:example.org,2025:1</guid>")).toEqual([undefined]);
    expect(links("<guid>https://example.org/1</guid>")).toEqual(["https://example.org/1"]);
    expect(links('<guid isPermaLink="false">https://example.org/1</guid>')).toEqual([undefined]);
});

test("Atom: text, HTML and XHTML, authors of the feed, and links", () => {
    const found = entriesIn(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>T</title>
        <author><name>Bo</name></author>
        <entry><id>urn:1</id><title type="html">A &lt;b&gt;x&lt;/b&gt;</title><updated>2025-01-02T00:00:00Z</updated>
        <link rel="self" href="/self"/><link href="/p"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <b>you</b></p></div></content></entry>
        <entry><id>urn:2</id><title>1 &lt; 2</title><author><name>Cy</name></author><summary>a &lt; b</summary>
        <content type="image/png" src="/x.png"/></entry></feed>`);
    expect(found).toMatchObject([
        {
            id: "urn:1",
            title: "A x",
            author: "Bo",
            link: "/p",
            language: "de",
            updated: "2025-01-02T00:00:00Z",
        },
        {
            id: "urn:2",
            title: "1 < 2",
            author: "Cy",
            content: undefined,
            summary: { text: "a < b", isHtml: false },
        },
    ]);
    expect(found[0]?.content).toEqual({ text: "<p>Hi <b>you</b></p>", isHtml: true });
});

test("RDF and JSON Feed", () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="u"><title>T</title></channel>
        <item rdf:about="https://x.org/1"><title>t</title><link>https://x.org/1</link><description>d</description></item></rdf:RDF>`;
    expect(entriesIn(rdf)).toMatchObject([{ id: "https://x.org/1", summary: { text: "d" } }]);
    const json = {
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        items: [
            { id: "7", title: "t", content_text: "a < b", authors: [{ name: "Di" }], url: "https://x.org/7" },
        ],
    };
    expect(entriesIn(JSON.stringify(json))).toMatchObject([
        { id: "7", author: "Di", link: "https://x.org/7", content: { text: "a < b", isHtml: false } },
    ]);
});

test("a text in the declared encoding is read; one in another is refused rather than quoted wrongly", () => {
    const latin = Buffer.from(
        aFeed({ id: "1", title: "Straße", text: "<p>Öl</p>" }).replace("utf-8", "iso-8859-1"),
        "latin1",
    );
    expect(readFeedEntries(latin, undefined)).toMatchObject({ entries: [{ title: "Straße" }] });
    expect(readFeedEntries(latin, "utf-8")).toEqual({ outcome: "bad-encoding" });
    expect(readFeedEntries(bytes("<rss/>"), "klingon")).toEqual({ outcome: "bad-encoding" });
});

test("at most the newest 200 entries are read", () => {
    const all = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, title: "t", text: "x" }));
    expect(entriesIn(aFeed(...all))).toHaveLength(200);
});

test.each([
    ["a page", "<!doctype html><html><body>Hi</body></html>"],
    ["nothing", ""],
    ["broken XML", "<rss><channel><item>"],
    [
        "entities that lead to files",
        `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>`,
    ],
    [
        "entities that grow",
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${"bcdefgh"
            .split("")
            .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefg"[at]};`.repeat(10)}">`)
            .join("")}]><rss version="2.0"><channel><item><title>&h;</title></item></channel></rss>`,
    ],
])("what is no feed is none: %s", (_, text) => {
    const read = readFeedEntries(bytes(text), undefined);
    const said = JSON.stringify(read);
    expect(said).not.toContain("root:");
    expect(said.length).toBeLessThan(1000);
});

test("a feed in a thread ends with what it may take", async () => {
    const deep = `<rss version="2.0"><channel>${"<a>".repeat(500_000)}${"</a>".repeat(500_000)}</channel></rss>`;
    expect((await readFeed({ bytes: bytes(deep), charset: undefined })).outcome).not.toBe("read");
    const feed = aFeed(...Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, title: "t", text: "x" })));
    expect(await readFeed({ bytes: bytes(feed), charset: undefined })).toMatchObject({ outcome: "read" });
    const limits = { time: 1, memory: 256 };
    expect(await readFeed({ bytes: bytes(feed), charset: undefined }, limits)).toEqual({
        outcome: "too-much",
    });
});

import { expect, test } from "vitest";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { textOf } from "../../../src/proposal/article-set.ts";
import { openHttpGet } from "../../../src/sources/reading/http-get.ts";
import { readFeedSource } from "../../../src/sources/reading/read-feed-source.ts";
import { readItem } from "../../../src/sources/reading/read-item.ts";
import { aDocx } from "../../corpus/formats/documents/a-docx.ts";
import { aPdf } from "../../corpus/formats/pdf/a-pdf.ts";
import { inWords } from "../../in-words.ts";
import { within } from "../../within.ts";
import { aWebHost } from "../a-web-host.ts";

const pdf = Buffer.from(aPdf([[{ text: "The tug costs 30 crowns.", x: 100, y: 700 }]]));
const docx = Buffer.from(aDocx(["The tug costs 40 crowns."]));
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What the entries of a feed that link to these are read to. */
async function entriesOf(pages: Readonly<Record<string, { readonly type: string; readonly body: Buffer }>>) {
    const host = await aWebHost({});
    for (const [path, { type, body }] of Object.entries(pages))
        host.pages[path] = { headers: { "content-type": type }, body };
    const items = Object.keys(pages).map(
        (path, at) =>
            `<item><title>Entry ${at}</title><link>${host.url}${path}</link><description>Summary.</description></item>`,
    );
    host.pages["/feed"] = {
        body: `<rss version="2.0"><channel><title>T</title>${items.join("")}</channel></rss>`,
    };
    const reading = readFeedSource(
        {
            kind: "feed",
            address: `${host.url}/feed`,
            hosts: [host.host],
            isPrivate: true,
        },
        {
            get: openHttpGet("test"),
            memory: { etag: undefined, lastModified: undefined, items: [] },
            signal: () => new AbortController().signal,
        },
    );
    const found = await within("the feed", reading);
    return Promise.all(found.items.map((item) => within(item.name, readItem(item, { read: readArticle }))));
}

test("a document that an entry links to is read as that, by its type or else by its name", async () => {
    const read = await entriesOf({
        "/fees.pdf": { type: "application/pdf", body: pdf },
        "/download?id=7": { type: "application/pdf; charset=binary", body: pdf },
        "/two%20words.DOCX": { type: "application/octet-stream", body: docx },
        "/word": { type: wordType, body: docx },
        "/%zz.pdf": { type: "application/pdf", body: pdf },
        "/page.pdf": {
            type: "text/html",
            body: Buffer.from("<p>The page about the tug of the harbour.</p>"),
        },
    });
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    const texts = await Promise.all(read.map(({ article }) => article && textOf(article)));
    expect(texts).toEqual([
        expect.stringMatching(
            /original: "fees\.pdf"\n[\s\S]*title: Entry 0\n[\s\S]*The tug costs 30 crowns\./u,
        ),
        expect.stringMatching(/original: "entry-1\.pdf"\n[\s\S]*The tug costs 30 crowns\./u),
        expect.stringMatching(/original: "two words\.DOCX"\n[\s\S]*The tug costs 40 crowns\./u),
        expect.stringMatching(/original: "entry-3\.docx"\n[\s\S]*The tug costs 40 crowns\./u),
        expect.stringMatching(/original: "entry-4\.pdf"\n[\s\S]*The tug costs 30 crowns\./u),
        expect.stringMatching(/The page about the tug of the harbour\./u),
    ]);
    expect(texts.every((text) => text?.includes("url: http://127.0.0.1"))).toBe(true);
});

test("a page may be no larger than others, although a document may", async () => {
    const large = Buffer.from(`<p>Large.</p><!--${" ".repeat(6 * 1024 * 1024)}-->`);
    const [page, file] = await entriesOf({
        "/large": { type: "text/html", body: large },
        "/broken.pdf": { type: "application/pdf", body: Buffer.from("no PDF") },
    });
    expect(inWords(page?.problems)).toMatchObject([
        { severity: "error", problem: expect.stringContaining("6") },
    ]);
    expect(file?.article).toBeUndefined();
    expect(file?.problems).toMatchObject([{ severity: "error" }]);
});

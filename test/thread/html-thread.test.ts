import { expect, test } from "vitest";
import { readHtml } from "../../src/corpus/read-html.ts";
import { readHtmlInThread } from "../../src/thread/html-thread.ts";

const page = new TextEncoder().encode("<title>T</title><p>The bridge was opened in spring.</p>");

test("reads as without a thread", async () => {
    const read = await readHtmlInThread({ bytes: page });
    expect(read).toEqual(readHtml(page));
    expect(read).toHaveProperty("markdown");
    expect(await readHtmlInThread({ bytes: page, charset: "klingon" })).toEqual(readHtml(page, "klingon"));
});

test("a page that takes too long is unreadable", async () => {
    expect(await readHtmlInThread({ bytes: page }, 0)).toMatchObject({
        problem: "The page takes too long to read.",
    });
});

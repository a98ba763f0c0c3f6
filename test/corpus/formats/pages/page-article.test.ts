import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { told } from "../../../../locales/message.ts";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { shownIn } from "../../shown-paragraphs.ts";

/** What a reader of each page sees, written by hand, and what must be gone, by the rule that removes it. */
const expectations = z.record(
    z.string(),
    z.strictObject({
        title: z.string(),
        author: z.string().optional(),
        published: z.string().optional(),
        publisher: z.string().optional(),
        url: z.string().optional(),
        language: z.string().optional(),
        shown: z.array(z.string()),
        gone: z.record(z.string(), z.string()),
    }),
);

const folders = globSync("*/expected.json", { cwd: import.meta.dirname });
const pages = folders.flatMap((file) =>
    Object.entries(expectations.parse(JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")))).map(
        ([name, expected]) => ({ page: join(file, "..", name), expected }),
    ),
);

describe("a saved page shows its article and nothing else", () => {
    test("there are thirty pages of ten kinds", () => {
        expect(folders).toHaveLength(10);
        expect(pages.map(({ page }) => page).toSorted()).toEqual(
            globSync("*/*.html", { cwd: import.meta.dirname }).toSorted(),
        );
        expect(pages).toHaveLength(30);
    });

    test.each(pages)("$page", async ({ page, expected: { shown, gone, ...facts } }) => {
        const bytes = readFileSync(join(import.meta.dirname, page));
        const { article, problems } = await readArticle({ name: basename(page), bytes });
        expect(problems).toEqual([]);
        const keys = ["author", "published", "publisher", "url"] as const;
        expect({
            title: article?.title,
            ...(facts.language !== undefined && { language: article?.language }),
            ...Object.fromEntries(
                keys.flatMap((key) => (article?.[key] === undefined ? [] : [[key, article[key]]])),
            ),
        }).toEqual(facts);
        expect(article && shownIn(article)).toEqual(shown);
        const read = pageArticle(bytes);
        if ("problem" in read) throw new Error(told(read.problem));
        for (const [rule, text] of Object.entries(gone)) {
            const removed = read.omissions.filter((omission) => omission.rule === rule);
            expect(removed.map((omission) => omission.text).join("\n")).toContain(text);
            expect(shown.join("\n")).not.toContain(text);
        }
    });
});

describe("nothing visible is lost", () => {
    const word = fc.nat({ max: 9 }).map((at) => words[at] ?? "mill");
    /** Replaces each "W" with a word that occurs once. */
    const numbered = (html: string) => {
        let count = 0;
        return html.replace(/\bW\b/gu, () => `word${count++}x`);
    };
    const wordsIn = (text: string) => (text.match(/word\d+x/gu) ?? []).toSorted();
    const sentence = fc
        .array(word, { minLength: 0, maxLength: 12 })
        .map((others) => `W ${others.join(" ")}.`);
    const name = fc.constantFrom(
        ..."a content note share related cookies comment menu-card ad-hoc subscribe sidebar-free news body box".split(
            " ",
        ),
        "",
    );
    const block = fc.oneof(
        sentence.map((text) => `<p>${text}</p>`),
        fc
            .tuple(name, sentence, sentence)
            .map(([of, one, other]) => `<div class="${of}"><p>${one}</p><p>${other}</p></div>`),
        sentence.map((text) => `<div>${text}</div>`),
        sentence.map((text) => `<h2>W</h2><p>${text}</p>`),
        sentence.map((text) => `<h3>Related</h3><p>${text}</p>`),
        fc.constantFrom(
            "<ul><li>W<li>W</ul>",
            "<ol><li><a href=/x>W</a> W is W.</ol>",
            "<table><tr><th>W<th>W<tr><td>W<td>W</table>",
            "<table><tr><td>W</table>",
            "<dl><dt>W?<dd>W.</dl>",
            "<details><summary>W?</summary>W.</details>",
            "<blockquote>W</blockquote>",
            "<pre>W W</pre>",
            "<figure><img src=a.png><figcaption>W W</figcaption></figure>",
            "<aside>W is the word of the day, says W.</aside>",
            "<address>W<br>W</address>",
            "<p><a href=/x>W</a></p>",
            "<section><header>W</header><p>W</p><footer>W</footer></section>",
        ),
    );
    const wrapped = fc.tuple(
        fc.array(block, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(
            (html: string) => html,
            (html: string) => `<main>${html}</main>`,
            (html: string) => `<article>${html}</article>`,
            (html: string) => `<div id=page><div class=content>${html}</div></div>`,
            (html: string) => `<form action=/><div>${html}</div></form>`,
            (html: string) => `<table><tr><td>${html}</td></tr></table>`,
            (html: string) => `<section>${html}</section>`,
        ),
    );
    const readings = async (html: string) => {
        const bytes = new TextEncoder().encode(html);
        const read = pageArticle(bytes);
        const { article } = await readArticle({ name: "a.html", bytes });
        if ("problem" in read || article === undefined) throw new Error(`It is no article: ${html}`);
        return {
            shown: [article.title, ...article.paragraphs.flatMap(({ path, text }) => [...path, text])].join(
                " ",
            ),
            omissions: read.omissions,
        };
    };

    test("of pages that are nothing but an article, whatever its parts are called", async () => {
        await fc.assert(
            fc.asyncProperty(wrapped, async ([blocks, wrap]) => {
                const html = numbered(`<title>T</title>${wrap(blocks.join("\n"))}`);
                const read = await readings(html);
                const shown = new Set(wordsIn(read.shown));
                const lost = wordsIn(html).filter((one) => !shown.has(one));
                expect(lost, html).toEqual([]);
            }),
            { numRuns: 200 },
        );
    });

    const furniture = fc.constantFrom(
        "<nav><a href=/>W</a> <a href=/b>W</a></nav>",
        "<header>W</header>",
        "<footer>W W</footer>",
        "<div class=share-bar><a href=/s>W</a></div>",
        "<div id=cookie-banner>W cookies W</div>",
        "<div class=related-posts><h3>W</h3><ul><li><a href=/r>W</a></ul></div>",
        "<h2>See also</h2><ul><li><a href=/r>W</a></ul>",
        "<form><label>W <input></label></form>",
        "<aside><a href=/1>W</a> <a href=/2>W</a></aside>",
        "<div class=ad>W</div>",
        "<p>Advertisement</p>",
        "<section id=comments><p>W W W</p></section>",
    );

    test("of other pages: what is not shown is left out by a rule that says so", async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.array(furniture, { maxLength: 4 }),
                wrapped,
                fc.array(furniture, { maxLength: 4 }),
                async (above, [blocks, wrap], below) => {
                    const html = numbered(
                        `<title>T</title>${above.join("\n")}${wrap(`<p>W says W about W.</p>${blocks.join("\n")}`)}${below.join("\n")}`,
                    );
                    const read = await readings(html);
                    const left = read.omissions.map(({ text }) => text).join(" ");
                    const known = new Set(wordsIn(`${read.shown} ${left}`));
                    expect(
                        wordsIn(html).filter((one) => !known.has(one)),
                        html,
                    ).toEqual([]);
                },
            ),
            { numRuns: 200 },
        );
    });
});

const words = "bridge opened spring people came far away see chronicle says".split(" ");

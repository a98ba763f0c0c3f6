import { expect, test } from "vitest";
import { corpus } from "../../commands/corpus.ts";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import { anArticle } from "../build.ts";
import { aContext, aCorpus, actionOf, textOf, visibilityOf } from "./a-context.ts";

const reload = actionOf(corpus, "reload");
const status = actionOf(corpus, "status");
const tower = anArticle();
const broken: CorpusError = {
    file: "*new*.md",
    line: 3,
    problem: "“published” is no date.",
    remedy: "Write it as 2016-11-09.",
    severity: "error",
};

test("a reload tells what was added, changed, removed, and left out with its remedy", async () => {
    const context = await aContext(
        aCorpus([tower, anArticle({ id: "old", title: "Old" })]),
        aCorpus([anArticle({ author: "Someone" }), anArticle({ id: "new", title: "_New_" })], {
            errors: [broken],
        }),
    );
    const reply = await reload.run({}, context);
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "**Reloaded** in 0 ms: 2 articles, 2 paragraphs, version abc123.
      Added (1): “\\_New\\_”
      Changed (1): “The tower”
      Removed (1): “Old”
      Left out:
      - \\*new\\*.md, line 3: “published” is no date. Write it as 2016-11-09."
    `);
});

test("a reload that changes nothing says so", async () => {
    const reply = await reload.run({}, await aContext(aCorpus([tower]), aCorpus([tower])));
    expect(textOf(reply)).toContain("No article was added, changed or removed.");
});

test("a refused reload says why, and that the old articles answer on", async () => {
    const none = await aContext(aCorpus([tower]), aCorpus([], { errors: [broken] }));
    expect(textOf(await reload.run({}, none))).toMatchInlineSnapshot(`
      "**Nothing was changed.** The corpus holds no article that can be asked about. The articles from before answer on.
      Left out:
      - \\*new\\*.md, line 3: “published” is no date. Write it as 2016-11-09."
    `);
    const gone = await aContext(aCorpus([tower]));
    const text = textOf(await reload.run({}, gone));
    expect(text).toBe(
        "**Nothing was changed.** The corpus folder could not be read. The articles from before answer on.",
    );
});

test("the second of two reloads is told that one is running", async () => {
    const context = await aContext(aCorpus([tower]), aCorpus([tower]));
    const [, second] = await Promise.all([reload.run({}, context), reload.run({}, context)]);
    expect(textOf(second)).toContain("A reload is running already.");
});

test("the status tells what answers since when, and warnings apart from errors", async () => {
    const warning: CorpusError = { ...broken, line: undefined, severity: "warning" };
    const context = await aContext(aCorpus([tower], { errors: [broken, warning] }));
    expect(textOf(await status.run({}, context))).toMatchInlineSnapshot(`
      "**1 article, 1 paragraph**, version abc123, since <t:1767323045:f> (<t:1767323045:R>).
      Left out:
      - \\*new\\*.md, line 3: “published” is no date. Write it as 2016-11-09.
      Warnings:
      - \\*new\\*.md: “published” is no date. Write it as 2016-11-09."
    `);
    expect(textOf(await status.run({}, await aContext(aCorpus([tower]))))).toContain("nothing wrong");
});

test("of many titles and problems the first are named and the others counted", async () => {
    const articles = Array.from({ length: 12 }, (_, at) => anArticle({ id: `${at}`, title: `Title ${at}` }));
    const errors = Array.from({ length: 10 }, (_, at) => ({ ...broken, file: `${at}.md` }));
    const context = await aContext(aCorpus([tower]), aCorpus(articles, { errors }));
    const text = textOf(await reload.run({}, context));
    expect(text).toContain("Added (12): “Title 0”");
    expect(text).toContain(", and 2 more");
    expect(text).toContain("- and 2 more; see `npm run corpus -- check`");
});

import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { pageArticle } from "../../../src/corpus/pages/page-article.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { shownIn } from "../shown-paragraphs.ts";

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
        if ("problem" in read) throw new Error(read.problem);
        for (const [rule, text] of Object.entries(gone)) {
            const removed = read.omissions.filter((omission) => omission.rule === rule);
            expect(removed.map((omission) => omission.text).join("\n")).toContain(text);
            expect(shown.join("\n")).not.toContain(text);
        }
    });
});

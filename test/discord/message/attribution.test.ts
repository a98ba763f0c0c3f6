import fc from "fast-check";
import { expect, test } from "vitest";
import { inLanguage } from "../../../locales/speaking.ts";
import { cut, named } from "../../../src/discord/markdown.ts";
import { attribution, declaredDate } from "../../../src/discord/message/attribution.ts";
import { anArticle, anExcerpt, onPages } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown, visibleText } from "../read-markdown.ts";

const longest = { title: 160, section: 120, source: 100, leadsToSentence: true };
const line = (facts: Parameters<typeof anArticle>[0]) =>
    attribution(anExcerpt({ article: anArticle(facts) }), longest);

test("the line contains everything that the article declares", () => {
    const facts = {
        text: ["# Height", "The tower is 300 metres tall.", "It is red."],
        author: "A. Writer",
        publisher: "The Paper",
        published: "2016-11-09",
        url: "https://example.org/tower",
    };
    expect(line(facts)).toMatchInlineSnapshot(
        `"-# — The tower · “Height” · [¶ 1 of 2](<https://example.org/tower#:~:text=The%20tower%20is%20300%20metres%20tall>) · A. Writer · The Paper · 9 November 2016"`,
    );
});

test("the line contains nothing that the article does not declare", () => {
    expect(line({})).toBe("-# — The tower · ¶\u00a01\u00a0of\u00a01");
});

test("a quote in another language than the reply says so, unless the language is a guess", () => {
    const article = { ...anArticle({ author: "A. Writer", published: "2016-11" }), language: "de-AT" };
    const shown = (facts: object = {}) =>
        attribution(anExcerpt({ article: { ...article, ...facts } }), longest);
    expect(shown()).toBe(
        "-# — The tower · ¶\u00a01\u00a0of\u00a01 · in Austrian German · A. Writer · November 2016",
    );
    expect(shown({ isLanguageGuess: true })).not.toContain("German");
    expect(inLanguage("de", shown)).toContain(" · A. Writer · November 2016");
    expect(inLanguage("de", shown)).not.toContain("Deutsch");
    expect(inLanguage("fr", shown)).toContain("novembre 2016");
    expect(inLanguage("pl", () => shown({ language: "ar" }))).toContain("arabski");
});

test("the page is named as the document numbers it, and cannot reorder the line", () => {
    const article = anArticle({ text: ["It is red. It is old."] });
    const onPage = (page: string) =>
        attribution(anExcerpt({ article: onPages(article, { at: 0, page }) }), longest);
    expect(onPage("12")).toBe("-# — The tower · p.\u00a012 · ¶\u00a01\u00a0of\u00a01");
    expect(onPage("\u05d0")).toContain(" · \u2068p.\u00a0\u05d0\u2069 · ");
    const both = onPages(article, { at: 0, page: "iv" }, { at: 11, page: "v" });
    expect(attribution(anExcerpt({ article: both }), longest)).toContain(" · pp.\u00a0iv–v · ");
    const second = anExcerpt({ article: both, sentence: 1, runs: [{ start: 11, end: 21 }] });
    expect(attribution(second, longest)).toContain(" · p.\u00a0v · ");
});

test("all headings above the paragraph are named, and outer ones left out if they are too long", () => {
    const excerpt = anExcerpt({ article: anArticle({ text: ["# Linux", "## Install", "Run it."] }) });
    const section = (most: number) => attribution(excerpt, { ...longest, section: most }).split(" · ")[1];
    expect(section(15)).toBe("“Linux › Install”");
    expect(section(14)).toBe("“… › Install”");
    expect(section(9)).toBe("“Install”");
    expect(section(6)).toBe("“In \\[…\\]”");
});

test.each([
    ["2016", "2016"],
    ["2016-11", "November 2016"],
    ["2016-11-09", "9 November 2016"],
    ["2000-01-01", "1 January 2000"],
])("the date %s is written %s", (published, written) => {
    expect(declaredDate(published)).toBe(written);
});

test.each([
    ["https://e.org/Tower_(Paris)", "<https://e.org/Tower_(Paris)>"],
    ["https://e.org/a%28b%29", "<https://e.org/a%28b%29>"],
    ["https://e.org/50%25", "<https://e.org/50%25>"],
])("the address %s is shown as %s, since it does not work behind other words", (url, shown) => {
    const source = line({ url });
    expect(source).toBe(`-# — The tower · ¶\u00a01\u00a0of\u00a01 · ${shown}`);
    expect(marked(readMarkdown(source), "link")).toHaveLength(1);
});

test("an address too long for Discord is left out", () => {
    expect(line({ url: `https://e.org/${"a".repeat(500)}` })).toBe(
        "-# — The tower · ¶\u00a01\u00a0of\u00a01",
    );
});

test("a right-to-left title is isolated, and its direction overrides are removed", () => {
    expect(named("\u202eevil\u202c", 100)).toBe("evil");
    expect(named("البرج", 100)).toBe("\u2068البرج\u2069");
});

test("a long name is cut between words or graphemes, with a mark", () => {
    expect(cut("short", 5)).toBe("short");
    expect(cut("one two three four", 14)).toBe("one two […]");
    expect(cut("👩‍👩‍👧‍👦".repeat(3), 20)).toBe("👩‍👩‍👧‍👦 […]");
});

test("for any title, the line stays a single line without formatting", () => {
    const name = hostileText.filter((text) => text.trim() !== "");
    fc.assert(
        fc.property(name, name, name, (title, author, publisher) => {
            const source = line({ title, author, publisher });
            expect(source).not.toContain("\n");
            const spans = readMarkdown(source);
            expect(new Set(spans.flatMap(({ marks }) => marks))).toEqual(new Set(["small"]));
            expect(visibleText(spans)).not.toMatch(/[\u202a-\u202e]/u);
        }),
    );
});

test("a cut text is never longer than asked for", () => {
    fc.assert(
        fc.property(hostileText, fc.integer({ min: 8, max: 60 }), (text, most) => {
            expect(cut(text, most).length).toBeLessThanOrEqual(most);
        }),
    );
});

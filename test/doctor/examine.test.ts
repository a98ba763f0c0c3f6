import { expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import type { Corpus, CorpusError } from "../../src/corpus/corpus.ts";
import { examine } from "../../src/doctor/examine.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { anArticle } from "../build.ts";
import { inWords } from "../in-words.ts";

const sound = { author: "A. Berg", published: "2016", url: "https://example.org/a" };
const aCorpus = (articles: readonly Article[], errors: readonly CorpusError[] = []): Corpus => ({
    version: "v",
    articles,
    errors,
});
const told = (findings: readonly Finding[]) =>
    inWords(findings).map(({ severity, about, problem }) => `${severity} ${about}: ${problem}`);

test("a good corpus has no findings", () => {
    expect(examine({ corpus: aCorpus([anArticle(sound)]) })).toEqual([]);
});

test("each missing declaration is one piece of advice", () => {
    const articles = [
        anArticle({ id: "bare" }),
        anArticle({ ...sound, id: "plain", url: "http://example.org/" }),
    ];
    expect(told(examine({ corpus: aCorpus(articles) }))).toEqual([
        "advice bare: No date is given.",
        "advice bare: No author or publisher is given.",
        "advice bare: No URL is given, so readers can't open the article.",
        "advice plain: The URL does not use https.",
    ]);
});

test("paragraphs and sentences that are too long for a message are reported", () => {
    const sentence = "The bridge is old. ";
    const articles = [anArticle({ ...sound, text: ["Short.", sentence.repeat(90), "word ".repeat(400)] })];
    expect(told(examine({ corpus: aCorpus(articles) }))).toEqual([
        "advice tower ¶ 2: The paragraph is too long to quote in full.",
        "advice tower ¶ 3: A sentence is too long to quote in full, so its end would be cut off.",
    ]);
});

test("languages without a stemmer are reported with their articles, unless they need none", () => {
    const articles = ["pl", "pl", "th", "de", "zh-Hant"].map((language, at) =>
        anArticle({ ...sound, id: `${at}`, language }),
    );
    expect(inWords(examine({ corpus: aCorpus(articles) }).map(({ about }) => about))).toEqual([
        "Polish (2 articles)",
    ]);
});

test("a language that was guessed is reported with the article", () => {
    const articles = [
        anArticle({ ...sound, id: "list", isLanguageGuess: true }),
        anArticle({ ...sound, id: "prose" }),
    ];
    expect(told(examine({ corpus: aCorpus(articles) }))).toEqual([
        "advice list: The text is too short, or too much like a list or code, to be sure of its language. It counts as English.",
    ]);
});

test("articles without a question for 30 days are reported, once there are 30 days of data", () => {
    const day = (count: number) => new Date(count * 24 * 60 * 60 * 1000);
    const corpus = aCorpus(["never", "long-ago", "lately"].map((id) => anArticle({ ...sound, id })));
    const last = new Map([
        ["long-ago", day(60)],
        ["lately", day(99)],
    ]);
    const asked = (since: Date) =>
        examine({ corpus, questions: { last, since, now: day(100) } }).map(({ about }) => about);
    expect(asked(day(0))).toEqual(["never", "long-ago"]);
    expect(asked(day(80))).toEqual([]);
});

test("faults come first: files left out, an empty corpus, and findings from elsewhere", () => {
    const errors: CorpusError[] = [
        { file: "a.md", problem: "Odd.", remedy: "Mend it.", severity: "warning" },
        { file: "b.md", line: 3, problem: "Bad.", remedy: "Mend it.", severity: "error" },
    ];
    const others: Finding[] = [
        { severity: "advice", about: "#general", problem: "Quiet.", fix: "Speak." },
        { severity: "fault", about: "the database", problem: "It is gone.", fix: "Start it." },
    ];
    expect(told(examine({ corpus: aCorpus([], errors), others }))).toEqual([
        "fault the database: It is gone.",
        "fault b.md, line 3: Bad.",
        "fault the corpus: There are no articles to ask about.",
        "advice #general: Quiet.",
        "advice a.md: Odd.",
    ]);
});

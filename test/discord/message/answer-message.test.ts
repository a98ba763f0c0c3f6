import fc from "fast-check";
import { expect, test } from "vitest";
import { answerMessage } from "../../../src/discord/message/answer-message.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown } from "../read-markdown.ts";

test("an answer quotes and names its source", () => {
    const article = anArticle({ text: ["# Size", "It is red. The tower is 300 metres tall. It sways."] });
    expect(
        answerMessage(anAnswer({ excerpts: [anExcerpt({ article, sentence: 1 })] })),
    ).toMatchInlineSnapshot(`
      "> It is red. **The tower is 300 metres tall.** It sways.
      -# — The tower · “Size” · ¶ 1 of 1"
    `);
});

test("the question, or what a follow-up is about, is restated if that is asked for", () => {
    const question = "How tall is the tower?";
    expect(answerMessage(anAnswer({ question }), { question })).toMatchInlineSnapshot(`
      "-# Question: How tall is the tower?
      > The tower is 300 metres tall.
      -# — The tower · ¶ 1 of 1"
    `);
    expect(answerMessage(anAnswer({ question }), { about: "the *tower*" })).toMatchInlineSnapshot(`
      "-# about the \\*tower\\*
      > The tower is 300 metres tall.
      -# — The tower · ¶ 1 of 1"
    `);
});

test("an article is named once, and its quotes are together", () => {
    const tower = anArticle({ text: ["# Size", "It is tall.", "It is wide."], author: "Bo Lind" });
    const mill = anArticle({ id: "mill", title: "The mill", text: ["It is old."] });
    const excerpts = [
        anExcerpt({ article: tower }),
        anExcerpt({ article: mill }),
        anExcerpt({ article: tower, paragraph: 2 }),
    ] as const;
    expect(answerMessage(anAnswer({ excerpts }))).toMatchInlineSnapshot(`
      "> It is tall.
      -# — The tower · “Size” · ¶ 1 of 2 · Bo Lind

      Also relevant:
      > It is wide.
      -# — “Size” · ¶ 2 of 2

      > It is old.
      -# — The mill · ¶ 1 of 1"
    `);
});

test("a near miss shows at most two passages, without bold", () => {
    const article = anArticle({ text: ["One. Two.", "Three. Four.", "Five. Six."] });
    const [first = anExcerpt(), ...others] = [1, 2, 3].map((paragraph) => anExcerpt({ article, paragraph }));
    const message = answerMessage(anAnswer({ verdict: "near-miss", excerpts: [first, ...others] }));
    expect(message).toMatchInlineSnapshot(`
      "### Not answered. Closest passages:
      > One. Two.
      -# — The tower · ¶ 1 of 3

      > Three. Four.
      -# — ¶ 2 of 3"
    `);
    const span = { start: 0, end: 3 };
    const sure = anAnswer({ verdict: "near-miss", excerpts: [{ ...first, span }] });
    expect(marked(readMarkdown(answerMessage(sure)), "bold")).toEqual([]);
});

test("further excerpts are introduced, with at most three excerpts in total", () => {
    const article = anArticle({ text: ["One.", "Two.", "Three.", "Four."] });
    const [first = anExcerpt(), ...others] = [1, 2, 3, 4].map((paragraph) =>
        anExcerpt({ article, paragraph }),
    );
    expect(answerMessage(anAnswer({ excerpts: [first, ...others] }))).toMatchInlineSnapshot(`
      "> One.
      -# — The tower · ¶ 1 of 4

      Also relevant:
      > Two.
      -# — ¶ 2 of 4

      > Three.
      -# — ¶ 3 of 4"
    `);
});

test("a near miss says so, and lists the words that no article contains", () => {
    expect(
        answerMessage(anAnswer({ verdict: "near-miss", missing: ["mass", "**kg**"] })),
    ).toMatchInlineSnapshot(`
      "### Not answered. Closest passages:
      > The tower is 300 metres tall.
      -# — The tower · ¶ 1 of 1
      -# No article contains “mass” or “\\*\\*kg\\*\\*”."
    `);
});

test("if the question is in another language, the languages of the articles are named", () => {
    const message = (languages: readonly string[]) =>
        answerMessage(anAnswer({ verdict: "not-found", languages }))
            .split("\n")
            .at(-1);
    expect(message(["en"])).toBe(
        "The articles do not answer this. The articles are in English. `/articles` shows what they are about.",
    );
    expect(message(["en", "de", "ja"])).toContain("The articles are in English, German and Japanese. ");
    expect(message(["en", "de", "ja", "fr", "it", "es", "pt"])).toContain(
        "The articles are in English, German, Japanese, French, Italian and 2 more. ",
    );
});

test("questions that the articles answer follow their language, in quotation marks", () => {
    const answer = anAnswer({ verdict: "not-found", languages: ["de"] });
    const examples = ["Wie *hoch* ist der Turm?", "Wer baute ihn?"];
    expect(answerMessage(answer, { examples })).toContain(
        "The articles are in German. You can ask, for example, “Wie \\*hoch\\* ist der Turm?” or “Wer baute ihn?”. `/articles`",
    );
});

test("if nothing is found, a sentence says so and where to look", () => {
    expect(answerMessage(anAnswer({ verdict: "not-found", missing: ["x"] }))).toMatchInlineSnapshot(
        `"The articles do not answer this. No article contains “x”. \`/articles\` shows what they are about."`,
    );
});

test("of many missing words, the first eight are listed and the rest counted", () => {
    const missing = [..."abcdefghij"];
    expect(answerMessage(anAnswer({ verdict: "not-found", missing }))).toContain(
        "“g”, “h” or 2 more words from your question.",
    );
});

test("a question of several lines is restated on one line, and cut if it is long", () => {
    const question = `What\n# is ${"it ".repeat(200)}`;
    const [first = ""] = answerMessage(anAnswer(), { question }).split("\n");
    expect(first).toMatch(/^-# Question: What \\# is it it .* \\\[…\\\]$/u);
    expect(first.length).toBeLessThan(330);
});

test("the question and names are cut first, before the KeySentence", () => {
    const sentence = `${"word ".repeat(180)}end.`;
    const article = anArticle({
        text: [`${sentence} More.`],
        title: "* ".repeat(200),
        author: "_ ".repeat(100),
    });
    const message = answerMessage(
        anAnswer({
            missing: Array(9).fill("~".repeat(30)),
            excerpts: [anExcerpt({ article })],
        }),
        { question: "[ ".repeat(150) },
    );
    expect(message).toContain(sentence);
});

test("a further excerpt is dropped if its KeySentence does not fit, but a shorter one after it stays", () => {
    const article = anArticle({ text: ["First.", `Second ${"long ".repeat(390)}end.`, "Third."] });
    const [first = anExcerpt(), ...others] = [1, 2, 3].map((paragraph) => anExcerpt({ article, paragraph }));
    const message = answerMessage(anAnswer({ excerpts: [first, ...others] }));
    expect(message.match(/^> .*/gmu)).toEqual(["> First.", "> Third."]);
});

test("for any question and answer, the message fits, and each quote has its source", () => {
    const sizes = fc.constantFrom(1, 1, 40, 400);
    const long = fc.tuple(hostileText, sizes).map(([text, times]) => `x${text.repeat(times)}`);
    const facts = fc.record({
        title: long,
        author: long,
        publisher: long,
        url: fc.constantFrom("https://e.org/a", `https://e.org/(${"a".repeat(490)})`),
    });
    const paragraph = long.map((text) => text.trim());
    const verdict = fc.constantFrom("answered" as const, "near-miss" as const);
    fc.assert(
        fc.property(
            facts,
            fc.array(paragraph, { minLength: 1, maxLength: 4 }),
            long,
            verdict,
            (declared, text, question, said) => {
                const article = anArticle({ ...declared, text: ["# A section", ...text] });
                const [first = anExcerpt(), ...others] = article.paragraphs.map(({ number }) =>
                    anExcerpt({ article, paragraph: number }),
                );
                const missing = question.split(" ");
                const excerpts = [first, ...others] as const;
                const message = answerMessage({ verdict: said, question, missing, excerpts }, { question });
                expect(message.length).toBeLessThanOrEqual(2000);
                const lines = message.split("\n");
                const sources = lines.filter((line) => line.startsWith("-# — "));
                const quotes = lines.filter(
                    (line, at) => line.startsWith("> ") && !lines[at - 1]?.startsWith("> "),
                );
                expect(sources.length).toBeGreaterThan(0);
                expect(sources.length).toBe(quotes.length);
                expect(sources[0]).toContain(`¶\u00a01\u00a0of\u00a0${text.length}`);
                const spans = readMarkdown(message);
                const headings = said === "near-miss" ? ["Not answered. Closest passages:\n"] : [];
                expect(marked(spans, "heading")).toEqual(headings);
                const marks = new Set(spans.flatMap((span) => span.marks));
                expect(
                    [...marks].filter(
                        (mark) => !["small", "quote", "bold", "link", "heading"].includes(mark),
                    ),
                ).toEqual([]);
            },
        ),
        { numRuns: 100 },
    );
});

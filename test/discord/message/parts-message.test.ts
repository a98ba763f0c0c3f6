import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, AnswerPart, Excerpt } from "../../../src/answer/answer.ts";
import { answerMessage } from "../../../src/discord/message/answer-message.ts";
import { anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown } from "../read-markdown.ts";

const article = anArticle({ text: ["The tower is 300 metres tall. Bo Lind built it.", "It sways."] });

interface Facts {
    readonly verdict?: Answer["verdict"];
    readonly missing?: readonly string[];
    readonly excerpts?: readonly [Excerpt];
}

const part = (
    asked: string,
    { verdict = "answered", missing = [], excerpts = [anExcerpt()] }: Facts,
): AnswerPart => ({
    asked,
    answer:
        verdict === "not-found"
            ? { question: asked, verdict, missing, excerpts: [] }
            : { question: asked, verdict, missing, excerpts },
});

function divided(question: string, parts: readonly AnswerPart[]): Answer {
    const [first = anExcerpt(), ...others] = parts.flatMap(({ answer }) => answer.excerpts.slice(0, 1));
    return { verdict: "answered", question, missing: [], excerpts: [first, ...others], parts };
}

test("each part of a question is shown above its answer", () => {
    const parts = [
        part("How tall is it?", { excerpts: [anExcerpt({ article })] }),
        part("does it *sway*?", { excerpts: [anExcerpt({ article, paragraph: 2 })] }),
    ];
    expect(
        answerMessage(divided("How tall is it and does it *sway*?", parts), {
            question: "How tall is it and does it *sway*?",
        }),
    ).toMatchInlineSnapshot(`
      "-# Question: How tall is it and does it \\*sway\\*?
      -# 1. How tall is it?
      > **The tower is 300 metres tall.** Bo Lind built it.
      -# — The tower · ¶ 1 of 2

      -# 2. does it \\*sway\\*?
      > It sways.
      -# — ¶ 2 of 2"
    `);
});

test("the reply says which part is not answered, and which words are missing", () => {
    const parts = [
        part("How tall is it?", { excerpts: [anExcerpt({ article })] }),
        part("what is the toll?", { verdict: "not-found", missing: ["toll"] }),
        part("who paints it?", { verdict: "near-miss" }),
    ];
    expect(answerMessage(divided("How tall is it?", parts))).toMatchInlineSnapshot(`
      "-# 1. How tall is it?
      > **The tower is 300 metres tall.** Bo Lind built it.
      -# — The tower · ¶ 1 of 2

      -# 2. what is the toll?
      The articles do not answer this. No article contains “toll”.

      -# 3. who paints it?
      The articles do not seem to answer this."
    `);
});

test("parts that one sentence answers share its quote", () => {
    const excerpts = [anExcerpt({ article, sentence: 1 })] as const;
    const parts = [part("Who built it?", { excerpts }), part("is it built?", { excerpts })];
    expect(answerMessage(divided("Who built it? is it built?", parts))).toMatchInlineSnapshot(`
      "-# 1. Who built it?
      -# 2. is it built?
      > The tower is 300 metres tall. **Bo Lind built it.**
      -# — The tower · ¶ 1 of 2"
    `);
});

test("a quote that parts share has words in bold only if these answer all of them", () => {
    const measure = { ...anExcerpt({ article }), span: { start: 13, end: 23 } };
    const whole = [
        part("How tall is it?", { excerpts: [measure] }),
        part("what is it?", { excerpts: [anExcerpt({ article })] }),
    ];
    const bold = (parts: readonly AnswerPart[]) =>
        marked(readMarkdown(answerMessage(divided("What?", parts))), "bold");
    expect(bold(whole)).toEqual(["The tower is 300 metres tall."]);
    expect(bold(whole.toReversed())).toEqual(["The tower is 300 metres tall."]);
    const both = ["How tall is it?", "how high is it?"].map((asked) => part(asked, { excerpts: [measure] }));
    expect(bold(both)).toEqual(["300 metres"]);
});

test("quotes are shortened so that each part gets one", () => {
    const long = anArticle({
        text: ["a", "b", "c"].map(
            (name) => `${`${name} ${"so ".repeat(140)}on. `.repeat(3)}Key ${name}. More.`,
        ),
    });
    const parts = [1, 2, 3].map((paragraph) =>
        part(`What is ${paragraph}?`, { excerpts: [anExcerpt({ article: long, paragraph, sentence: 3 })] }),
    );
    const message = answerMessage(divided("What?", parts));
    expect(marked(readMarkdown(message), "bold")).toEqual(["Key a.", "Key b.", "Key c."]);
    expect(message.length).toBeGreaterThan(1300);
});

test("a sentence that does not fit is not cut: the reply says so", () => {
    const long = anArticle({ text: [`It ${"goes ".repeat(300)}on.`, `So ${"does ".repeat(300)}it.`] });
    const parts = [1, 2].map((paragraph) =>
        part(`What is ${paragraph}?`, { excerpts: [anExcerpt({ article: long, paragraph })] }),
    );
    const message = answerMessage(divided("What?", parts));
    expect(message).toContain("-# 1. What is 1?\n> It goes");
    expect(message).toContain("-# 2. What is 2?\nThe answer is too long to fit here.");
});

test("for any parts, the message fits, and names every part and every quote's source", () => {
    const sizes = fc.constantFrom(1, 1, 40, 400);
    const long = fc.tuple(hostileText, sizes).map(([text, times]) => `x${text.repeat(times)}`.trim());
    const verdict = fc.constantFrom("answered" as const, "near-miss" as const, "not-found" as const);
    const some = fc.array(fc.tuple(long, long, verdict), { minLength: 2, maxLength: 3 });
    fc.assert(
        fc.property(some, long, (drawn, title) => {
            const text = drawn.map(([, paragraph]) => paragraph);
            const hostile = anArticle({ title, author: title, text: ["# A section", ...text] });
            const parts = drawn.map(([asked, , said], at) =>
                part(asked, {
                    verdict: said,
                    missing: asked.split(" "),
                    excerpts: [anExcerpt({ article: hostile, paragraph: at + 1 })],
                }),
            );
            const message = answerMessage(divided("What?", parts));
            expect(message.length).toBeLessThanOrEqual(2000);
            const lines = message.split("\n");
            for (const at of drawn.keys())
                expect(lines.some((line) => line.startsWith(`-# ${at + 1}. `))).toBe(true);
            const quotes = lines.filter(
                (line, at) => line.startsWith("> ") && !lines[at - 1]?.startsWith("> "),
            );
            expect(lines.filter((line) => line.startsWith("-# — "))).toHaveLength(quotes.length);
        }),
        { numRuns: 150 },
    );
});

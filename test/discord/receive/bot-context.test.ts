import { expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { noteAnswer } from "../../../src/discord/receive/bot-context.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";

async function noted(answer: Answer) {
    const articles: string[] = [];
    const gaps: (readonly string[])[] = [];
    await noteAnswer(
        {
            asked: { note: async (id: string) => void articles.push(id) },
            gaps: { note: async (words: readonly string[]) => void gaps.push(words) },
        },
        answer,
        "1",
    );
    return { articles, gaps };
}

test("an answer counts for its article, and missing words of what is not answered for the gaps", async () => {
    expect(await noted(anAnswer({ missing: ["kg"] }))).toEqual({ articles: ["tower"], gaps: [] });
    expect(await noted(anAnswer({ verdict: "near-miss", missing: ["kg"] }))).toEqual({
        articles: [],
        gaps: [["kg"]],
    });
});

test("of several questions, each article counts once, and every part that is not answered is a gap", async () => {
    const mill = anArticle({ id: "mill" });
    const parts = [
        anAnswer({ missing: ["heavy"] }),
        anAnswer(),
        anAnswer({ excerpts: [anExcerpt({ article: mill })] }),
        anAnswer({ verdict: "near-miss", missing: ["toll", "kg"] }),
        anAnswer({ verdict: "not-found", missing: ["kg"] }),
    ].map((answer) => ({ asked: answer.question, answer }));
    const { question, missing, excerpts } = anAnswer();
    const [first = anExcerpt()] = excerpts;
    const answer: Answer = { verdict: "answered", question, missing, excerpts: [first], parts };
    expect(await noted(answer)).toEqual({ articles: ["tower", "mill"], gaps: [["toll", "kg"]] });
});

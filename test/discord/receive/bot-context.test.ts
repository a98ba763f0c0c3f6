import { expect, test } from "vitest";
import type { Answer, Excerpt } from "../../../src/answer/answer.ts";
import { noteAnswer } from "../../../src/discord/receive/bot-context.ts";
import type { CountedPlace } from "../../../src/store/counts/counted-place.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";

async function noted(answer: Answer) {
    const articles: string[] = [];
    const gaps: (readonly string[])[] = [];
    const places: string[] = [];
    await noteAnswer(
        {
            asked: { note: async (id: string) => void articles.push(id) },
            gaps: { note: async (words: readonly string[]) => void gaps.push(words) },
            insights: {
                note: async (all: readonly CountedPlace[]) =>
                    void places.push(
                        ...all.map(({ kind, article, section }) => `${kind} ${article} ${section}`),
                    ),
            },
        },
        answer,
        "1",
    );
    return { articles, gaps, places };
}

test("an answer counts for its article, and missing words of what is not answered for the gaps", async () => {
    expect(await noted(anAnswer({ missing: ["kg"] }))).toMatchObject({ articles: ["tower"], gaps: [] });
    expect(await noted(anAnswer({ verdict: "near-miss", missing: ["kg"] }))).toMatchObject({
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
    expect(await noted(answer)).toMatchObject({ articles: ["tower", "mill"], gaps: [["toll", "kg"]] });
});

test("answers and near misses are counted in total, for their article and for their section", async () => {
    const first = anExcerpt();
    const paragraph = { ...first.paragraph, path: ["History", "The opening"] };
    const excerpts: [Excerpt] = [{ ...first, paragraph }];
    const places = async (answer: Answer) => (await noted(answer)).places;
    expect(await places(anAnswer({ excerpts }))).toEqual([
        "answered  ",
        "answered tower ",
        "answered tower History › The opening",
    ]);
    expect(await places(anAnswer({ verdict: "near-miss" }))).toContain("near-miss tower ");
    expect(await places(anAnswer({ verdict: "not-found" }))).toEqual(["not-found  "]);
});

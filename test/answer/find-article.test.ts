import { expect, test } from "vitest";
import { findArticle } from "../../src/answer/find-article.ts";
import { anArticle } from "../build.ts";
import { countTurns } from "../count-turns.ts";

const articles = [
    anArticle({ id: "tower", title: "The Éiffel tower" }),
    anArticle({ id: "mill", title: "The mill" }),
    anArticle({ id: "windmill", title: "The windmill of Lervik" }),
    anArticle({ id: "the mill", title: "Something else" }),
    anArticle({ id: "resume", title: "How to resume work" }),
    anArticle({ id: "résumé", title: "How to write one" }),
    anArticle({ id: "peché", title: "Péché" }),
    anArticle({ id: "péche", title: "Pêche" }),
];

const find = (typed: string) => findArticle(articles, typed);

test.each([
    ["tower", "tower"],
    [" tower ", "tower"],
    ["TOWER", "tower"],
    ["the eiffel  tower", "tower"],
    ["the mill", "the mill"],
    ["The Mill", "mill"],
    ["lervik", "windmill"],
    ["Eiffel\u200b", "tower"],
    ["re\u0301sume\u0301", "résumé"],
    ["RÉSUMÉ", "résumé"],
    ["Resume", "resume"],
    ["pêche", "péche"],
    ["peche", "peché"],
])("%j finds %s", async (typed, id) => {
    expect((await find(typed))?.id).toBe(id);
});

test.each(["", "   ", "mill of the", "the", "\u200b", "castle"])(
    "%j matches no article, or more than one",
    async (typed) => {
        expect(await find(typed)).toBeUndefined();
    },
);

test("other work goes on while it looks through thousands of titles", async () => {
    const many = Array.from({ length: 2000 }, (_, at) => anArticle({ id: `${at}`, title: `Number ${at}` }));
    const turns = countTurns();
    expect((await findArticle(many, "number 1999"))?.id).toBe("1999");
    expect(turns.stop()).toBeGreaterThan(2);
});

import { expect, test } from "vitest";
import { articleFinder } from "../../src/answer/find-article.ts";
import { anArticle } from "../build.ts";

const find = articleFinder([
    anArticle({ id: "tower", title: "The Éiffel tower" }),
    anArticle({ id: "mill", title: "The mill" }),
    anArticle({ id: "windmill", title: "The windmill of Lervik" }),
    anArticle({ id: "the mill", title: "Something else" }),
]);

test.each([
    ["tower", "tower"],
    [" tower ", "tower"],
    ["TOWER", "tower"],
    ["the eiffel  tower", "tower"],
    ["the mill", "the mill"],
    ["The Mill", "mill"],
    ["lervik", "windmill"],
    ["Eiffel\u200b", "tower"],
])("%j finds %s", (typed, id) => {
    expect(find(typed)?.id).toBe(id);
});

test.each(["", "   ", "mill of the", "the", "\u200b", "castle"])(
    "%j matches no article, or more than one",
    (typed) => {
        expect(find(typed)).toBeUndefined();
    },
);

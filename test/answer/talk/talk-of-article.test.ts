import { expect, test } from "vitest";
import { talkOfArticle } from "../../../src/answer/talk/talk-of-article.ts";

const articles = [
    { title: "Holm raises the ferry toll" },
    { title: "Rules of the small-boat harbour" },
    { title: "Rules of the library" },
];
const read = (text: string) => {
    const { talk, article } = talkOfArticle(text, articles) ?? {};
    return talk && [talk[0].name, article?.title];
};

test.each([
    ["who's the author of the ferry article?", ["author", "Holm raises the ferry toll"]],
    ["When was the ferry toll article published?", ["date", "Holm raises the ferry toll"]],
    ["link to the article about the ferry please", ["source", "Holm raises the ferry toll"]],
    ["give me the link to the article about the harbour", ["source", "Rules of the small-boat harbour"]],
    ["what is the harbour rules article about?", ["overview", "Rules of the small-boat harbour"]],
    ["what's the article about the ferry about?", ["overview", "Holm raises the ferry toll"]],
    ["what is the article about the ferry?", ["overview", "Holm raises the ferry toll"]],
    ["what is the ferry toll article?", ["overview", "Holm raises the ferry toll"]],
    ["full text of Rules of the library", ["source", "Rules of the library"]],
    ["the whole text of rules of the library please", ["source", "Rules of the library"]],
    ["paragraph 2 of the library rules text", ["paragraph", "Rules of the library"]],
])("%j wants %j", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
});

test.each([
    "who wrote the rules article?",
    "who wrote the newspaper article?",
    "what does the harbour article say about dogs?",
    "who wrote the letter?",
])("%j goes to the articles", (text) => {
    expect(read(text)).toBeUndefined();
});

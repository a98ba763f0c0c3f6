import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { readLearned } from "../../src/answer/model/read-learned.ts";
import { anArticle } from "../build.ts";

const articles = [
    anArticle({
        id: "bridge",
        title: "The bridge",
        text: [
            "The bridge of Lervik was built in 1911 by Ida Holm. It is 412 metres long.",
            "# Toll",
            "The toll ended in 1974.",
        ],
    }),
    anArticle({ id: "tower", title: "The tower", text: ["The tower of Lervik is 300 metres tall."] }),
    anArticle({ id: "pont", language: "fr", title: "Le pont", text: ["Le pont fut construit en 1911."] }),
];

test.each([
    "When was the bridge built?",
    "When was the brigde bilt?",
    "How tall is the tower?",
    "Quand fut construit le pont ?",
    "Who painted the lighthouse?",
])("both indexes give the same answer and explanation: %s", async (question) => {
    const learned = readLearned();
    const [lean, miniSearch] = (["lean", "minisearch"] as const).map((searchIndex) =>
        openLibrary(articles, learned, { searchIndex }),
    );
    expect(await lean?.ask(question)).toEqual(await miniSearch?.ask(question));
    expect(await lean?.explain(question)).toEqual(await miniSearch?.explain(question));
});

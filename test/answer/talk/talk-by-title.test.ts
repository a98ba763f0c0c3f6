import { expect, test } from "vitest";
import { talkOfArticle } from "../../../src/answer/talk/talk-of-article.ts";

const articles = [
    { title: "Harbour rules" },
    { title: "The Lamp in the Window" },
    { title: "Allotment garden FAQ" },
    { title: "To the lighthouse" },
    { title: "The captain" },
    { title: "Letters of a captain" },
];
const read = (text: string) => {
    const { talk, article, mayBeInText } = talkOfArticle(text, articles) ?? {};
    return talk && [talk[0].name, article?.title, mayBeInText];
};

test.each([
    ["show paragraph 2 of the harbour rules", ["paragraph", "Harbour rules", false]],
    ["what does paragraph 3 of the lamp in the window say?", ["paragraph", "The Lamp in the Window", false]],
    ["last paragraph of the allotment FAQ please", ["paragraph", "Allotment garden FAQ", false]],
    ["sumarize the Harbour Rules", ["overview", "Harbour rules", false]],
    ["tl;dr of the lamp", ["overview", "The Lamp in the Window", false]],
    ["what is the lamp in the window about?", ["overview", "The Lamp in the Window", false]],
    ["What sections are in the harbour rules?", ["overview", "Harbour rules", false]],
    ["link to the allotment garden faq", ["source", "Allotment garden FAQ", false]],
    ["summarize the captain", ["overview", "The captain", false]],
    ["who wrote To the lighthouse?", ["author", "To the lighthouse", true]],
    ["when were the harbour rules published?", ["date", "Harbour rules", true]],
    ["author of harbour rules", ["author", "Harbour rules", true]],
])("%j wants %j", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
});

test.each([
    ["part of a title, where the text may mean something else", "who wrote the letters?"],
    ["part of a title, where the text may mean something else", "what is the window about?"],
    ["what two titles contain", "summarize the letters and the lamp"],
    ["what no title contains", "paragraph 3 of the contract"],
    ["what somebody in the text says", "what does the captain say?"],
    ["whom somebody in the text wrote to", "who wrote to the captain?"],
    ["what somebody in the text is about to do", "what is the captain about to do?"],
    ["more than a title", "summarize the harbour rules about dogs"],
])("%s goes to the articles: %j", (_, text) => {
    expect(read(text)).toBeUndefined();
});

test("a long question costs little, also with words of these patterns", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ title: `Minutes of meeting ${at}` }));
    const question = `what was written ${"about the harbour and its fees ".repeat(5)}by the committee?`;
    const timed = (work: () => void) => {
        const before = process.threadCpuUsage();
        for (let round = 0; round < 50; round++) work();
        return process.threadCpuUsage(before).user;
    };
    const asking = timed(() => expect(talkOfArticle(question, many)).toBeUndefined());
    // It does not even read all titles.
    const reading = timed(() => many.map(({ title }) => title.toLowerCase().split(" ")));
    expect(asking).toBeLessThan(reading);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { talkIn } from "../../../src/answer/talk/talk-in.ts";
import { languages } from "../../../src/languages/languages.ts";
import { notTalk } from "./no-talk.ts";
import { talkInOtherLetters } from "./talk-in-other-letters.ts";
import { talkMessages } from "./talk-messages.ts";

const namesIn = (text: string) => talkIn(text)?.map(({ name }) => name);

test.each([...Object.entries(talkMessages), ...Object.entries(talkInOtherLetters)])(
    "%s",
    (name, messages) => {
        const others = messages.filter((message) => namesIn(message)?.join() !== name);
        expect(others.map((message) => [message, namesIn(message)])).toEqual([]);
    },
);

test("there are many messages of each side, and each once", () => {
    const talk = [talkMessages, talkInOtherLetters].flatMap((messages) => Object.values(messages).flat());
    expect([talk.length >= 80, notTalk.length >= 80]).toEqual([true, true]);
    expect([...talk, ...notTalk]).toEqual([...new Set([...talk, ...notTalk])]);
});

test("what may be about a text goes to the articles", () => {
    expect(notTalk.filter((message) => talkIn(message) !== undefined)).toEqual([]);
});

test.each([
    ["Who wrote this article and when was it published?", ["author", "date"]],
    ["hi, who are you and what can you do?", ["identity", "help"]],
    ["thanks, bye!", ["thanks"]],
    ["ok, show more", ["more"]],
    ["author, date?", ["author", "date"]],
    ["and?", undefined],
])("%j wants %j", (text, names) => {
    expect(namesIn(text)).toEqual(names);
});

test.each([
    ["paragraph 12", 12],
    ["paragraph ٣", 3],
    ["paragraph 0", 0],
    ["the 3rd paragraph", 3],
    ["paragraph seven", 7],
    ["zeig mir den letzten Absatz", "last"],
    ["a random quote please", "any"],
    ["show me the previous one", "previous"],
])("%j wants paragraph %j", (text, paragraph) => {
    expect(talkIn(text)).toEqual([{ name: "paragraph", paragraph }]);
});

test("what asks about “it” may be about a question before", () => {
    expect(talkIn("who wrote it?")).toEqual([{ name: "author", leans: true }]);
});

test.each([
    ["that's wrong!", "complaint"],
    ["hmm, not what I asked", "complaint"],
    ["T’es vraiment génial", "praise"],
    ["C’est pas ce que j’ai demandé", "complaint"],
    ["ты меня не понял", "complaint"],
    ["tell me a joke", "beyond"],
    ["that's sad", undefined],
    ["lol", undefined],
])("%j is a reaction to %j", (text, to) => {
    expect(talkIn(text)).toEqual([{ name: "reaction", ...(to && { to }) }]);
});

test("who wrote “these” asks about all articles", () => {
    expect(talkIn("who wrote these articles?")).toEqual([{ name: "author", ofAll: true }]);
});

test("nobody says so little at such length", () => {
    expect(talkIn("hi ".repeat(700))).toEqual([{ name: "greeting" }]);
    expect(talkIn("hi, hello, ".repeat(20))).toEqual([{ name: "greeting" }]);
    expect(talkIn("hi, hello, ".repeat(30))).toBeUndefined();
});

test.each(languages.flatMap(({ tags, smallTalk }) => (smallTalk ? [[tags[0], smallTalk] as const] : [])))(
    "greetings, thanks and goodbyes in %s",
    (_, { thanks, greetings, goodbyes = [] }) => {
        const other = (phrases: readonly string[], names: readonly string[]) =>
            phrases.filter((phrase) => !names.includes(namesIn(phrase)?.join() ?? ""));
        expect(other(thanks, ["thanks"])).toEqual([]);
        // "Ciao" and "servus" are both.
        expect(other(greetings, ["greeting"])).toEqual([]);
        expect(other(goodbyes, ["goodbye", "greeting"])).toEqual([]);
    },
);

const sets = new URL("../../../../shared/qa/", import.meta.url);
const files = existsSync(sets)
    ? readdirSync(sets).filter((file) => /\.(?:dev|train)\.json$/u.test(file))
    : [];

test.skipIf(files.length === 0)(
    "no question of the question sets is talk (skipped without these sets)",
    () => {
        const questions = files.flatMap((file) =>
            Array.from(
                readFileSync(new URL(file, sets), "utf8").matchAll(/"question":\s*("(?:[^"\\]|\\.)*")/gu),
                ([, text = '""']) => String(JSON.parse(text)),
            ),
        );
        expect(questions.length).toBeGreaterThan(10_000);
        expect(questions.filter((question) => talkIn(question) !== undefined)).toEqual([]);
    },
);

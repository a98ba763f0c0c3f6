import { expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import type { BotEvent } from "../../../src/discord/event.ts";
import { quotedPlaces, shownAnswers } from "../../../src/discord/memory/shown-answers.ts";
import { noteAfterAnswer, noteQuoted } from "../../../src/discord/receive/after-answer.ts";
import { anAnswer } from "../../build.ts";

function someNotes() {
    const events: BotEvent[] = [];
    const noted: { readonly answer: Answer; readonly userId: string }[] = [];
    const bot = {
        shownAnswers: shownAnswers(() => 0),
        quotedPlaces: quotedPlaces(() => 0),
        noteAnswer: (answer: Answer, userId: string) => void noted.push({ answer, userId }),
        observe: (event: BotEvent) => void events.push(event),
        now: () => 250,
    };
    const sent = { messageId: "9", userId: "1", way: "mention", started: 100 } as const;
    return {
        events,
        noted,
        bot,
        note: (reply: Reply, facts = {}) => noteAfterAnswer({ ...sent, reply, ...facts }, bot),
    };
}

const answer = anAnswer();
const reply: Reply = { kind: "answer", answer, visibility: "public" };

test("an answer is remembered by its message, noted for gaps, and observed with the time it took", () => {
    const { events, noted, bot, note } = someNotes();
    note(reply);
    expect(bot.shownAnswers.in("9")).toBe(answer);
    expect(noted).toEqual([{ answer, userId: "1" }]);
    expect(events).toEqual([{ kind: "question", way: "mention", verdict: "answered", milliseconds: 150 }]);
});

test("an answer without a known message is still noted and observed", () => {
    const { events, noted, note } = someNotes();
    note(reply, { messageId: undefined });
    expect(noted).toHaveLength(1);
    expect(events).toHaveLength(1);
});

test("a text is not noted", () => {
    const { events, noted, bot, note } = someNotes();
    note({ kind: "text", text: "Hello", visibility: "public" });
    expect([events, noted, bot.shownAnswers.in("9")]).toEqual([[], [], undefined]);
});

test("what is quoted is remembered for the member in this channel, and for the message", () => {
    const { bot, events, note } = someNotes();
    const quoted = { article: "bridge", paragraph: 2 };
    const reply: Reply = { kind: "text", text: "> …", visibility: "public", quoted };
    noteQuoted(reply, { userId: "1", channelId: "3" }, bot);
    note(reply);
    expect(bot.quotedPlaces.of({ userId: "1", channelId: "3" })).toEqual(quoted);
    expect(bot.quotedPlaces.in("9")).toEqual(quoted);
    expect(bot.quotedPlaces.of({ userId: "1", channelId: "4" })).toBeUndefined();
    expect(events).toEqual([]);
    bot.quotedPlaces.forget("1");
    expect(bot.quotedPlaces.of({ userId: "1", channelId: "3" })).toBeUndefined();
});

import { expect, test } from "vitest";
import { firstState } from "../../../../src/playground/page/state/page-state.ts";
import { reduce } from "../../../../src/playground/page/state/reduce.ts";
import { askWire, pageMessage, scene } from "../wire.ts";

const now = new Date("2026-11-23T10:00:00Z");
const unheard = firstState(
    { persona: "member", place: undefined, theme: "system", language: undefined },
    { now, systemIsLight: false },
);
const heard = reduce(unheard, { kind: "scene", scene: scene() });

const ids = (state: typeof heard) => state.scene?.messages.map(({ wire }) => wire.id);
const tell = (state: typeof heard, ...messages: readonly ReturnType<typeof pageMessage>[]) =>
    messages.reduce((told, message) => reduce(told, { kind: "message", message }), state);

test("a snapshot opens the connection", () => {
    expect(heard.connection).toBe("open");
});

test("events before the snapshot are dropped", () => {
    expect(tell(unheard, pageMessage())).toBe(unheard);
});

test("messages are sorted by id, in whatever order they come and however long the ids are", () => {
    const state = tell(
        heard,
        pageMessage({ id: "100" }),
        pageMessage({ id: "9" }),
        pageMessage({ id: "20" }),
    );
    expect(ids(state)).toEqual(["9", "20", "100"]);
});

test("a new state of a message replaces the old one", () => {
    const state = tell(
        heard,
        pageMessage({ id: "1" }),
        pageMessage({ id: "2" }),
        pageMessage({ id: "1", content: "edited" }),
    );
    expect(ids(state)).toEqual(["1", "2"]);
    expect(state.scene?.messages[0]?.wire["content"]).toBe("edited");
});

test("places and commands are replaced together", () => {
    const personas = scene().personas.slice(0, 1);
    const commands = { member: [], moderator: [askWire], colleague: [], elsewhere: [] };
    expect(reduce(heard, { kind: "places", personas, commands }).scene).toMatchObject({ personas, commands });
});

test("a removed message is gone", () => {
    const state = tell(heard, pageMessage({ id: "1" }), pageMessage({ id: "2" }));
    expect(ids(reduce(state, { kind: "removed", channelId: "1", id: "1" }))).toEqual(["2"]);
});

test("typing lasts ten seconds, or until the message arrives", () => {
    const typing = reduce(heard, { kind: "typing", channelId: "1" });
    expect(typing.typing).toEqual({ 1: now.getTime() + 10_000 });
    expect(tell(typing, pageMessage({ channelId: "1" })).typing).toEqual({});
    expect(tell(typing, pageMessage({ channelId: "2" })).typing).not.toEqual({});
});

test("only the newest 200 entries of the traffic are kept", () => {
    const one = { direction: "request", name: "GET /x", body: null, status: 200, milliseconds: 1 } as const;
    let state = heard;
    for (let number = 1; number <= 201; number++)
        state = reduce(state, { kind: "traffic", traffic: { ...one, number } });
    expect(state.scene?.traffic).toHaveLength(200);
    expect(state.scene?.traffic[0]?.number).toBe(2);
});

test("a modal opens only for its persona", () => {
    const wire = { title: "Tell us", custom_id: "tell", components: [] };
    const modal = { kind: "modal", modal: { interactionId: "7", wire } } as const;
    expect(reduce(heard, { ...modal, userId: "600" }).modal?.title).toBe("Tell us");
    expect(reduce(heard, { ...modal, userId: "601" }).modal).toBeUndefined();
});

test("failures are numbered, so that each can be dismissed", () => {
    const failed = { kind: "failed", userId: "600", channelId: "1", text: "No answer" } as const;
    expect(reduce(reduce(heard, failed), failed).failures.map(({ number }) => number)).toEqual([1, 2]);
});

test("the state follows the bot's absence, new commands and a reloaded corpus", () => {
    const gone = reduce(heard, { kind: "bot", connected: false });
    expect(gone.scene?.bot).toMatchObject({ name: "Pullquote", connected: false });
    const commands = { member: [], moderator: [{ offered_in: ["1"] }], colleague: [], elsewhere: [] };
    expect(reduce(heard, { kind: "commands", commands }).scene?.commands).toBe(commands);
    const corpus = { articles: 2, paragraphs: 30 };
    expect(reduce(heard, { kind: "corpus", corpus, welcome: [] }).scene?.corpus).toBe(corpus);
});

import { expect, test } from "vitest";
import { firstState } from "../../../../src/playground/page/state/page-state.ts";
import { isLight, viewOf } from "../../../../src/playground/page/state/view.ts";
import { askWire, corpusWire, pageMessage, place, scene } from "../wire.ts";

const first = firstState(
    { persona: "member", place: undefined, theme: "system", language: undefined },
    { now: new Date(), systemIsLight: false },
);

test("there is no view before the snapshot", () => {
    expect(viewOf(first)).toBeUndefined();
});

test("if the persona does not see the place, their first one is shown", () => {
    expect(viewOf({ ...first, scene: scene(), place: "77" })?.place.name).toBe("general");
    expect(viewOf({ ...first, scene: scene(), place: "2" })?.place.name).toBe("Pullquote");
});

test("only its user sees an ephemeral message, and messages appear only in their place", () => {
    const messages = [
        pageMessage({ id: "1" }),
        pageMessage({ id: "2", onlyFor: "600" }),
        pageMessage({ id: "3", onlyFor: "601" }),
        pageMessage({ id: "4", channelId: "2" }),
    ];
    const state = { ...first, scene: scene({ messages }) };
    expect(viewOf(state)?.messages.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(viewOf({ ...state, persona: "moderator" })?.messages.map(({ id }) => id)).toEqual(["1", "3"]);
});

test("a thread begins with the message that it was started from, without its components", () => {
    const start = { id: "10", content: "How long?", components: [{ type: 1, components: [] }] };
    const thread = place({ channelId: "10", name: "Length", kind: "thread", parentId: "1" });
    const [mara, ...others] = scene().personas;
    if (mara === undefined) throw new Error("There are no personas.");
    const personas = [{ ...mara, places: [...mara.places, thread] }, ...others];
    const messages = [pageMessage(start), pageMessage({ id: "11", channelId: "10", content: "412 metres." })];
    const view = viewOf({ ...first, scene: scene({ personas, messages }), place: "10" });
    expect(view?.parent?.name).toBe("general");
    expect(view?.messages.map(({ content, rows }) => [content, rows])).toEqual([
        ["How long?", []],
        ["412 metres.", []],
    ]);
});

test("a channel option takes the channels of the server that the persona sees", () => {
    const wire = { name: "set", offered_in: ["1"], options: [{ type: 7, name: "channel" }] };
    const state = {
        ...first,
        scene: scene({ commands: { member: [wire], moderator: [], colleague: [], elsewhere: [] } }),
    };
    const [command] = viewOf(state)?.commands ?? [];
    expect(command?.options[0]?.choices.map(({ name }) => name)).toEqual(["#general"]);
});

test("names of roles are known", () => {
    expect(viewOf({ ...first, scene: scene() })?.names).toMatchObject({ "700": "Pullquote", "601": "Theo" });
});

test("commands are those that the persona has in this channel", () => {
    const commands = { member: [askWire], moderator: [askWire, corpusWire], colleague: [], elsewhere: [] };
    const state = { ...first, scene: scene({ commands }) };
    const names = (view: ReturnType<typeof viewOf>) => view?.commands.map(({ name }) => name);
    expect(names(viewOf(state))).toEqual(["ask"]);
    expect(names(viewOf({ ...state, persona: "moderator" }))).toEqual([
        "ask",
        "corpus reload",
        "corpus status",
    ]);
    expect(names(viewOf({ ...state, persona: "moderator", place: "2" }))).toEqual(["ask"]);
});

test.each([
    ["system", true, true],
    ["system", false, false],
    ["light", false, true],
    ["dark", true, false],
] as const)("theme %s on a system that is light: %s", (theme, systemIsLight, light) => {
    expect(isLight({ ...first, theme, systemIsLight })).toBe(light);
});

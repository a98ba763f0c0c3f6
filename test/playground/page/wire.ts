import type { PageMessage, PageSnapshot, Persona, PlaceShown } from "../../../src/playground/protocol.ts";

/** Builders for the server's messages, so that tests only mention the facts that matter. */
export function pageMessage({
    id = "10",
    channelId = "1",
    author = { id: "500", username: "Pullquote", bot: true } as const,
    onlyFor,
    thinking = false,
    answers,
    ...wire
}: Readonly<Record<string, unknown>> & {
    readonly id?: string;
    readonly channelId?: string;
    readonly author?: { readonly id: string; readonly username: string; readonly bot?: boolean };
    readonly onlyFor?: string;
    readonly thinking?: boolean;
    readonly answers?: PageMessage["answers"];
} = {}): PageMessage {
    const facts = { content: "", timestamp: "2026-11-23T10:00:00.000Z", edited_timestamp: null };
    return { wire: { ...facts, ...wire, id, channel_id: channelId, author }, onlyFor, thinking, answers };
}

/** A place in which the persona may do everything. */
export const place = (facts: Pick<PlaceShown, "channelId" | "name"> & Partial<PlaceShown>): PlaceShown => ({
    kind: "text",
    server: "Circle",
    parentId: undefined,
    thread: undefined,
    mayWrite: true,
    mayStartThreads: true,
    mentionable: [
        { kind: "user", id: "500", name: "Pullquote", bot: true },
        { kind: "user", id: "600", name: "Mara", bot: false },
        { kind: "user", id: "601", name: "Theo", bot: false },
        { kind: "role", id: "700", name: "Pullquote", bot: false },
    ],
    ...facts,
});

const mara: Persona = {
    id: "member",
    name: "Mara",
    userId: "600",
    places: [
        place({ channelId: "1", name: "general" }),
        place({ channelId: "2", name: "Pullquote", kind: "direct", server: undefined }),
    ],
};

const theo: Persona = { ...mara, id: "moderator", name: "Theo", userId: "601" };

export function scene(facts: Partial<PageSnapshot> = {}): PageSnapshot {
    return {
        bot: { id: "500", name: "Pullquote", connected: true },
        personas: [mara, theo],
        messages: [],
        traffic: [],
        commands: { member: [], moderator: [], colleague: [], elsewhere: [] },
        welcome: [],
        corpus: { articles: 1, paragraphs: 27 },
        ...facts,
    };
}

/** The registered /ask command. */
export const askWire = {
    name: "ask",
    description: "Quote the passage",
    type: 1,
    offered_in: ["1", "2"],
    options: [
        { type: 3, name: "question", description: "What", required: true, max_length: 300 },
        { type: 3, name: "article", description: "Which", autocomplete: true },
        { type: 5, name: "hide", description: "To you alone" },
    ],
};

export const corpusWire = {
    name: "corpus",
    description: "Articles",
    offered_in: ["1"],
    options: [
        { type: 1, name: "reload", description: "Read again" },
        { type: 1, name: "status", description: "How they are" },
    ],
};

/** A command that takes up to three files. */
export const addWire = {
    name: "add",
    description: "Articles",
    offered_in: ["1"],
    options: [
        { type: 11, name: "file", required: true },
        { type: 11, name: "file2" },
        { type: 11, name: "file3" },
    ],
};

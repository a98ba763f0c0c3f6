import { expect, test } from "vitest";
import { openMemory } from "../../../src/discord/memory/open-memory.ts";
import { proposalOrigins } from "../../../src/discord/memory/proposal-origins.ts";

test("what a proposal was made from is known for an hour, and only to its moderator", () => {
    let time = 0;
    const origins = proposalOrigins(() => time);
    const origin = { component: "corpus:paste-again", key: "k" } as const;
    origins.note("1", "p1", origin);
    expect(origins.of("1", "p1")).toBe(origin);
    expect(origins.of("2", "p1")).toBeUndefined();
    time = 61 * 60_000;
    expect(origins.of("1", "p1")).toBeUndefined();
});

test("what a member made proposals from can be forgotten", () => {
    const memory = openMemory(() => 0);
    const origin = { component: "corpus:paste-again", key: "k" } as const;
    memory.origins.note("1", "p1", origin);
    memory.origins.note("2", "p2", origin);
    memory.forget("1");
    expect(memory.origins.of("1", "p1")).toBeUndefined();
    expect(memory.origins.of("2", "p2")).toBe(origin);
});

import { expect, test } from "vitest";
import { memberLanguages } from "../../../src/discord/memory/member-languages.ts";

test("the last language of a member is remembered for thirty days, until they want to be forgotten", () => {
    let time = 0;
    const languages = memberLanguages(() => time);
    languages.remember("1", "de");
    languages.remember("1", "fr");
    languages.remember("2", "ja");
    expect([languages.of("1"), languages.of("2"), languages.of("3")]).toEqual(["fr", "ja", undefined]);
    languages.forget("1");
    expect(languages.of("1")).toBeUndefined();
    time = 31 * 24 * 60 * 60_000;
    expect(languages.of("2")).toBeUndefined();
});

test("the oldest of more than 10,000 members are dropped", () => {
    const languages = memberLanguages(() => 0);
    for (let id = 0; id <= 10_000; id++) languages.remember(String(id), "de");
    expect([languages.of("0"), languages.of("1")]).toEqual([undefined, "de"]);
});

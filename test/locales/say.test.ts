import { expect, test } from "vitest";
import { joinedSentences, listed, listedLanguages, say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";

test("a message has its values, the right plural, and grouped numbers", () => {
    expect(say("doctor.counts", { faults: 1, advice: 3000 })).toBe("1 problem, 3,000 suggestions.");
});

test.each([
    ["fault", "problem: Broken."],
    ["advice", "suggestion: Broken."],
] as const)("a key with a variable part gives the message that it names: %s", (severity, said) => {
    expect(say(`doctor.${severity}`, { problem: "Broken." })).toBe(said);
});

test("values are inserted unchanged", () => {
    expect(say("doctor.fix", { fix: "{x} '<b>' #" })).toBe("→ {x} '<b>' #");
});

test("languages are called by their English names, whatever else their tags contain", () => {
    expect(listedLanguages(["en", "pt-BR"])).toBe("English and Brazilian Portuguese");
    expect(listedLanguages(["de-DE-u-co-phonebk"])).toBe("German (Germany)");
    expect(listedLanguages(["en-x-ours"])).toBe("English");
});

test("lists end in “and” or “or”, or are plain", () => {
    const items = ["a", "b", "c"];
    expect([listed(items, "and"), listed(items, "or"), listed(items, "plain")]).toEqual([
        "a, b and c",
        "a, b or c",
        "a, b, c",
    ]);
    expect([listed(["a", "b"], "and"), listed(["a"], "or"), listed([], "plain")]).toEqual([
        "a and b",
        "a",
        "",
    ]);
});

test("a wrong key or placeholder does not compile, and would throw", () => {
    const wrongUses = (severity: "fault" | "advice", size: "gigabytes" | "megabytes") => [
        // @ts-expect-error: there is no such message.
        say("doctor.nothing-fuond"),
        // @ts-expect-error: a placeholder is missing.
        say("doctor.fix"),
        // @ts-expect-error: the placeholder has a different name.
        say("doctor.fix", { remedy: "Add it." }),
        // @ts-expect-error: the message has no such placeholder.
        say("doctor.fix", { fix: "Add it.", file: "a.md" }),
        // @ts-expect-error: the message has no placeholders.
        say("doctor.nothing-found", { count: 0 }),
        // @ts-expect-error: a count is a number.
        say("doctor.more", { count: "3" }),
        // @ts-expect-error: one of the messages does not exist.
        say(`doctor.${severity}.problem`),
        // @ts-expect-error: both messages need their placeholder.
        say(`doctor.${severity}`),
        // @ts-expect-error: the two messages have different placeholders, and one is missing.
        say(`doctor.size.${size}`, { gigabytes: 3 }),
    ];
    expect(() => wrongUses("fault", "megabytes")).toThrow();
});

test.each([
    ["en", "One. Two."],
    ["ja", "One.Two."],
    ["zh-CN", "One.Two."],
] as const)("sentences are joined as in %s", (tag, joined) => {
    expect(inLanguage(tag, () => joinedSentences(["One.", "Two."]))).toBe(joined);
});

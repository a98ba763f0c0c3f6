import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenName, spokenQuestion } from "../../src/discord/spoken-text.ts";

const id = "998877665544332211";
const known = (name: string) => (asked: string) => (asked === id ? name : undefined);
const names = {
    channel: known("off-topic"),
    member: known("Bea"),
    role: known("Helpers"),
    commands: ["ask", "articles"],
};
const nobody = {
    channel: () => undefined,
    member: () => undefined,
    role: () => undefined,
    commands: ["ask", "articles"],
};
const question = "How long is the bridge?";

describe("what is asked is the same with and without", () => {
    test.each([
        `${question} <:thinking:112233445566778899>`,
        `${question}<a:party_time:112233445566778899>`,
        `<:a_1:112233445566778899> <:b2:112233445566778899> ${question}`,
        `${question} :pepe_ok:`,
        `How long is the bridge, <@${id}>?`,
        `How long is the bridge (<@${id}>)?`,
        `How long is the bridge (<@${id}>, <@1>; ${id})?`,
        `How long is the bridge <@!${id}> <@&${id}> ?`,
        `<@${id}>, ${question}`,
        `<@${id}>: ${question}`,
        `<@${id}> – ${question}`,
        `... <@${id}>! ${question}`,
        `> <@${id}> ${question}`,
        `@everyone ${question} @here`,
        `<t:1700000000:R> ${question}`,
        `${question} (<t:1700000000:T>)`,
        `${question} https://example.org/the-bridge`,
        `${question} <https://example.org/the-bridge?x=1>`,
        `How long is the bridge (https://example.org/the-bridge)?`,
        `How long is the bridge, https://example.org/the-bridge?`,
        `How long is [the bridge](https://example.org/the-bridge)?`,
        `${question} www.example.org discord.gg/abc https://discord.com/channels/${id}/${id}/${id}`,
        `/ask question: ${question}`,
        `/ask ${question}`,
        `</ask:${id}> ${question}`,
        `<@${id}> /ask question:${question}`,
        `${question} <id:customize> <sound:0:${id}>`,
        `${question} ${id}`,
        `How long is the bridge (${id})?`,
        `${question} ${id},${id}`,
        `${question} [<@${id}>](https://example.org)`,
        `${question} [${id}](https://example.org)`,
    ])("%j", (text) => {
        expect(spokenQuestion(text, nobody).asked).toBe(question);
        expect(spokenQuestion(text, nobody).withoutChannels).toBe(question);
    });
});

test.each([
    [`${question} <:thinking:112233445566778899>`, `${question} :thinking:`],
    [`How long is the bridge, <@${id}>?`, "How long is the bridge, @Bea?"],
    [`<@&${id}> ${question}`, `@Helpers ${question}`],
    [`@everyone ${question}`, `@everyone ${question}`],
    [`<t:1700000000:R> ${question}`, `14 November 2023 ${question}`],
    [`${question} <t:1700000000:t>`, `${question} 22:13 UTC`],
    [`${question} https://example.org`, question],
])("%j is repeated as people read it, and only the question is asked", (text, shown) => {
    expect(spokenQuestion(text, names)).toMatchObject({ asked: question, shown });
});

test.each([".NET is what?", "-40 is how cold?"])("%j stays as it is after a mark", (text) => {
    expect(spokenQuestion(`<@1> ${text}`, nobody).shown).toBe(text);
    expect(spokenQuestion(`Hi <@1> ${text}`, nobody).shown).toBe(`Hi ${text}`);
});

test("the name of a channel is part of the question, and can be left out", () => {
    expect(spokenQuestion(`What may I post in <#${id}>?`, names)).toEqual({
        asked: "What may I post in #off-topic?",
        shown: "What may I post in #off-topic?",
        channels: ["#off-topic"],
        withoutChannels: "What may I post in?",
    });
    expect(spokenQuestion(`What may I post in <#1>?`, names)).toMatchObject({
        asked: "What may I post in?",
        channels: [],
    });
});

test.each([":D", "<3", ";-P", "T_T", "¯\\_(ツ)_/¯", "\\o/"])(
    "%s at the end is seen, but not asked",
    (emoticon) => {
        expect(spokenQuestion(`How long is drive D: or x <3 m? ${emoticon}`, names)).toMatchObject({
            asked: "How long is drive D: or x <3 m?",
            shown: `How long is drive D: or x <3 m? ${emoticon}`,
        });
        expect(spokenQuestion(emoticon, names)).toMatchObject({ asked: "", shown: emoticon });
    },
);

test.each(["", ":D", ":f", ":d", ":F"])("<t:1700000000%s> is a date that can be asked about", (style) => {
    const { asked, shown } = spokenQuestion(`What happened on <t:1700000000${style}>?`, names);
    expect({ asked, shown }).toEqual({
        asked: "What happened on 14 November 2023?",
        shown: "What happened on 14 November 2023?",
    });
});

test.each([
    "",
    " ",
    "?",
    "<:thinking:112233445566778899>",
    `<@${id}>`,
    `<@${id}> :`,
    "https://example.org",
    "/ask",
    "/articles",
    "👍",
])("%j asks nothing", (text) => {
    expect(spokenQuestion(text, nobody).asked).toBe("");
});

test.each([
    "Who was here: the king, or (the) queen?",
    "What is the ratio 1:2:3?",
    "What happens at 10:30:15 – or later?",
    "What is a::b:: in C++?",
    "Who is me@here.org?",
    "Is #1 <b> or <i>?",
    "What does /healthz return?",
    "What does /ask-me return?",
    "What is 9223372036854775807?",
    "What is 18446744073709551615?",
    "Is it 3.14159265358979323 or 0,12345678901234567?",
    "Is it 31415926535897932384.6 or 314159265358979323,84?",
    "Why [sic] (really)?",
    "What is <t:99999999999999999999> or <@abc>?",
    "¿Cuánto mide el puente?",
])("%j stays as it is", (text) => {
    expect(spokenQuestion(text, names)).toMatchObject({ asked: text, shown: text });
});

test("a name stays as it is, except for Discord's own marks", () => {
    expect(spokenName("The @here story: https://example.org :smile:", names)).toBe(
        "The @here story: https://example.org :smile:",
    );
    expect(spokenName(`<@${id}> and <@1> in <#${id}>`, names)).toBe("@Bea and in #off-topic");
});

test("whatever surrounds them, no id is ever asked or shown", () => {
    const number = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String);
    const marks = [
        "<@ID>",
        "<@!ID>",
        "<@&ID>",
        "<#ID>",
        "<:e_1:ID>",
        "<a:b:ID>",
        "<:ID:1>",
        "</ask now:ID>",
        "</ID:1>",
        "<sound:0:ID>",
        "[ID](https://x.y)",
        " ID ",
        ",ID",
        "a_ID",
    ];
    const token = fc
        .tuple(fc.constantFrom(...marks), number)
        .map(([mark, digits]) => mark.replace("ID", digits));
    const piece = fc.oneof(
        token,
        fc.constantFrom("a", " ", ",", "?", "(", ")", "“", "”", "\n", "https://x.y/", "<", ">", ":"),
    );
    fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
            const { asked, shown, withoutChannels } = spokenQuestion(pieces.join(""), names);
            for (const text of [asked, shown, withoutChannels]) expect(text).not.toMatch(/\d{17}/u);
            expect(spokenName(pieces.join(""), names)).not.toMatch(/<[@#][^<>]*\d{17}>/u);
        }),
    );
});

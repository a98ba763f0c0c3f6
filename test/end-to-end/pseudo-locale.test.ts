import { afterAll, expect, test } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { plainWords, pseudoEnglish } from "../locales/pseudo-locale.ts";
import { within } from "../within.ts";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

afterAll(replaceCatalogue("de", pseudoEnglish));

/** A server and a moderator whose language is the pseudo-locale. */
async function inPseudoEnglish() {
    const stage = await openStage({ before: (_, guild) => guild.prefer("de") });
    stage.moderator.speak("de");
    const run = (command: string, options = {}) =>
        settled(stage.moderator.run(stage.general, command, options));
    return { ...stage, run };
}

/** All that a message says, with the words of its buttons and menus. */
const wordsOf = ({ content, buttons, menus }: ShownMessage) =>
    [content, ...[...buttons, ...menus.flatMap(({ options }) => options)].map(({ label }) => label)].join(
        "\n",
    );

/** Words that are in no catalogue. Those of code, commands, addresses, the article, what was typed, and names by Intl are no texts of the bot. */
function unsaid(text: string, typed = ""): string[] {
    const own = text
        .replace(/```[\s\S]*?```|`[^`]*`|<[^>\s]*>|https?:\S+|^> .*$/gmu, " ")
        .replace(/\/[a-z][a-z-]+(?: [a-z-]+)?/gu, " ");
    const expected = new Set([...others, ...plainWords(typed)]);
    return [...new Set(plainWords(own))].filter((word) => !expected.has(word));
}

const others =
    "The bridge Lervik Berg Gazette Today November Englisch Deutsch oder und https org test Discord Pullquote".split(
        " ",
    );

test("all that the bot says comes from the catalogue, and has room for longer languages", async () => {
    const { run } = await inPseudoEnglish();
    const found: Record<string, string[]> = {};
    for (const [command, options] of [
        ["help", {}],
        ["about", {}],
        ["privacy", {}],
        ["articles", {}],
        ["articles", { filter: "zzz" }],
        ["ask", { question: "Who built the bridge?" }],
        ["ask", { question: "What is the price of tea in Oslo?" }],
        ["ask", { question: "help" }],
        ["ask", { question: "thanks" }],
        ["quote", { text: "The bridge of Lervik was built in 1911 by the engineer Ida Holm." }],
        ["quote", { text: "The bridge of Lervik was built in 1912 by the engineer Ida Holm." }],
        ["settings show", {}],
        ["settings private", { on: true }],
        ["settings article-language", { name: "xx" }],
        ["settings language", { language: "de" }],
        ["settings reset", {}],
        ["corpus status", {}],
        ["corpus doctor", {}],
        ["corpus history", {}],
        ["corpus audit", {}],
        ["corpus pins", {}],
        ["corpus gaps", {}],
        ["corpus insights", {}],
        ["corpus sources", {}],
        ["corpus kept-out", {}],
        ["corpus show", { article: "bridge" }],
        ["corpus reload", {}],
        ["corpus remove", { article: "nothing" }],
    ] as const) {
        const words = unsaid(wordsOf(await run(command, options)), JSON.stringify(options));
        if (words.length > 0) found[`${command} ${JSON.stringify(options)}`] = words;
    }
    expect(found).toEqual({});
});

test("so does what is below an answer, and a form", async () => {
    const { run, moderator, loopback } = await inPseudoEnglish();
    const question = "Who built the bridge?";
    const answer = await run("ask", { question });
    const [inContext, cite, more] = ["Íñ ćóñŧéẋŧ", "Ćíŧé", "Ášķ ɱóŕé"].map((label) =>
        answer.buttons.find((button) => button.label.startsWith(label)),
    );
    for (const button of [inContext, cite])
        expect(unsaid(wordsOf(await press(moderator, answer, button?.label ?? "")), question)).toEqual([]);
    const form = nextModal(loopback);
    await pressed(moderator, answer, more?.label ?? "");
    const { title, components } = await within("the form", form);
    expect(unsaid(`${title} ${textsIn(components).join(" ")}`, question)).toEqual([]);
});

/** The labels, descriptions and placeholders of a form. */
function textsIn(part: unknown): string[] {
    if (Array.isArray(part)) return part.flatMap(textsIn);
    if (typeof part !== "object" || part === null) return [];
    return Object.entries(part).flatMap(([name, value]) =>
        typeof value === "string"
            ? ["label", "description", "placeholder"].includes(name)
                ? [value]
                : []
            : textsIn(value),
    );
}

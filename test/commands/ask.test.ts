import { expect, test } from "vitest";
import { ask } from "../../commands/ask.ts";
import type { QuotedPlace } from "../../src/answer/talk/quoted-talk.ts";
import type { Choice } from "../../src/discord/command/option.ts";
import { anArticle } from "../build.ts";
import { aLibrary, aMember, readQuestion, textOf, visibilityOf } from "./a-context.ts";

const tower = anArticle({ id: "tower", title: "The tower of Paris" });
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["The bridge spans 300 metres.", "It opened in 1890."],
});
const context = {
    ...aLibrary(bridge, tower),
    readQuestion,
    answersPublicly: true,
    takesFeedback: false,
    by: aMember(),
    pick: () => 0,
    quotedLast: (): QuotedPlace | undefined => undefined,
};
const run = async (values: Record<string, string | boolean>, facts: Partial<typeof context> = {}) =>
    ask.does.run(values, { ...context, ...facts });

async function proposals(typed: string, within = aLibrary(bridge, tower)): Promise<readonly Choice[]> {
    const article = ask.does.options["article"];
    return article?.kind === "text" ? ((await article.suggest?.(typed, within)) ?? []) : [];
}

test("a question is answered publicly with the passage that answers it", async () => {
    expect(await run({ question: "How tall is the tower?" })).toMatchObject({
        kind: "answer",
        visibility: "public",
        answer: { verdict: "answered", excerpts: [{ article: { id: "tower" } }] },
    });
});

test("a question is asked without what only Discord understands, and repeated as people read it", async () => {
    const reply = await run({ question: "How tall is the tower? <:wow:112233445566778899>" });
    expect(reply).toMatchObject({
        question: "How tall is the tower? :wow:",
        answer: { question: "How tall is the tower?", verdict: "answered" },
    });
    const nothing = await run({ question: "<@112233445566778899>" });
    expect(textOf(nothing)).toContain("Ask me a question");
    expect(visibilityOf(nothing)).toBe("private");
});

test("a hidden answer is private", async () => {
    expect(await run({ question: "How tall is the tower?", hide: true })).toMatchObject({
        visibility: "private",
    });
});

test("answers are private if the server wants that", async () => {
    const reply = await run({ question: "How tall is the tower?" }, { answersPublicly: false });
    expect(visibilityOf(reply)).toBe("private");
});

test("if the server takes feedback, answers have buttons for it, and other replies don't", async () => {
    const asked = (question: string, takesFeedback: boolean) => run({ question }, { takesFeedback });
    expect(await asked("How tall is the tower?", true)).toMatchObject({
        rows: [{ buttons: [{ customId: "ask:right:tower" }, { customId: "ask:wrong:tower" }] }],
    });
    expect(await asked("How tall is the tower?", false)).toMatchObject({ rows: [] });
    expect(await asked("Who wrote the opera?", true)).toMatchObject({ kind: "answer", rows: [] });
});

test.each(["bridge", "The bridge", "BRIDGE"])(
    "%j limits the question to the article that it names",
    async (article) => {
        const reply = await run({ question: "How many metres?", article });
        const asked =
            reply.kind === "answer" ? reply.answer.excerpts.map((excerpt) => excerpt.article.id) : [];
        expect(new Set(asked)).toEqual(new Set(["bridge"]));
    },
);

test("for an unknown article, the reply suggests similar titles, privately", async () => {
    const reply = await run({ question: "How tall?", article: "the **tower** of London" });
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toMatchInlineSnapshot(
        `"I don't know an article called “the \\*\\*tower\\*\\* of London”. Did you mean “The tower of Paris” or “The bridge”? \`/articles\` lists them all."`,
    );
});

test("if no title is similar, the reply points to the list of articles", async () => {
    expect(textOf(await run({ question: "How tall?", article: "zzz" }))).toBe(
        "I don't know an article called “zzz”. `/articles` lists them all.",
    );
});

test("while a member types, titles that start with the text come first", async () => {
    const found = await proposals("the t");
    expect(found).toEqual([{ name: "The tower of Paris", value: "tower" }, expect.anything()]);
    expect(await proposals("")).toHaveLength(2);
    expect(await proposals("zzz")).toEqual([]);
});

test("suggestions stay within Discord's limits", async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
        anArticle({
            id: at === 0 ? "i".repeat(101) : `id-${at}`,
            title: `Title ${"👩‍👩‍👧‍👦".repeat(20)} ${at}`,
        }),
    );
    const choices = await proposals("title", aLibrary(...many));
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/\[…\]$/u);
        expect(value.length).toBeLessThanOrEqual(100);
    }
});

import { expect, test } from "vitest";
import { askIn } from "../../commands/ask/choose-article.ts";
import { ask } from "../../commands/ask.ts";
import type { QuotedPlace } from "../../src/answer/talk/quoted-talk.ts";
import { numberedText, readCustomId } from "../../src/discord/command/custom-id.ts";
import type { Choice, RawValues } from "../../src/discord/command/option.ts";
import { type HeldQuestion, openHeld } from "../../src/discord/memory/held.ts";
import { anArticle } from "../build.ts";
import { aLibrary, aMember, inEnglish, readQuestion, textOf, visibilityOf } from "./a-context.ts";

const tower = anArticle({ id: "tower", title: "The tower of Paris" });
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["The bridge spans 300 metres.", "It opened in 1890."],
});
const faq = anArticle({
    id: "faq",
    title: "Questions",
    text: ["# Where does the keeper live?", "In the old mill."],
});
const context = {
    ...aLibrary(bridge, tower),
    readQuestion,
    answersPublicly: true,
    ...inEnglish,
    takesFeedback: false,
    by: aMember(),
    pick: () => 0,
    quotedLast: (): QuotedPlace | undefined => undefined,
    heldQuestions: openHeld<HeldQuestion>(() => 0),
    mayShare: false,
    forModerators: false,
};
const run = async (values: Record<string, string | boolean>, facts: Partial<typeof context> = {}) =>
    ask.does.run(values, { ...context, ...facts });

async function proposals(typed: string, within = aLibrary(bridge, tower)): Promise<readonly Choice[]> {
    const article = ask.does.options["article"];
    return article?.kind === "text"
        ? ((await article.suggest?.(typed, { ...within, others: {} })) ?? [])
        : [];
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
        rows: [{}, { buttons: [{ customId: "ask:right:tower" }, { customId: "ask:wrong:tower" }] }],
    });
    expect(await asked("How tall is the tower?", false)).toMatchObject({ rows: [{}] });
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

async function offered(values: Record<string, string | boolean> = {}, facts: Partial<typeof context> = {}) {
    const reply = await run(
        { question: "How tall is it?", article: "the **tower** of London", ...values },
        facts,
    );
    const [row] = "rows" in reply ? (reply.rows ?? []) : [];
    if (row === undefined || !("buttons" in row)) throw new Error("No articles were offered.");
    return { reply, buttons: row.buttons };
}

async function press(custom: string | undefined, facts: Partial<typeof context> = {}) {
    const { written } = readCustomId(custom ?? "");
    return askIn.run(numberedText(40).decode(written), { ...context, ...facts });
}

test("for an unknown article, the reply keeps the question and offers similar titles, privately", async () => {
    const { reply, buttons } = await offered();
    expect(visibilityOf(reply)).toBe("private");
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "I don't know an article called “the \\*\\*tower\\*\\* of London”. Which one do you mean? \`/articles\` lists them all.
      -# Question: How tall is it?"
    `);
    expect(buttons.map(({ label }) => label)).toEqual(["The tower of Paris", "The bridge"]);
});

test("an offered article is asked the question once, as publicly as it was asked", async () => {
    const { buttons } = await offered();
    const [first] = buttons;
    expect(await press(first?.customId)).toMatchObject({
        kind: "answer",
        visibility: "public",
        answer: { question: "How tall is it?", excerpts: [{ article: { id: "tower" } }] },
    });
    expect(textOf(await press(first?.customId))).toContain("I no longer have that question");
    const hidden = await offered({ hide: true });
    expect(await press(hidden.buttons[1]?.customId)).toMatchObject({ kind: "answer", visibility: "private" });
});

test("what asks nothing of the text is replied to from what the chosen article declares", async () => {
    const { buttons } = await offered({ question: "who wrote this?" });
    expect(textOf(await press(buttons[0]?.customId))).toContain("“The tower of Paris”");
});

test("“more” of an article that was not quoted begins at its start", async () => {
    expect(textOf(await run({ question: "more", article: "tower" }))).toMatch(/¶\s1\sof/u);
});

test("an offered article that was removed meanwhile is not asked", async () => {
    const { buttons } = await offered();
    expect(textOf(await press(buttons[0]?.customId, aLibrary(bridge)))).toContain("That article was removed");
});

test("if no title is similar, the reply points to the list of articles", async () => {
    expect(textOf(await run({ question: "How tall?", article: "zzz" }))).toBe(
        "I don't know an article called “zzz”. `/articles` lists them all.\n-# Question: How tall?",
    );
});

test("while a member types, titles that start with the text come first", async () => {
    const found = await proposals("the t");
    expect(found).toEqual([{ name: "The tower of Paris", value: "tower" }, expect.anything()]);
    expect(await proposals("")).toHaveLength(2);
    expect(await proposals("zzz")).toEqual([]);
});

test("a misspelled title is still found", async () => {
    expect((await proposals("teh towwer of pariz"))[0]).toMatchObject({ value: "tower" });
    expect((await proposals("brige"))[0]).toMatchObject({ value: "bridge" });
});

test("a similar title is found among many in time, however much was typed", async () => {
    // Far beyond the time that a test may take if each typed word is compared with each word of each title.
    const many = Array.from({ length: 3000 }, (_, at) =>
        anArticle({ id: `report-${at}`, title: `Report ${at} about the strikes and detentions` }),
    );
    const typed = `raport 17 abuot the stirkes ${"of dfe ghj ".repeat(500)}`;
    expect((await proposals(typed, aLibrary(...many)))[0]).toMatchObject({ value: "report-17" });
});

test("articles with the same title are told apart by what they declare, or else by their ids", async () => {
    const same = { title: "Annual report" };
    const library = aLibrary(
        anArticle({ ...same, id: "r1", published: "2015" }),
        anArticle({ ...same, id: "r2", published: "2016-11" }),
        anArticle({ ...same, id: "r3" }),
        anArticle({ ...same, id: "r4" }),
        anArticle({ title: "Mills", id: "m", published: "2015" }),
    );
    expect((await proposals("", library)).map(({ name }) => name)).toEqual([
        "Annual report (2015)",
        "Annual report (November 2016)",
        "Annual report (r3)",
        "Annual report (r4)",
        "Mills",
    ]);
});

async function questions(typed: string, others: RawValues = {}): Promise<readonly string[]> {
    const question = ask.does.options["question"];
    const within = { ...aLibrary(bridge, tower, faq), others };
    const found = question?.kind === "text" ? ((await question.suggest?.(typed, within)) ?? []) : [];
    expect(found.every(({ name, value }) => name === value)).toBe(true);
    return found.map(({ value }) => value);
}

test("while a member types a question, what they typed comes first, then questions that it may become", async () => {
    expect(await questions("where does the ke")).toEqual([
        "where does the ke",
        "Where does the keeper live?",
    ]);
    expect((await questions(""))[0]).toBe("Where does the keeper live?");
    expect(await questions("zzz")).toEqual(["zzz"]);
});

test("questions are suggested about the article that is chosen already", async () => {
    expect(await questions("keeper", { article: "faq" })).toContain("Where does the keeper live?");
    expect(await questions("keeper", { article: "bridge" })).toEqual(["keeper"]);
    expect(await questions("keeper", { article: "none of them" })).toContain("Where does the keeper live?");
});

test("a question that is too long for a choice is not cut", async () => {
    expect(await questions(`keeper ${"x".repeat(94)}`)).toEqual([]);
    expect(await questions(`keeper ${"x".repeat(93)}`)).toHaveLength(1);
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
        expect(name).toContain("[…]");
        expect(value.length).toBeLessThanOrEqual(100);
    }
});

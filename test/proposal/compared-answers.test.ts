import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { changesBetween } from "../../src/proposal/changes.ts";
import { compareAnswers, mostQuestions } from "../../src/proposal/compared-answers.ts";
import { aSet, built } from "./a-proposal.ts";

const faq = (closes: string) =>
    `# The library of Lervik\n\n## When does the library close?\n\nThe library closes at ${closes}.\n\n## Who runs the café?\n\nThe café is run by Amira Haddad.`;

type Files = Readonly<Record<string, string>>;

async function versions(old: Files, next: Files) {
    const [before, after] = [built(aSet(old)), built(aSet(next))];
    const changes = await changesBetween(
        { set: aSet(old), articles: before.corpus.articles },
        { set: aSet(next), articles: after.corpus.articles },
    );
    return {
        before: openLibrary(before.corpus.articles),
        after: openLibrary(after.corpus.articles),
        changes,
        now: () => 0,
    };
}

const compared = async (old: Files, next: Files) => compareAnswers(await versions(old, next));

test("headings that are questions are asked of both versions", async () => {
    const files = { "faq.md": faq("20:00") };
    expect(await compared(files, files)).toMatchObject({ asked: 3, chosen: 3, differences: [] });
    expect(await compared(files, { "faq.md": faq("18:00") })).toMatchObject({
        differences: [
            {
                question: "When does the library close?",
                how: "another-sentence",
                instead: "The library closes at 18:00.",
            },
        ],
    });
    expect((await compared(files, { "a.md": "# Boats\n\nBoats float." })).differences).toEqual([
        { question: "When does the library close?", how: "lost" },
        { question: "Who runs the café?", how: "lost" },
        { question: "What do the articles say about Amira Haddad?", how: "lost" },
    ]);
    const found = expect.objectContaining({ question: "Who runs the café?", how: "found" });
    expect((await compared({ "a.md": "# Boats\n\nBoats float." }, files)).differences).toContainEqual(found);
});

test("so are questions that the first version suggests, also about articles that do not change", async () => {
    const bridge = "# The bridge\n\nThe bridge of Lervik was built in 1911 by the engineer Ida Holm.";
    const answer = "When was the bridge of Lervik built?";
    const { differences } = await compared(
        { "bridge.md": bridge },
        { "bridge.md": bridge.replace("built in 1911", "painted in 1911") },
    );
    expect(differences.map(({ question }) => question)).toContain(answer);
});

test("of a new article that takes an answer over, the question is listed", async () => {
    const files = { "faq.md": "# Hours\n\n## When does the ferry leave?\n\nIt leaves at noon." };
    const next = {
        ...files,
        "ferry.md": "# The ferry\n\n## When does the ferry leave?\n\nThe ferry leaves at six.",
    };
    const { differences, asked } = await compared(files, next);
    expect(asked).toBe(1);
    expect(differences.map(({ how }) => how)).toEqual(["another-article"].slice(0, differences.length));
});

test("there are only so many questions, and none once the time is over", async () => {
    const many = Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [
            `a${at}.md`,
            `# A${at}\n\n${Array.from({ length: 9 }, (_, one) => `## Who is ${at} and ${one}?\n\nNobody knows ${at}.`).join("\n\n")}`,
        ]),
    );
    const given = await versions(many, many);
    expect(await compareAnswers(given)).toMatchObject({ asked: mostQuestions, chosen: mostQuestions });
    let time = 0;
    const slow = { ...given, now: () => (time += 400) };
    expect(await compareAnswers(slow)).toMatchObject({ asked: 2, chosen: mostQuestions });
});

test("a version that is away for a moment is not compared, but a proposal that fails is an error", async () => {
    const given = await versions({ "faq.md": faq("20:00") }, { "faq.md": faq("18:00") });
    const away = async () => Promise.reject(new LibraryAwayError("Its thread ended."));
    const absent = { ...given.before, ask: away, read: away, suggest: away };
    expect(await compareAnswers({ ...given, before: absent })).toMatchObject({ asked: 0, differences: [] });
    await expect(compareAnswers({ ...given, after: { ...given.after, ask: away } })).rejects.toThrow(
        "Its thread",
    );
});

test("its progress grows, and what receives it can stop it", async () => {
    const given = await versions({ "faq.md": faq("20:00") }, { "faq.md": faq("18:00") });
    const shares: number[] = [];
    await compareAnswers({ ...given, onAsked: (share) => void shares.push(share) });
    expect(shares).toEqual([0, 0, 1 / 3, 2 / 3]);
    let asked = 0;
    const ask: typeof given.after.ask = (...question) => {
        asked++;
        return given.after.ask(...question);
    };
    const onAsked = (share: number) => {
        if (share > 0) throw new Error("Canceled");
    };
    await expect(compareAnswers({ ...given, after: { ...given.after, ask }, onAsked })).rejects.toThrow(
        "Canceled",
    );
    expect(asked).toBe(1);
});

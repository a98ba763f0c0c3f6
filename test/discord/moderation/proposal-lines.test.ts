import { expect, test } from "vitest";
import { payloadOf } from "../../../src/discord/message/payload.ts";
import { problemLines, proposalLines } from "../../../src/discord/moderation/proposal-lines.ts";
import { proposalMessage } from "../../../src/discord/moderation/proposal-message.ts";
import { wordDiff } from "../../../src/proposal/texts/word-diff.ts";
import { aProposal, aSet, built } from "../../proposal/a-proposal.ts";

const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `a${at}`, title: `Title ${at}` }));
const anError = (facts = {}) => ({
    file: "a.md",
    problem: "It is empty.",
    remedy: "Write something.",
    severity: "error" as const,
    ...facts,
});

test("a proposal that changes no article says so", () => {
    expect(proposalLines(aProposal())).toContain("No articles would be added, changed or removed.");
});

test("a file that is not an article counts as neither added nor changed", () => {
    const changes = {
        added: [{ id: "b", title: "B" }],
        changed: [{ id: "c", title: "C" }],
        removed: [],
        diff: async () => [],
    };
    expect(proposalLines(aProposal({ changes })).join("\n")).toMatch(/\*\*− Removed \(1\):\*\* “C”$/u);
});

test("long lists are cut and say how many more there are", () => {
    const changes = { added: [], changed: [], removed: named(10), diff: async () => [] };
    const brokenPins = Array.from({ length: 7 }, (_, at) => ({
        pin: { id: `${at}`, question: `Question *${at}*`, article: "a", sentence: "x" },
        why: "not-answered" as const,
    }));
    const text = proposalLines(aProposal({ changes, brokenPins })).join("\n");
    expect(text).toContain("“Title 7” and 2 more");
    expect(text).toContain("- “Question \\*0\\*”: would not be answered");
    expect(text).toContain("**⚠ Pinned answers that would change (7):**");
    expect(text).toMatch(/- and 2 more$/u);
});

test("titles are whole where there is room, and shorter where there is none", () => {
    const title = `${"A title of an article that is rather long, and goes on ".repeat(4)}to its end`;
    const changed = (count: number) => ({
        added: [],
        changed: Array.from({ length: count }, (_, at) => ({ id: `a${at}`, title })),
        removed: [],
        diff: async () => [],
    });
    const files = Array.from({ length: 8 }, (_, at) => [`a${at}.md`, `# A\n\nThe zebra has ${at} stripes.`]);
    const { corpus } = built(aSet(Object.fromEntries(files)));
    const lines = (count: number) => proposalLines(aProposal({ changes: changed(count), corpus })).join("\n");
    expect(lines(2).split(title)).toHaveLength(3);
    expect(lines(8)).not.toContain(title);
    expect(lines(8).match(/“A title of an article/gu)).toHaveLength(8);
    expect(lines(8).length).toBeLessThan(1900);
});

test("many problems leave room for the pins that would change, and for the question whether to publish", () => {
    const long = { problem: "The problem is long. ".repeat(7), remedy: "The remedy is long. ".repeat(7) };
    const problems = Array.from({ length: 12 }, (_, at) => anError({ file: `file-${at}.md`, ...long }));
    const [errors, all] = [problems.slice(6), problems.slice(0, 6)];
    const warnings = all.map((one) => ({ ...one, severity: "warning" as const }));
    const pin = { id: "p", question: "What does the mill grind?", article: "a", sentence: "x" };
    const brokenPins = [{ pin, why: "not-answered" as const }];
    const message = proposalMessage(aProposal({ errors, warnings, brokenPins }), { ask: "confirm" });
    const { content } = payloadOf(message);
    expect(content).toContain("“What does the mill grind?”: would not be answered");
    expect(content).toMatch(/Choose Publish anyway to confirm\.$/u);
});

const room = { longest: 160, most: 100 };

test("at most six errors are shown, with file, line, problem and remedy", () => {
    expect(problemLines([], room)).toEqual([]);
    expect(problemLines([anError({ line: 3 }), anError({ file: "*.md" })], room)).toEqual([
        "**Not included (2 files):**",
        "- a.md, line 3: It is empty. Write something.",
        "- \\*.md: It is empty. Write something.",
    ]);
    // Files are counted, not their problems.
    expect(problemLines([anError({ line: 3 }), anError()], room)[0]).toBe("**Not included (1 file):**");
    const many = problemLines(
        Array.from({ length: 9 }, () => anError()),
        room,
    );
    expect(many).toHaveLength(8);
    expect(many.at(-1)).toBe("- and 3 more; to see them all, the operator can run `npm run corpus -- check`");
});

test("a proposal stays within Discord's limits, whatever its articles are called and however many change", () => {
    const title = "*".repeat(400);
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`.padStart(100, "i"), title }));
    const changes = {
        added: [],
        changed: [{ id: "i".repeat(101), title }, ...many],
        removed: many,
        diff: async () => [],
    };
    const errors = Array.from({ length: 60 }, () => anError({ file: title, problem: title, remedy: title }));
    const { content, components } = payloadOf(
        proposalMessage(aProposal({ changes, errors }), { ask: "confirm" }),
    );
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(components).toHaveLength(2);
});

test("a near copy is shown with what differs, escaped and short", () => {
    const differences = wordDiff(`The mill grinds *rye*.${" It rests.".repeat(99)}`, "The mill grinds <@1>.");
    const copy = {
        article: { id: "b", title: "New mill" },
        of: { id: "a", title: "Old mill" },
        isExact: false,
        differences,
    };
    const lines = proposalLines(aProposal({ copies: [copy] }));
    const [at = "", ...others] = lines.at(-1)?.split("\n") ?? [];
    const shown = others.join("\n");
    expect(at).toBe(
        "- “New mill” (b) has nearly the same text as “Old mill” (a): ~~only there~~, **only here**",
    );
    expect(shown).toMatch(/^> The mill grinds ~~\\\*rye\\\*\./u);
    expect(shown).toContain("\n> **\\<\\@1\\>.**");
    expect(shown.length).toBeLessThan(310);
    expect(proposalLines(aProposal({ copies: [{ ...copy, differences: [] }] })).at(-1)).toBe(
        "- “New mill” (b) has nearly the same text as “Old mill” (a).",
    );
});

test("only warnings about articles that the proposal adds or changes are shown, and those about no article", () => {
    const set = aSet({ "a.md": "# A\n\nOne.", "b.md": "# B\n\nTwo." });
    const changes = { added: [], changed: [{ id: "b", title: "B" }], removed: [], diff: async () => [] };
    const warnings = ["a.md", "b.md", "corpus.yaml"].map((file) =>
        anError({ file, severity: "warning" as const }),
    );
    const corpus = { ...built(set).corpus, errors: warnings };
    const text = proposalLines(aProposal({ set, changes, warnings, corpus })).join("\n");
    expect(text).toContain("**Warnings (2):**\n- b.md: It is empty. Write something.\n- corpus.yaml:");
});

test("questions that would be answered differently are listed, the first five, and others counted", () => {
    const differences = (
        ["lost", "another-article", "another-sentence", "found", "found", "found"] as const
    ).map((how, at) => ({
        question: `Who is *${at}*?`,
        how,
        ...(at === 2 && { instead: "It is *she*." }),
    }));
    const lines = (facts: Partial<ReturnType<typeof aProposal>["compared"]>) =>
        proposalLines(aProposal({ compared: { asked: 24, chosen: 24, differences, ...facts } }));
    expect(lines({}).slice(-7)).toMatchInlineSnapshot(`
      [
        "**Other answers (6), of 24 questions from headings and suggestions:**",
        "- “Who is \\*0\\*?”: would no longer be answered",
        "- “Who is \\*1\\*?”: would be answered by another article",
        "- “Who is \\*2\\*?”: would be answered by another sentence: “It is \\*she\\*.”",
        "- “Who is \\*3\\*?”: would be answered",
        "- “Who is \\*4\\*?”: would be answered",
        "- and 1 more",
      ]
    `);
    expect(lines({ asked: 7 }).at(-7)).toMatchInlineSnapshot(
        `"**Other answers (6), of 7 questions from headings and suggestions:** There was no time for 17 more."`,
    );
    expect(lines({ differences: [] }).at(-1)).toMatchInlineSnapshot(
        `"-# I asked 24 questions from headings and suggestions before and after: the answers stay the same."`,
    );
    expect(lines({ differences: [], asked: 1 }).at(-1)).toMatchInlineSnapshot(
        `"-# I asked 1 question from headings and suggestions before and after: the answer stays the same. There was no time for 23 more."`,
    );
    expect(lines({ differences: [], asked: 0 }).join()).not.toContain("suggestions");
});

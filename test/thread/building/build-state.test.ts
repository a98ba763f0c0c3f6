import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { factsOf } from "../../../src/corpus/stored/stored-article.ts";
import { buildState } from "../../../src/thread/building/build-state.ts";
import type { SharedState } from "../../../src/thread/library-messages.ts";
import { fromShared, openState } from "../../../src/thread/library-state.ts";

type Files = ReadonlyMap<string, string>;

/** Words that differ in case, endings and accents only, names with acronyms, and two languages more. */
const sentence = fc
    .array(
        fc.constantFrom(
            ..."The the zebra zebras Zebra’s Zebra's ZEBRA grazed grazes near Café cafe WHO who World Health Organization 20 2,000 stripes not Issa Isa".split(
                " ",
            ),
        ),
        { minLength: 1, maxLength: 9 },
    )
    .map((words) => `${words.join(" ")}.`);
const german = fc.constantFrom(
    "Der Müller mahlt das Korn, und die Bäuerin bäckt daraus ein Brot.",
    "Die Zebras grasen in der Nähe des Flusses, weil es dort Wasser gibt.",
);
const block = fc.oneof(
    { weight: 5, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(" ")) },
    sentence.map((text) => `## ${text.slice(0, 30)}`),
    sentence.map((text) => `### ${text.slice(0, 20)}`),
    fc.constantFrom(
        "- one zebra\n- two zebras",
        "| a | b |\n|---|---|\n| 20 | ~~x~~ y |",
        "斑馬在河邊。",
        "~~gone~~ here",
        "<!-- page 3 -->",
        "<!-- page iv -->\n\nThe zebra grazed <!-- page 12 -->near 20 zebras.",
    ),
);
const body = fc.oneof(
    fc.array(block, { maxLength: 5 }),
    fc.array(german, { minLength: 3, maxLength: 5 }),
    // Its language is a guess.
    fc.constantFrom(["20 30 40"], ["Zebra"]),
);
const text = fc
    .tuple(sentence, body)
    .map(([title, blocks]) => `# ${title.slice(0, 25)}\n\n${blocks.join("\n\n")}\n`);
const path = fc
    .tuple(
        fc.constantFrom("", "", "herds/", "plains/"),
        fc.constantFrom("a", "b", "c", "d", "e"),
        fc.constantFrom(".md", ".txt"),
    )
    .map((parts) => parts.join(""));
const rules = fc.constantFrom("", "language: de\n", "herds:\n  language: de\n");

type Edit = (files: Map<string, string>) => void;
const edit: fc.Arbitrary<Edit> = fc.oneof(
    {
        weight: 4,
        arbitrary: fc.tuple(path, text).map(
            ([file, content]): Edit =>
                (files) =>
                    void files.set(file, content),
        ),
    },
    {
        weight: 2,
        arbitrary: path.map(
            (file): Edit =>
                (files) =>
                    void files.delete(file),
        ),
    },
    fc.tuple(path, path).map(
        ([from, to]): Edit =>
            (files) => {
                const content = files.get(from);
                if (content === undefined) return;
                files.delete(from);
                files.set(to, content);
            },
    ),
    fc.tuple(path, path).map(
        ([from, to]): Edit =>
            (files) =>
                void files.set(to, files.get(from) ?? "# Copy\n\nIt is one."),
    ),
    {
        weight: 1,
        arbitrary: rules.map(
            (content): Edit =>
                (files) =>
                    void files.set("corpus.yaml", content),
        ),
    },
);

async function built(files: Files, earlier?: SharedState) {
    const all = [...files].map(([file, content]) => {
        const bytes = new TextEncoder().encode(content);
        const read = { size: bytes.length, read: async () => bytes };
        return { file, bytes: read, hash: createHash("sha256").update(bytes).digest("hex") };
    });
    const names: string[] = [];
    const state = await buildState(
        { files: all, errors: [] },
        {
            read: (one) => {
                names.push(one.name);
                return readArticle(one);
            },
            earlier,
        },
    );
    // As another thread gets it.
    return { state: fromShared(structuredClone(state.shared)), names };
}

const questions = [
    "How many stripes does the zebra have?",
    "Who grazes near the cafe?",
    "Was mahlt der Müller?",
];

test("a library that is built from another one is equal to one that is built from its files, to the last byte of its indexes", async () => {
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
        fc.asyncProperty(steps, async (all) => {
            const files = new Map<string, string>();
            let earlier: SharedState | undefined;
            for (const edits of all) {
                for (const change of edits) change(files);
                const { state } = await built(files, earlier);
                const { state: whole } = await built(files);
                earlier = state.shared;
                expect(state.indexes).toEqual(whole.indexes);
                expect(state.corpus.version).toBe(whole.corpus.version);
                expect(state.corpus.errors).toEqual(whole.corpus.errors);
                expect(state.corpus.articles.map(factsOf)).toEqual(whole.corpus.articles.map(factsOf));
                expect(state.corpus.articles.map(({ paragraphs }) => paragraphs)).toEqual(
                    whole.corpus.articles.map(({ paragraphs }) => paragraphs),
                );
            }
            if (earlier === undefined) return;
            const options = { remembered: 0 };
            const { library } = openState(fromShared(earlier), options);
            const { library: whole } = openState((await built(files)).state, options);
            for (const question of questions)
                expect(await library.ask(question)).toEqual(await whole.ask(question));
        }),
        { numRuns: 60 },
    );
});

test("only files that are new or changed are read", async () => {
    const files = new Map([
        ["a.md", "# A\n\nThe zebra has 20 stripes."],
        ["b.md", "# B\n\nThe lion sleeps."],
    ]);
    const first = await built(files);
    expect(first.names).toEqual(["a.md", "b.md"]);
    files.set("b.md", "# B\n\nThe lion is awake.");
    files.set("c.md", "# C\n\nThe gnu runs.");
    expect((await built(files, first.state.shared)).names).toEqual(["b.md", "c.md"]);
});

test("a library of the same articles shares all memory with the earlier one", async () => {
    const files = new Map([["a.md", "# A\n\nThe zebra has 20 stripes."]]);
    const { state } = await built(files);
    const again = await buildState(
        { files: [{ file: "a.md", bytes: new TextEncoder().encode(files.get("a.md")) }], errors: [] },
        { read: readArticle, earlier: { ...state.shared, isSaved: true } },
    );
    expect(again.shared.isSaved).toBe(true);
    expect(again.shared.parts.arrays.map(({ buffer }) => buffer)).toEqual(
        state.shared.parts.arrays.map(({ buffer }) => expect.toSatisfy((other) => other === buffer)),
    );
});

test("texts that are gone do not take memory for good", async () => {
    const long = (word: string) => `# ${word}\n\n${`The ${word} grazes near the river. `.repeat(200)}`;
    let earlier: SharedState | undefined;
    const sizes: number[] = [];
    for (const word of "zebra gnu lion eland oryx kudu giraffe buffalo".split(" ")) {
        const { state } = await built(
            new Map([
                ["a.md", long(word)],
                ["b.md", long("same")],
            ]),
            earlier,
        );
        earlier = state.shared;
        sizes.push(earlier.parts.arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
    }
    expect(Math.max(...sizes)).toBeLessThan(2 * Math.min(...sizes));
});

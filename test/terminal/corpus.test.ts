import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseFiles } from "../../src/corpus/parse-files.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { runCorpus } from "../../src/terminal/corpus.ts";
import {
    type StoreContents,
    type StoreLookup,
    type Terminal,
    UsageError,
} from "../../src/terminal/terminal.ts";

const bridge =
    "---\nauthor: A. Berg\npublished: 2016\nurl: https://example.org/a\n---\n# The bridge\n\nThe bridge of Lervik was built in 1911.\n";
const pin = {
    question: "When was the bridge of Lervik built?",
    article: "bridge",
    sentence: "The bridge of Lervik was built in 1911.",
};

/** Runs `corpus` on files in memory. Returns the exit code and the output. */
async function corpus(
    args: readonly string[],
    files: Readonly<Record<string, string>>,
    more: Partial<Terminal> = {},
) {
    let out = "";
    let err = "";
    const code = await runCorpus(args, {
        input: Readable.from([]),
        out: (text) => {
            out += text;
        },
        err: (text) => {
            err += text;
        },
        colours: false,
        now: () => 0,
        random: () => 0,
        corpusFolder: "corpus",
        readCorpus: async () =>
            parseFiles(
                Object.entries(files).map(([file, text]) => ({
                    file,
                    bytes: new TextEncoder().encode(text),
                })),
                { read: readArticle },
            ),
        read: readArticle,
        readArticles: async () => ({
            set: Object.entries(files).map(([file, text]) => setArticle(file, text, "folder")),
            errors: [],
        }),
        readStore: async () => ({ outcome: "none" }),
        ...more,
    });
    return { code, out, err };
}

/** A store with only these contents. */
const storage = (some: Partial<StoreContents>) => async (): Promise<StoreLookup> => ({
    outcome: "read",
    contents: {
        pins: [],
        changes: { articles: [], removals: [] },
        set: [],
        questions: { last: new Map(), since: new Date(0), now: new Date(0) },
        findings: [],
        sources: new Map(),
        ...some,
    },
});

describe("changes that moderators made through Discord", () => {
    const castle = setArticle("castle.md", "# The castle\n\nIt was built in 1400.\n", "discord");
    const readStore = storage({ changes: { articles: [castle], removals: [] } });

    test("are checked, too", async () => {
        expect((await corpus(["check"], { "bridge.md": bridge }, { readStore })).out).toBe(
            "2 articles, 2 paragraphs.\n",
        );
    });

    test("are left out if a folder is given", async () => {
        const { out } = await corpus(["check", "elsewhere"], { "bridge.md": bridge }, { readStore });
        expect(out).toBe("1 article, 1 paragraph.\n");
    });
});

describe("check with pins", () => {
    test("succeeds if they are intact", async () => {
        expect(
            await corpus(["check"], { "bridge.md": bridge }, { readStore: storage({ pins: [pin] }) }),
        ).toEqual({
            code: 0,
            out: "1 article, 1 paragraph.\n",
            err: "",
        });
    });

    test("lists each broken pin, and fails", async () => {
        const files = { "bridge.md": bridge.replace("1911", "1912") };
        const readStore = storage({ pins: [pin, { ...pin, article: "castle\u001b" }] });
        const { code, out } = await corpus(["check"], files, { readStore });
        expect(code).toBe(1);
        expect(out).toMatchInlineSnapshot(`
          "1 article, 1 paragraph.

          2 pinned answers have changed:
            “When was the bridge of Lervik built?”: answered by another sentence
              pinned, in bridge: The bridge of Lervik was built in 1911.
              now: The bridge of Lervik was built in 1912.
            “When was the bridge of Lervik built?”: its article was removed
              pinned, in castle�: The bridge of Lervik was built in 1911.
          "
        `);
        const json = await corpus(["check", "--json"], files, { readStore });
        expect(json.code).toBe(1);
        expect(JSON.parse(json.out)).toMatchObject({
            brokenPins: [{ pin, why: "another-sentence" }, { why: "article-gone" }],
        });
    });
});

describe("doctor", () => {
    test("finds nothing in a good corpus", async () => {
        expect(await corpus(["doctor"], { "bridge.md": bridge })).toEqual({
            code: 0,
            out: "All good: no problems found.\n",
            err: "",
        });
    });

    test("exits with 0 for advice, and with 1 for a fault", async () => {
        const advised = await corpus(["doctor"], { "bridge.md": "# The bridge\n\nIt is old." });
        expect(advised).toMatchObject({
            code: 0,
            out: expect.stringContaining("suggestion: No date is given.\n"),
        });
        const broken = await corpus(["doctor"], { "bridge.md": bridge, "x.md": "" });
        expect(broken).toMatchObject({
            code: 1,
            out: expect.stringContaining("problem: The article is empty: it has no paragraphs."),
        });
        const gone = {
            severity: "fault",
            about: "the database",
            problem: "It is gone.",
            fix: "Start it.",
        } as const;
        expect(
            (await corpus(["doctor"], { "bridge.md": bridge }, { readStore: storage({ findings: [gone] }) }))
                .code,
        ).toBe(1);
    });

    test("--json prints the same for programs", async () => {
        const { code, out } = await corpus(["doctor", "--json"], {});
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject({ findings: [{ severity: "fault", about: "the corpus" }] });
    });
});

describe("a store that cannot be opened", () => {
    const files = { "bridge.md": bridge };
    const readStore = async (): Promise<StoreLookup> => ({
        outcome: "failed",
        why: "The database can't be reached.",
    });

    test("lets check do what it can, with a warning", async () => {
        expect(await corpus(["check"], files, { readStore })).toEqual({
            code: 0,
            out: "1 article, 1 paragraph.\n",
            err: "The database can't be reached. Pins were not tested, and articles added in Discord are not included.\n",
        });
        const { out } = await corpus(["check", "--json"], files, { readStore });
        expect(JSON.parse(out)).toMatchObject({ pinsTested: false, brokenPins: [] });
    });

    test("is a fault for the doctor", async () => {
        const { code, out, err } = await corpus(["doctor"], files, { readStore });
        expect({ code, err }).toEqual({
            code: 1,
            err: "The database can't be reached. Articles added in Discord are not included.\n",
        });
        expect(out).toContain("problem: The database can't be reached");
        expect(out).toContain("    the database\n");
    });

    test("prevents an export", async () => {
        await expect(corpus(["export", "out"], files, { readStore })).rejects.toThrow("can't be reached");
    });
});

test("any other action shows the usage", async () => {
    for (const args of [
        [],
        ["heal"],
        ["constructor"],
        ["doctor", "a", "b"],
        ["check", "--what"],
        ["check", "--force"],
        ["export"],
    ]) {
        await expect(corpus(args, {})).rejects.toThrow(UsageError);
    }
});

test("what is wrong with the arguments is one line, which says where help is", async () => {
    await expect(corpus(["heal"], {})).rejects.toThrow(
        /^Unexpected argument “heal”\. For help: npm run corpus -- --help$/u,
    );
    await expect(corpus(["chek"], {})).rejects.toThrow(
        /^Unexpected argument “chek”\. Did you mean check\? For help: npm run corpus -- --help$/u,
    );
    await expect(corpus(["check", "--jsno"], {})).rejects.toThrow(
        /^Unknown option --jsno\. Did you mean --json\? For help: npm run corpus -- --help$/u,
    );
    await expect(corpus(["doctor", "a", "b"], {})).rejects.toThrow(/^Unexpected argument “b”\./u);
    await expect(corpus(["check", "--all"], {})).rejects.toThrow(/^--all works only with export\./u);
});

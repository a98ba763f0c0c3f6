import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { readArticles } from "../../src/publishing/read-articles.ts";
import { runAsk } from "../../src/terminal/ask.ts";
import { runCorpus } from "../../src/terminal/corpus.ts";
import type { StoreLookup } from "../../src/terminal/terminal.ts";

export const bridgeAndMill = {
    "bridge.md":
        "---\nauthor: A. Berg\n---\n\n# The bridge\n\nIt is old. The bridge was built in 1911.\n\n## Today\n\nCars cross it.\n",
    "mill.txt": "The mill\n\nThe mill was built in 1850.\n",
};

const articlesIn = (folder: string) =>
    readArticles({ corpusFolder: folder }, undefined, { converting: { read: readArticle } });

const emptyStore = {
    pins: [],
    changes: { articles: [], removals: [] },
    sources: new Map(),
    questions: { last: new Map(), since: new Date(0), now: new Date(0) },
    findings: [],
};

/**
 * The commands with their own corpus folder, and with a store of its articles if there is one. Each returns the exit code and the
 * output.
 */
export function terminal(
    corpus: Readonly<Record<string, string | Uint8Array>> = bridgeAndMill,
    input = "",
    { isStored = false } = {},
) {
    const corpusFolder = mkdtempSync(join(tmpdir(), "cli-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true }));
    for (const [name, text] of Object.entries(corpus)) {
        mkdirSync(dirname(join(corpusFolder, name)), { recursive: true });
        writeFileSync(join(corpusFolder, name), text);
    }
    let out = "";
    let err = "";
    let clock = 0;
    const given = {
        input: Readable.from([input]),
        out: (text: string) => {
            out += text;
        },
        err: (text: string) => {
            err += text;
        },
        colours: false,
        now: () => {
            clock += 1.5;
            return clock;
        },
        random: () => 0.5,
        corpusFolder,
        readCorpus: (folder: string) => readCorpus(folder, readArticle),
        read: readArticle,
        readArticles: articlesIn,
        readStore: async (): Promise<StoreLookup> => {
            if (!isStored) return { outcome: "none" };
            const { set } = await articlesIn(corpusFolder);
            return { outcome: "read", contents: { ...emptyStore, set } };
        },
    };
    const result = (code: number) => ({ code, out, err });
    return {
        corpusFolder,
        ask: async (...args: string[]) => result(await runAsk(args, given)),
        corpus: async (...args: string[]) => result(await runCorpus(args, given)),
    };
}

import {
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readlinkSync,
    rmSync,
    truncateSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { setArticle, textOf } from "../../src/proposal/article-set.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { add, aPublishing, ferry, mill, proposed } from "./a-publishing.ts";

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "contents-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

function opened(folder: string | undefined, slack?: number) {
    const contents = openContentFile(folder, slack);
    onTestFinished(contents.close);
    return contents;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const articles = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => setArticle(`${at}.md`, `${text} ${at} “Ü”`, "folder"));

test("texts are moved to disk, in a file without a name, and read back unchanged", async () => {
    const folder = aFolder();
    const contents = opened(join(folder, "data"));
    const kept = await contents.keep(articles(120, "Text"));
    expect(kept.some(({ content }) => content instanceof Uint8Array)).toBe(false);
    expect(readdirSync(join(folder, "data"))).toEqual([]);
    expect(await Promise.all(kept.map(textOf))).toEqual(
        Array.from({ length: 120 }, (_, at) => `Text ${at} “Ü”`),
    );
});

test("a text is stored once, and found by its hash", async () => {
    const contents = opened(aFolder());
    const [one, other] = await contents.keep([
        setArticle("a.md", "Text", "folder"),
        setArticle("b.md", "Text", "discord"),
    ]);
    expect(other?.content).toBe(one?.content);
    expect(contents.find(one?.hash ?? "")).toBe(one?.content);
    expect(contents.find("unknown")).toBeUndefined();
    const [again] = await contents.keep([setArticle("c.md", "Text", "folder")]);
    expect(again?.content).toBe(one?.content);
});

test.each([
    ["without a folder", () => undefined],
    [
        "if the folder cannot be written",
        () => {
            const file = join(aFolder(), "file");
            writeFileSync(file, "");
            return join(file, "data");
        },
    ],
])("%s, texts stay in memory", async (_, folder) => {
    const contents = opened(folder());
    const [kept] = await contents.keep([setArticle("a.md", "Text", "folder")]);
    expect(kept?.content).toBeInstanceOf(Uint8Array);
    expect(contents.find(kept?.hash ?? "")).toBe(kept?.content);
});

test("when the texts that nothing refers to are removed, all others stay readable", async () => {
    const contents = opened(aFolder(), 1000);
    const kept = await contents.keep(articles(50, "Kept"));
    const hashes: string[] = [];
    for (let round = 0; round < 20; round++) {
        const reading = kept.map(textOf);
        for (const { hash } of await contents.keep(articles(50, `Round ${round}`))) hashes.push(hash);
        await Promise.all(reading);
        await nextTurn();
        collect();
    }
    await contents.keep(articles(1, "Last"));
    expect(hashes.filter((hash) => contents.find(hash) !== undefined).length).toBeLessThan(100);
    expect(await Promise.all(kept.map(textOf))).toEqual(
        Array.from({ length: 50 }, (_, at) => `Kept ${at} “Ü”`),
    );
});

test.runIf(process.platform === "linux")("a copy that fails leaves no file open", async () => {
    const folder = aFolder();
    const openFiles = () =>
        readdirSync("/proc/self/fd")
            .map((number) => `/proc/self/fd/${number}`)
            .filter((path) => linkOf(path).startsWith(folder));
    const contents = opened(folder, 1000);
    const kept = await contents.keep(articles(200, "Kept"));
    const [file = ""] = openFiles();
    let isTruncated = false;
    const truncate = () => {
        isTruncated = openFiles().length > 1;
        if (isTruncated) truncateSync(file);
        else looking = setImmediate(truncate);
    };
    let looking = setImmediate(truncate);
    onTestFinished(() => clearImmediate(looking));
    for (let round = 0; round < 20 && !isTruncated; round++) {
        collect();
        await contents.keep([setArticle("a.md", `${round} ${"x".repeat(10_000)}`, "folder")]);
    }
    expect(isTruncated).toBe(true);
    expect(openFiles()).toEqual([file]);
    expect(kept).toHaveLength(200);
});

/** Empty if the file was closed meanwhile. */
function linkOf(path: string): string {
    try {
        return readlinkSync(path);
    } catch {
        return "";
    }
}

test("texts can be kept by many at once", async () => {
    const folder = join(aFolder(), "data");
    mkdirSync(folder);
    const contents = opened(folder);
    const all = await Promise.all(["a", "b", "c"].map((name) => contents.keep(articles(60, name))));
    expect(await Promise.all(all.flat().map(textOf))).toEqual(
        ["a", "b", "c"].flatMap((name) => Array.from({ length: 60 }, (_, at) => `${name} ${at} “Ü”`)),
    );
});

test("of a proposal that made room for newer ones, nothing stays in memory", async () => {
    const { publishing, contents } = await aPublishing();
    const { hash } = setArticle("mill.md", mill, "discord");
    await proposed(publishing, add({ "mill.md": mill }));
    expect(contents.find(hash)).toBeDefined();
    for (let at = 0; at < 5; at++) await proposed(publishing, add({ [`ferry-${at}.md`]: ferry }));
    await nextTurn();
    collect();
    expect(contents.find(hash)).toBeUndefined();
});

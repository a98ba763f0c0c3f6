import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { longestTurn } from "../../bench/longest-turn.ts";
import { threadTime } from "../../bench/thread-time.ts";
import { inEnglish } from "../../locales/message.ts";
import { serveCorpus } from "../../src/app/serve-corpus.ts";
import type { ServedCorpus } from "../../src/app/served-corpus.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import type { DatabasePlace as Place } from "../../src/store/database-place.ts";
import { inWords } from "../in-words.ts";
import { sharedPostgres } from "../store/shared-postgres.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";

const postgres = sharedPostgres();

function aFolder(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), "served-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
}

async function opened(corpusFolder: string, place: Place, warnings: string[] = []): Promise<ServedCorpus> {
    const served = await serveCorpus({
        corpusFolder,
        openThread: withoutThread(),
        dataFolder: place.dataFolder,
        databaseUrl: place.databaseUrl,
        warn: (sentence) => warnings.push(sentence),
    });
    onTestFinished(() => served.close());
    return served;
}

const added = (name: string) =>
    ({
        kind: "add",
        by: "1",
        why: `add ${name}`,
        articles: [setArticle(`${name}.md`, `# ${name}\n\nThe ${name} is new.`, "discord")],
    }) as const;

async function proposed({ storage }: ServedCorpus, name: string): Promise<string> {
    const made = await storage?.publishing.propose(added(name), () => undefined);
    if (made?.outcome !== "proposed") throw new Error(`It was ${made?.outcome}.`);
    return made.proposal.id;
}

const titles = ({ live }: ServedCorpus) => live.current().articles.map(({ title }) => title);
const files = { "bridge.md": "# The bridge\n\nIt is old." };

describe.each([
    { kind: "sqlite", place: async (): Promise<Place> => ({ dataFolder: aFolder({}) }) },
    { kind: "postgres", place: async (): Promise<Place> => (await postgres?.()) ?? {} },
])("$kind", ({ kind, place }) => {
    const test_ = test.skipIf(kind === "postgres" && postgres === undefined);

    test_(
        "what was published through Discord is served after a restart, beside what the folder holds then",
        async () => {
            const [folder, where] = [aFolder(files), await place()];
            const first = await opened(folder, where);
            await first.storage?.publishing.publish(await proposed(first, "Mill"), "1");
            writeFileSync(join(folder, "ferry.md"), "# The ferry\n\nIt floats.");
            const second = await opened(folder, where);
            expect(titles(second)).toEqual(["Mill", "The bridge", "The ferry"]);
            expect(inWords((await second.storage?.store.versions.current())?.why)).toBe(
                "the folder changed while I was stopped",
            );
            const third = await opened(folder, where);
            expect((await third.storage?.store.versions.current())?.number).toBe(3);
        },
    );

    test_(
        "another process serves a publication within two seconds, and its older proposals expire",
        async () => {
            const [folder, where] = [aFolder(files), await place()];
            const [one, other] = [await opened(folder, where), await opened(folder, where)];
            const stale = await proposed(other, "Ferry");
            const published = await one.storage?.publishing.publish(await proposed(one, "Mill"), "1");
            expect(published?.outcome).toBe("published");
            await expect.poll(() => titles(other)).toEqual(["Mill", "The bridge"]);
            expect(await other.storage?.publishing.publish(stale, "2")).toMatchObject({
                outcome: "gone",
                why: "overtaken",
            });
        },
    );

    test_(
        "processes that start together on a new database serve the same version, and each can publish",
        async () => {
            const where = await place();
            const folders = [
                aFolder(files),
                aFolder(files),
                aFolder({ "ferry.md": "# The ferry\n\nIt floats." }),
            ];
            const all = await Promise.all(folders.map((folder) => opened(folder, where)));
            const numbers = () => all.map(({ storage }) => storage?.publishing.edition().number);
            // Up to three versions, if one process looks at its folder only after another has published.
            await expect.poll(() => new Set(numbers()).size).toBe(1);
            const first = numbers()[0] ?? 0;
            expect([1, 2, 3]).toContain(first);
            expect(new Set(all.map((served) => titles(served).join())).size).toBe(1);
            for (const [at, served] of all.entries()) {
                const done = await served.storage?.publishing.publish(
                    await proposed(served, `Mill ${at}`),
                    "1",
                );
                expect(done).toMatchObject({ outcome: "published", version: { number: first + at + 1 } });
                await expect.poll(numbers).toEqual(all.map(() => first + at + 1));
            }
        },
    );

    test_(
        "of two moderators who publish at once in two processes one wins, and the other is told",
        async () => {
            const [folder, where] = [aFolder(files), await place()];
            const both = [await opened(folder, where), await opened(folder, where)];
            const ids: string[] = [];
            for (const [at, served] of both.entries()) ids.push(await proposed(served, `Mill${at}`));
            const outcomes = await Promise.all(
                both.map((served, at) => served.storage?.publishing.publish(ids[at] ?? "", String(at))),
            );
            const told = outcomes.map((outcome) => outcome?.outcome).sort();
            expect(told[1]).toBe("published");
            expect(["conflict", "gone"]).toContain(told[0]);
            await expect.poll(() => both.map((served) => titles(served).length)).toEqual([2, 2]);
        },
    );
});

test("without a store the folder is served, and the operator learns why nothing can be changed", async () => {
    const warnings: string[] = [];
    const served = await opened(aFolder(files), { dataFolder: new URL(import.meta.url).pathname }, warnings);
    expect(titles(served)).toEqual(["The bridge"]);
    expect(served.storage).toBeUndefined();
    expect(warnings[0]).toMatch(/can't be opened.*DATA_DIR.*still answered/u);
});

test("the doctor knows files that are not served, and each problem once, also after a publication", async () => {
    const folder = aFolder({ ...files, "bad.md": "\0\0", "empty.md": "" });
    const served = await opened(folder, {});
    const faults = async () =>
        ((await served.storage?.examine()) ?? [])
            .filter(({ severity }) => severity === "fault")
            .map(({ about }) => inEnglish(about))
            .sort();
    const both = [expect.stringContaining("bad.md"), "empty.md"];
    expect(await faults()).toEqual(both);
    await served.storage?.publishing.publish(await proposed(served, "Mill"), "1");
    expect(await faults()).toEqual(both);
});

test("a signal while the folder is empty removes nothing, even if Discord added an article", async () => {
    const folder = aFolder(files);
    const served = await opened(folder, {});
    await served.storage?.publishing.publish(await proposed(served, "Mill"), "1");
    rmSync(join(folder, "bridge.md"));
    expect(inWords(await served.reload())).toMatchObject({
        outcome: "refused",
        reason: expect.stringContaining(folder),
    });
    expect(titles(served)).toEqual(["Mill", "The bridge"]);
    expect(served.storage?.publishing.edition().number).toBe(2);
});

test.runIf(process.platform === "linux")("without a folder, the store does not stay open", async () => {
    const dataFolder = aFolder({});
    const corpusFolder = join(dataFolder, "none");
    const options = { corpusFolder, dataFolder, warn: () => undefined };
    await expect(within("the refusal", serveCorpus(options))).rejects.toThrow(corpusFolder);
    const open = () =>
        readdirSync("/proc/self/fd").flatMap((descriptor) => {
            try {
                const path = readlinkSync(`/proc/self/fd/${descriptor}`);
                return path.startsWith(dataFolder) ? path : [];
            } catch {
                return [];
            }
        });
    await expect.poll(() => readdirSync(dataFolder)).toContain("pullquote.db");
    await expect.poll(open, { timeout: 10_000 }).toEqual([]);
});

test("a missing folder removes nothing without a store either", async () => {
    const folder = aFolder(files);
    const served = await opened(folder, { dataFolder: new URL(import.meta.url).pathname });
    rmSync(join(folder, "bridge.md"));
    expect(inWords(await served.reload())).toMatchObject({
        outcome: "refused",
        reason: expect.stringContaining(folder),
    });
    rmSync(folder, { recursive: true });
    expect(inWords(await served.reload())).toMatchObject({
        outcome: "refused",
        reason: expect.stringContaining(folder),
    });
    expect(titles(served)).toEqual(["The bridge"]);
});

test("a signal publishes the current folder together with articles from Discord", async () => {
    const folder = aFolder(files);
    const served = await serveCorpus({ corpusFolder: folder, warn: () => undefined });
    onTestFinished(() => served.close());
    const published = await served.storage?.publishing.publish(await proposed(served, "Mill"), "1");
    expect(published).toMatchObject({ outcome: "published" });
    writeFileSync(join(folder, "ferry.md"), "# The ferry\n\nIt floats.");
    expect(await served.reload()).toMatchObject({ outcome: "published", added: ["The ferry"] });
    expect(titles(served)).toEqual(["Mill", "The bridge", "The ferry"]);
});

test("the texts of served articles are not in memory, but can be read without folder and database", async () => {
    const [corpusFolder, dataFolder] = [aFolder(files), aFolder({})];
    const openThread = withoutThread();
    const built: Extract<Parameters<typeof openThread>[0], { readonly files: unknown }>["files"][] = [];
    const served = await serveCorpus({
        corpusFolder,
        dataFolder,
        openThread: (opening, ...others) => {
            if ("files" in opening) built.push(opening.files);
            return openThread(opening, ...others);
        },
        warn: () => undefined,
    });
    onTestFinished(() => served.close());
    await served.storage?.publishing.publish(await proposed(served, "mill"), "1");
    writeFileSync(join(corpusFolder, "bridge.md"), "# Another\n\nIt is new.");
    for (const folder of [corpusFolder, dataFolder]) rmSync(folder, { recursive: true });
    // A library whose thread dies is opened again from these.
    const articles = built.at(-1) ?? [];
    expect(articles.filter(({ content }) => content instanceof Uint8Array)).toEqual([]);
    const texts = articles.map(async ({ content }) =>
        new TextDecoder().decode(content instanceof Uint8Array ? content : await content.read()),
    );
    expect(await Promise.all(texts)).toEqual([files["bridge.md"], "# mill\n\nThe mill is new."]);
});

/** In milliseconds of processor time: to receive as many articles from a thread and to compare them, all in one turn. */
function oneTurn(count: number): number {
    const articles = Array.from({ length: count }, (_, at) => {
        const paragraphs = [{ text: "It is new.", at: 0, sentences: [{ from: 0, to: 10 }] }];
        return { id: `${at}`, name: `${at}.md`, title: `Title ${at}`, paragraphs };
    });
    const times = Array.from({ length: 7 }, () => {
        const before = threadTime();
        expect(isDeepStrictEqual(structuredClone(articles), articles)).toBe(true);
        return threadTime() - before;
    });
    return times.toSorted((first, second) => first - second)[3] ?? 0;
}

test("with thousands of articles, no turn of the main thread is long, from start to publication", async () => {
    const count = 6000;
    const many = (text: string) =>
        Object.fromEntries(
            Array.from({ length: count }, (_, at) => [`${at}.md`, `# Title ${at}\n\n${text}`]),
        );
    const [corpusFolder, dataFolder] = [aFolder(many("It is old.")), aFolder({})];
    const turns = new Map<string, number>();
    // What is long each time is the work itself. Garbage collection is long only sometimes.
    const measured = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
        const { result, longest } = await longestTurn(work);
        turns.set(what, Math.min(longest, turns.get(what) ?? longest));
        return result;
    };
    const serve = () => serveCorpus({ corpusFolder, dataFolder, warn: () => undefined });
    // The first start also creates the database.
    await (await serve()).close();
    for (const round of ["first", "second"]) {
        const served = await measured("start", serve);
        onTestFinished(() => served.close());
        const publishing = served.storage?.publishing;
        for (const [name, text] of Object.entries(many(`It is new in the ${round} round.`)))
            writeFileSync(join(corpusFolder, name), text);
        const request = { kind: "reload", by: "1", why: "all changed" } as const;
        const made = await measured("propose", async () => publishing?.propose(request, () => undefined));
        const id = made?.outcome === "proposed" ? made.proposal.id : "";
        const done = await measured("publish", async () => publishing?.publish(id, "1"));
        expect(done).toMatchObject({ outcome: "published", reload: { changed: { length: count } } });
        await measured("find", () => served.live.current().find(`title ${count - 1}`));
        await measured("reload", served.reload);
        await served.close();
    }
    const limit = oneTurn(count);
    expect([...turns].filter(([, milliseconds]) => milliseconds > limit)).toEqual([]);
}, 240_000);

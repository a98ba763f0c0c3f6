import { flushCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { libraryOver } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { openIndexes } from "../answer/open-indexes.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import { type ArticleFile, parseFiles } from "../corpus/parse-files.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { articleStore, factsOf } from "../corpus/stored-article.ts";
import { examine } from "../doctor/examine.ts";
import { openFileReader } from "./file-reader.ts";
import type { FromLibrary, LibraryRequest, ThreadStart, ToLibrary } from "./library-messages.ts";
import { packed } from "./packed.ts";
import { type SnapshotFile, snapshotFile } from "./snapshot.ts";

/** Runs in a library's thread: reads the corpus, builds the library, then answers one question after another. */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
    const post = (message: FromLibrary) => port.postMessage(message);
    const file = start.dataFolder === undefined ? undefined : snapshotFile(start.dataFolder);
    const onProgress = (share: number) => post({ kind: "progress", share });
    const built = await build(start, { file, port, onProgress }).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        post({ kind: "no-corpus", message: cause.message });
    });
    if (built === undefined) return port.close();

    const { corpus, library, save } = built;
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    const settled = async ({ id, ...asked }: LibraryRequest): Promise<FromLibrary> => {
        switch (asked.wanted) {
            case "check":
                return { kind: "check", id };
            case "snapshot":
                await save();
                return { kind: "snapshot", id };
            case "findings":
                return { kind: "findings", id, findings: examine({ corpus, questions: asked.questions }) };
            case "explanation":
                return {
                    kind: "explanation",
                    id,
                    explanation: await library.explain(asked.question, asked.scope),
                };
            case "answer": {
                const answer = await library.ask(asked.question, asked.scope);
                return { kind: "answer", id, answer: withFacts(answer, facts) };
            }
        }
    };
    const answerOrEnd = (asked: ToLibrary) => {
        if (asked.wanted === "end") {
            port.off("message", answerOrEnd);
            return void setImmediate(releaseMemory, port);
        }
        if (asked.wanted === "files") return;
        settled(asked).then(post, (cause: unknown) =>
            post({
                kind: "failure",
                id: asked.id,
                cause: cause instanceof Error ? cause : new Error("unknown"),
            }),
        );
    };
    port.on("message", answerOrEnd);
    const { version, errors } = corpus;
    post({ kind: "loaded", version, articles: packed([...facts.values()]), errors: packed(errors) });
    flushCompileCache();
    if (start.saveSnapshot === false) return;
    // Without a snapshot, the next start only takes longer.
    await save().catch((cause: unknown) =>
        post({ kind: "no-snapshot", cause: cause instanceof Error ? cause : new Error("unknown") }),
    );
}

/**
 * Frees the library's memory before the thread ends. V8 keeps freed pages for 8 seconds, then releases them on the thread that
 * freed them. Memory that a thread leaves behind is released on the main thread all at once, which blocks the event loop for
 * 150 ms at 100,000 paragraphs.
 */
function releaseMemory(port: MessagePort): void {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    setTimeout(() => port.close(), untilReleased);
}

/** Milliseconds until V8 has surely released the pages. */
const untilReleased = 12_000;

interface Building {
    readonly file: SnapshotFile | undefined;
    readonly port: MessagePort;
    readonly onProgress: (share: number) => void;
}

async function build(start: ThreadStart, { file, port, onProgress }: Building) {
    const given = "folder" in start ? undefined : filesFrom(port);
    const learned = readLearned();
    const snapshot = await file?.read();
    const { files, errors } =
        "folder" in start
            ? await readFiles(start.folder)
            : { files: (await given) ?? [], errors: start.errors };
    const onParsed = inSteps(files.length, (share) => onProgress(share * parsingShare));
    const { read, close } = openFileReader(start.reading);
    const store = articleStore();
    const corpus = await parseFiles(
        files.map((one) => (one.parsed === undefined ? one : { ...one, parsed: store.keep(one.parsed) })),
        { read: async (one) => store.keep(await read(one)), known: snapshot?.parsed, errors, onParsed },
    );
    close();
    const unchanged = snapshot?.version === corpus.version;
    // A file may have changed although its article has not.
    const paragraphs =
        unchanged && store.isEmpty() ? snapshot.paragraphs : store.finished(corpus.parsed.values());
    const indexes = openIndexes(corpus.articles, learned, {
        states: unchanged ? snapshot.indexes : [],
        searchIndex: start.searchIndex,
    });
    const paragraphCount = corpus.articles.reduce((sum, one) => sum + one.paragraphCount, 0);
    const save = async () => {
        if (file === undefined || unchanged || paragraphCount < worthSaving) return;
        const { version, parsed } = corpus;
        await file.write({ version, parsed, paragraphs, indexes: indexes.map(({ state }) => state) });
    };
    return { corpus, library: libraryOver(corpus.articles, indexes, learned), save };
}

/** Collects the files that are sent to the thread in parts. */
async function filesFrom(port: MessagePort): Promise<readonly ArticleFile[]> {
    const files: ArticleFile[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const take = (asked: ToLibrary) => {
        if (asked.wanted !== "files") return;
        files.push(...asked.files);
        if (asked.last) resolve();
    };
    port.on("message", take);
    await promise;
    port.off("message", take);
    return files;
}

/** The share of the time that parsing the files takes. Building the indexes takes the rest. */
const parsingShare = 0.5;

/** Reports a growing count as a share of `total`, at most fifty times. */
function inSteps(total: number, onShare: (share: number) => void): (count: number) => void {
    let reported = 0;
    return (count) => {
        const step = Math.floor((count / total) * 50);
        if (step > reported) onShare(count / total);
        reported = step;
    };
}

/** In paragraphs. Building a smaller corpus again is faster than reading its snapshot. */
const worthSaving = 1000;

/** Replaces whole articles in the excerpts with their facts, so that an answer is small enough to pass between threads. */
function withFacts(answer: Answer, facts: ReadonlyMap<string, ArticleFacts>): Answer {
    const light = (excerpt: Excerpt): Excerpt => ({
        ...excerpt,
        article: facts.get(excerpt.article.id) ?? excerpt.article,
    });
    if (answer.verdict === "not-found") return answer;
    const [first, ...others] = answer.excerpts;
    return { ...answer, excerpts: [light(first), ...others.map(light)] };
}

if (parentPort !== null) await serve(parentPort, workerData);

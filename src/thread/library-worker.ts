import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { libraryOver } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { openIndexes } from "../answer/open-indexes.ts";
import { type ArticleFacts, factsOf } from "../corpus/article.ts";
import { type ArticleFile, parseFiles } from "../corpus/parse-files.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { examine } from "../doctor/examine.ts";
import { openFileReader } from "./file-reader.ts";
import type { FromLibrary, LibraryRequest, ThreadStart, ToLibrary } from "./library-messages.ts";
import { type SnapshotFile, snapshotFile } from "./snapshot.ts";

/** The thread of one library: reads the corpus, builds the library, answers one question after another. */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
    const tell = (told: FromLibrary) => port.postMessage(told);
    const file = start.dataFolder === undefined ? undefined : snapshotFile(start.dataFolder);
    const onProgress = (share: number) => tell({ kind: "progress", share });
    const built = await build(start, { file, port, onProgress }).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        tell({ kind: "no-corpus", message: cause.message });
    });
    if (built === undefined) return port.close();

    const { corpus, library, keep } = built;
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    const settled = async ({ id, ...asked }: LibraryRequest): Promise<FromLibrary> => {
        switch (asked.wanted) {
            case "check":
                return { kind: "check", id };
            case "snapshot":
                await keep();
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
            return void setImmediate(letGo, port);
        }
        if (asked.wanted === "files") return;
        settled(asked).then(tell, (cause: unknown) =>
            tell({
                kind: "failure",
                id: asked.id,
                cause: cause instanceof Error ? cause : new Error("unknown"),
            }),
        );
    };
    port.on("message", answerOrEnd);
    const { version, errors } = corpus;
    tell({ kind: "loaded", corpus: { version, errors, articles: [...facts.values()] } });
    if (start.keepSnapshot === false) return;
    // Without it the next start builds anew, which takes longer and does no harm.
    await keep().catch((cause: unknown) =>
        tell({ kind: "no-snapshot", cause: cause instanceof Error ? cause : new Error("unknown") }),
    );
}

/**
 * Gives the library's memory back before the thread ends. V8 pools freed pages and releases them 8 seconds later on the
 * thread that freed them; what a thread leaves behind at its end is released on the main thread, all at once, which
 * holds up the event loop for 150 ms at 100,000 paragraphs.
 */
function letGo(port: MessagePort): void {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
    setTimeout(() => port.close(), untilReleased);
}

/** Milliseconds. */
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
    const corpus = await parseFiles(files, { read, known: snapshot?.parsed, errors, onParsed });
    close();
    const unchanged = snapshot?.version === corpus.version;
    const indexes = openIndexes(corpus.articles, learned, unchanged ? snapshot.indexes : []);
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    const keep = async () => {
        if (file === undefined || unchanged || paragraphs < worthKeeping) return;
        const { version, parsed } = corpus;
        await file.write({ version, parsed, indexes: indexes.map((index) => index.state()) });
    };
    return { corpus, library: libraryOver(corpus.articles, indexes, learned), keep };
}

/** The files that it is sent, which come in parts. */
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

/** How much of the time to build a library goes into parsing its files; the rest goes into its indexes. */
const parsingShare = 0.5;

/** Tells the share of a count that grows to `total`, in steps of a fiftieth at least. */
function inSteps(total: number, onShare: (share: number) => void): (count: number) => void {
    let told = 0;
    return (count) => {
        const step = Math.floor((count / total) * 50);
        if (step > told) onShare(count / total);
        told = step;
    };
}

/** A smaller corpus is built again sooner than a snapshot of it is read. */
const worthKeeping = 1000;

/** An excerpt that carries its whole article would carry it from thread to thread. */
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

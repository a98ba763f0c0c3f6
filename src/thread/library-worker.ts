import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { libraryOver, openIndexes } from "../answer/library.ts";
import { readLearned } from "../answer/read-learned.ts";
import { type ArticleFacts, factsOf } from "../corpus/article.ts";
import { parseFiles } from "../corpus/parse-files.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { examine } from "../doctor/examine.ts";
import type { Asked, ThreadStart, Told } from "./message.ts";
import { type SnapshotFile, snapshotFile } from "./snapshot.ts";

/** The thread of one library: reads the corpus, builds the library, answers one question after another. */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
    const tell = (told: Told) => port.postMessage(told);
    const file = start.dataFolder === undefined ? undefined : snapshotFile(start.dataFolder);
    const onProgress = (share: number) => tell({ kind: "progress", share });
    const built = await build(start, file, onProgress).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        tell({ kind: "no-corpus", message: cause.message });
    });
    if (built === undefined) return port.close();

    const { corpus, library, keep } = built;
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    const settled = async ({ id, ...asked }: Asked): Promise<Told> => {
        if (asked.wanted === "findings")
            return { kind: "findings", id, findings: examine({ corpus, questions: asked.questions }) };
        const { wanted, question, article } = asked;
        if (wanted === "explanation")
            return { kind: "explanation", id, explanation: await library.explain(question, { article }) };
        const answer = await library.ask(question, { article });
        return { kind: "answer", id, answer: withFacts(answer, facts) };
    };
    port.on("message", (asked: Asked) => {
        settled(asked).then(tell, (cause: unknown) =>
            tell({
                kind: "failure",
                id: asked.id,
                cause: cause instanceof Error ? cause : new Error("unknown"),
            }),
        );
    });
    const { version, errors } = corpus;
    tell({ kind: "loaded", corpus: { version, errors, articles: [...facts.values()] } });
    // Without it the next start builds anew, which takes longer and does no harm.
    await keep().catch((cause: unknown) =>
        tell({ kind: "no-snapshot", cause: cause instanceof Error ? cause : new Error("unknown") }),
    );
}

async function build(
    start: ThreadStart,
    file: SnapshotFile | undefined,
    onProgress: (share: number) => void,
) {
    const learned = readLearned();
    const snapshot = await file?.read();
    const { files, errors } = "folder" in start ? await readFiles(start.folder) : start;
    const onParsed = inSteps(files.length, (share) => onProgress(share * parsingShare));
    const corpus = parseFiles(files, { known: snapshot?.parsed, errors, onParsed });
    const unchanged = snapshot?.version === corpus.version;
    const indexes = openIndexes(corpus.articles, learned, unchanged ? snapshot.indexes : []);
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    const keep = async () => {
        if (file === undefined || start.keepSnapshot === false) return;
        if (unchanged || paragraphs < worthKeeping) return;
        const { version, parsed } = corpus;
        await file.write({ version, parsed, indexes: indexes.map((index) => index.state()) });
    };
    return { corpus, library: libraryOver(corpus.articles, indexes, learned), keep };
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

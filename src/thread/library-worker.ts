import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { libraryOver, openIndexes } from "../answer/library.ts";
import { readLearned } from "../answer/read-learned.ts";
import { type ArticleFacts, factsOf } from "../corpus/article.ts";
import { NoCorpusError, readCorpus } from "../corpus/read-corpus.ts";
import type { Asked, ThreadStart, Told } from "./message.ts";
import { type SnapshotFile, snapshotFile } from "./snapshot.ts";

/** The thread of one library: reads the corpus, builds the library, answers one question after another. */
async function serve(port: MessagePort, { folder, dataFolder }: ThreadStart): Promise<void> {
    const tell = (told: Told) => port.postMessage(told);
    const file = dataFolder === undefined ? undefined : snapshotFile(dataFolder);
    const built = await build(folder, file).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        tell({ kind: "no-corpus", message: cause.message });
    });
    if (built === undefined) return port.close();

    const { corpus, library, keep } = built;
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    const settled = async ({ id, wanted, question, article }: Asked): Promise<Told> => {
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

async function build(folder: string, file: SnapshotFile | undefined) {
    const learned = readLearned();
    const snapshot = await file?.read();
    const corpus = await readCorpus(folder, snapshot?.parsed);
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

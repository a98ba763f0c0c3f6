import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { openLibrary } from "../answer/library.ts";
import { type ArticleFacts, factsOf } from "../corpus/article.ts";
import { NoCorpusError, readCorpus } from "../corpus/read-corpus.ts";
import type { Asked, ThreadStart, Told } from "./message.ts";

/** The thread of one library: reads the corpus, builds the library, answers one question after another. */
async function serve(port: MessagePort, { folder }: ThreadStart): Promise<void> {
    const tell = (told: Told) => port.postMessage(told);
    const corpus = await readCorpus(folder).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        tell({ kind: "no-corpus", message: cause.message });
    });
    if (corpus === undefined) return port.close();
    const library = openLibrary(corpus.articles);
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    port.on("message", ({ id, question, article }: Asked) => {
        library.ask(question, { article }).then(
            (answer) => tell({ kind: "answer", id, answer: withFacts(answer, facts) }),
            (cause: unknown) =>
                tell({ kind: "failure", id, cause: cause instanceof Error ? cause : new Error("unknown") }),
        );
    });
    tell({ kind: "loaded", corpus: { ...corpus, articles: [...facts.values()] } });
}

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

import { type Library, openLibrary } from "../../src/answer/library.ts";
import { readLearned } from "../../src/answer/model/read-learned.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { parseFiles } from "../../src/corpus/parse-files.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { factsOf } from "../../src/corpus/stored/stored-article.ts";
import { examine } from "../../src/doctor/examine.ts";
import type { openLibraryThread } from "../../src/thread/library-thread.ts";

const learned = readLearned();

export type OpenHere = (corpus: Corpus) => Library;

const openReal: OpenHere = ({ articles }) => openLibrary(articles, learned);

/** Opens libraries without a thread, because a thread takes about a second of processor time to start. */
export function withoutThread(open: OpenHere = openReal): typeof openLibraryThread {
    return async (opening) => {
        const { files = [], errors = [] } = "files" in opening ? opening : {};
        const read = files.map(async ({ content, ...file }) => ({
            ...file,
            bytes: content instanceof Uint8Array ? content : await content.read(),
        }));
        const corpus = await parseFiles(await Promise.all(read), { read: readArticle, errors });
        return {
            corpus: { ...corpus, articles: corpus.articles.map(factsOf) },
            library: open(corpus),
            examine: async (questions) => examine({ corpus, questions }),
            saveSnapshot: async () => undefined,
            share: (to) => to.close(),
            ended: Promise.withResolvers<never>().promise,
            isAlive: () => true,
        };
    };
}

/** A library whose answers wait for `letGo`. */
export function heldBack(): { readonly open: OpenHere; readonly letGo: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const open: OpenHere = (corpus) => {
        const library = openReal(corpus);
        return { ...library, ask: (question, scope) => promise.then(() => library.ask(question, scope)) };
    };
    return { open, letGo: resolve };
}

import { message } from "../../locales/message.ts";
import { findArticle } from "../answer/find-article.ts";
import type { Library, Readiness } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { Scope } from "../answer/scope.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import { inTime } from "./in-time.ts";
import type { ToLibrary } from "./library-messages.ts";
import type { LibraryPool } from "./library-pool.ts";
import { awayBecause } from "./thread-end.ts";
import type { ThreadRequests } from "./thread-requests.ts";

/** Returns the library that these threads answer from. */
export function threadedLibrary(pool: LibraryPool, corpus: CorpusFacts): Library {
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const checked = (scope: Scope): Scope => {
        if (scope.article === undefined || ids.has(scope.article)) return scope;
        throw new RangeError(`no article has the id "${scope.article}"`);
    };
    const whenIdle = (listener: () => void): void => {
        const busy = pool.threads().find(({ requests }) => !requests.isIdle());
        if (busy === undefined) listener();
        else busy.requests.whenIdle(() => whenIdle(listener));
    };
    // Someone who got this library before it was replaced may still ask it.
    const endSoon = (): void => {
        const end = () => {
            if (pool.threads().some(({ requests }) => !requests.isIdle())) return whenIdle(endSoon);
            for (const { worker } of pool.threads())
                worker.postMessage({ wanted: "end" } satisfies ToLibrary);
        };
        setTimeout(end, lingering).unref();
    };
    return {
        articles: corpus.articles,
        find: (typed) => findArticle(corpus.articles, typed),
        ask: async (question, scope = {}) =>
            (await pool.leastBusy().requests.send({ wanted: "answer", question, scope: checked(scope) }))
                .answer,
        explain: async (question, scope = {}) =>
            (await pool.leastBusy().requests.send({ wanted: "explanation", question, scope: checked(scope) }))
                .explanation,
        suggest: async (typed, scope = {}) =>
            (await pool.leastBusy().requests.send({ wanted: "suggestions", typed, scope: checked(scope) }))
                .suggestions,
        read: async (place) =>
            ids.has(place.article)
                ? (await pool.leastBusy().requests.send({ wanted: "reading", place })).reading
                : undefined,
        checkQuotes: async (quotes, scope = {}) =>
            (await pool.leastBusy().requests.send({ wanted: "quotes", quotes, scope: checked(scope) }))
                .checks,
        lacking: async (words) => (await pool.leastBusy().requests.send({ wanted: "lacking", words })).words,
        check: async () => {
            const open = pool.threads();
            const waiting = open.reduce((sum, { requests }) => sum + requests.pending(), 0);
            const found = await Promise.all(open.map(({ requests }) => readiness(requests)));
            const ready = found.filter((one) => one.ready).length;
            const worst = found.find((one) => !one.ready) ?? { ready: true };
            return { ...worst, threads: { open: open.length, ready, waiting } };
        },
        close: () => whenIdle(endSoon),
    };
}

/** Sends a request, since only a reply shows that the thread can give one. */
function readiness(requests: ThreadRequests): Promise<Readiness> {
    const tooLate = () => new LibraryAwayError(message("library.silent", { seconds: checkLimit / 1000 }));
    return inTime(requests.send({ wanted: "check" }), checkLimit, tooLate).then(
        () => ({ ready: true }),
        (cause: unknown) => ({ ready: false, why: awayBecause(cause).said }),
    );
}

/** Milliseconds for which a closed library's thread still accepts questions. */
const lingering = 1000;

/** Milliseconds that a thread has to reply to a check, which may have to wait for other questions. */
const checkLimit = 2000;

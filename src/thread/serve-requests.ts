import type { MessagePort } from "node:worker_threads";
import type { Answer, Excerpt } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import type { FoundPlace, NearPiece, QuoteCheck } from "../answer/quotation/quote-check.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { factsOf } from "../corpus/stored/stored-article.ts";
import { examine } from "../doctor/examine.ts";
import type { FromLibrary, LibraryRequest, SharedState, ToLibrary } from "./library-messages.ts";
import { endThread, releaseMemory } from "./thread-end.ts";

/** What a thread answers from. */
export interface Served {
    readonly corpus: Corpus;
    readonly library: Library;
    /** Saves the snapshot, unless it is saved already or not worth it. */
    readonly save: () => Promise<void>;
    /** The library for other threads. */
    readonly shared: () => SharedState;
}

/** Answers one request after another, until the thread is told to end. */
export function serveRequests(port: MessagePort, { corpus, library, save, shared }: Served): void {
    const facts = new Map(corpus.articles.map((article) => [article.id, factsOf(article)]));
    const settled = async ({ id, ...asked }: LibraryRequest): Promise<FromLibrary> => {
        switch (asked.wanted) {
            case "check":
                return { kind: "check", id };
            case "snapshot":
                await save();
                releaseMemory();
                return { kind: "snapshot", id };
            case "findings":
                return { kind: "findings", id, findings: examine({ corpus, questions: asked.questions }) };
            case "explanation":
                return {
                    kind: "explanation",
                    id,
                    explanation: await library.explain(asked.question, asked.scope),
                };
            case "suggestions":
                return {
                    kind: "suggestions",
                    id,
                    suggestions: await library.suggest(asked.typed, asked.scope),
                };
            case "reading":
                return { kind: "reading", id, reading: await library.read(asked.place) };
            case "lacking":
                return { kind: "lacking", id, words: await library.lacking(asked.words) };
            case "quotes": {
                const checks = await library.checkQuotes(asked.quotes, asked.scope);
                return { kind: "quotes", id, checks: checks.map((check) => lightCheck(check, facts)) };
            }
            case "answer": {
                const answer = await library.ask(asked.question, asked.scope);
                return { kind: "answer", id, answer: light(answer, facts) };
            }
        }
    };
    const post = (message: FromLibrary) => port.postMessage(message);
    const take = (asked: ToLibrary) => {
        if (asked.wanted === "end") {
            port.off("message", take);
            return endThread(port);
        }
        if (asked.wanted === "share") return asked.to.postMessage(shared());
        if (asked.wanted === "files" || asked.wanted === "contents") return;
        settled(asked).then(post, (cause: unknown) =>
            post({
                kind: "failure",
                id: asked.id,
                cause: cause instanceof Error ? cause : new Error("unknown"),
            }),
        );
    };
    port.on("message", take);
}

/** Replaces whole articles in the places, as in answers. */
function lightCheck(check: QuoteCheck, facts: ReadonlyMap<string, ArticleFacts>): QuoteCheck {
    const lighter = (place: FoundPlace): FoundPlace => ({
        ...place,
        article: facts.get(place.article.id) ?? place.article,
    });
    switch (check.found) {
        case "nowhere":
            return check;
        case "exactly": {
            const [first, ...others] = check.places;
            return { ...check, places: [lighter(first), ...others.map(lighter)] };
        }
        case "nearly": {
            const lighterPiece = (piece: NearPiece): NearPiece => ({ ...piece, place: lighter(piece.place) });
            const [first, ...others] = check.pieces;
            return { ...check, pieces: [lighterPiece(first), ...others.map(lighterPiece)] };
        }
    }
}

/** Replaces whole articles in the excerpts with their facts, so that an answer is small enough to pass between threads. */
function light(answer: Answer, facts: ReadonlyMap<string, ArticleFacts>): Answer {
    const lighter = (excerpt: Excerpt): Excerpt => ({
        ...excerpt,
        article: facts.get(excerpt.article.id) ?? excerpt.article,
    });
    switch (answer.verdict) {
        case "not-found":
            return answer;
        case "near-miss": {
            const [first, ...others] = answer.excerpts;
            return { ...answer, excerpts: [lighter(first), ...others.map(lighter)] };
        }
        case "answered": {
            const { parts } = answer;
            const [first, ...others] = answer.excerpts;
            return {
                ...answer,
                excerpts: [lighter(first), ...others.map(lighter)],
                ...(parts && {
                    parts: parts.map((part) => ({ ...part, answer: light(part.answer, facts) })),
                }),
            };
        }
    }
}

import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { ArticleFacts, Range } from "../corpus/article.ts";

/** A question whose answer should stay the same. */
export interface Pin {
    readonly question: string;
    readonly article: string;
    /** A sentence of the article. */
    readonly sentence: string;
    /** "answer": it must be the KeySentence, also if this is left out. "quoted": it must be quoted, with or beside that. */
    readonly role?: "answer" | "quoted";
}

/** A pin that a library answers differently, and how. */
export interface BrokenPin<P extends Pin = Pin> {
    readonly pin: P;
    readonly why: "article-gone" | "not-answered" | "another-article" | "another-sentence";
    /** The KeySentence that answers instead, if any. */
    readonly instead?: string;
}

/** The pins that the library answers differently. `onChecked` receives the number of pins checked so far. */
export async function brokenPins<P extends Pin>(
    pins: readonly P[],
    library: Library,
    onChecked: (count: number) => void = () => undefined,
): Promise<BrokenPin<P>[]> {
    const ids = new Set(library.articles.map(({ id }) => id));
    const broken: BrokenPin<P>[] = [];
    for (const [at, pin] of pins.entries()) {
        if (ids.has(pin.article)) broken.push(...checked(pin, await library.ask(pin.question)));
        else broken.push({ pin, why: "article-gone" });
        onChecked(at + 1);
    }
    return broken;
}

/** Divides broken pins by whether another library breaks them too. If that library cannot answer now, it counts as keeping them. */
export async function splitBroken(
    broken: readonly BrokenPin[],
    before: Library,
): Promise<{ readonly brokenPins: readonly BrokenPin[]; readonly brokenBefore: readonly BrokenPin[] }> {
    const pins = broken.map(({ pin }) => pin);
    const was = await brokenPins(pins, before).catch((cause: unknown) => {
        if (cause instanceof LibraryAwayError) return [];
        throw cause;
    });
    const wasBroken = new Set(was.map(({ pin }) => pin));
    return {
        brokenPins: broken.filter(({ pin }) => !wasBroken.has(pin)),
        brokenBefore: broken.filter(({ pin }) => wasBroken.has(pin)),
    };
}

function checked<P extends Pin>(pin: P, answer: Answer): BrokenPin<P>[] {
    if (answer.verdict !== "answered") return [{ pin, why: "not-answered" }];
    const [{ article, paragraph, key }] = answer.excerpts;
    const instead = paragraph.text.slice(key.start, key.end);
    const role = roleIn(answer, pin);
    if (role === "answer" || (role === "quoted" && pin.role === "quoted")) return [];
    return [{ pin, why: article.id === pin.article ? "another-sentence" : "another-article", instead }];
}

/** A sentence that an answer quotes. */
export interface AnswerSentence {
    readonly article: ArticleFacts;
    readonly text: string;
    readonly isKey: boolean;
}

/** The sentences that an answer quotes, in the order in which they are shown. */
export function quotedSentences({ excerpts }: Answer): readonly AnswerSentence[] {
    return excerpts.flatMap(({ article, paragraph: { text, sentences }, runs, key }) => {
        const isQuoted = ({ start, end }: Range) => runs.some((run) => run.start <= start && end <= run.end);
        return sentences.filter(isQuoted).map(({ start, end }) => ({
            article,
            text: text.slice(start, end),
            isKey: start === key.start,
        }));
    });
}

/** What a sentence is in an answer: the KeySentence of its first excerpt, quoted, or undefined if neither. */
export function roleIn(
    answer: Answer,
    { article, sentence }: Pick<Pin, "article" | "sentence">,
): Pin["role"] {
    if (answer.verdict !== "answered") return undefined;
    const [first] = answer.excerpts;
    const key = first.paragraph.text.slice(first.key.start, first.key.end);
    if (first.article.id === article && key === sentence) return "answer";
    const isIt = (one: AnswerSentence) => one.article.id === article && one.text === sentence;
    return quotedSentences(answer).some(isIt) ? "quoted" : undefined;
}

import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";

/** A question whose answer should stay the same. */
export interface Pin {
    readonly question: string;
    readonly article: string;
    /** The text of the KeySentence. */
    readonly sentence: string;
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

function checked<P extends Pin>(pin: P, answer: Answer): BrokenPin<P>[] {
    if (answer.verdict !== "answered") return [{ pin, why: "not-answered" }];
    const [{ article, paragraph, key }] = answer.excerpts;
    const instead = paragraph.text.slice(key.start, key.end);
    if (article.id !== pin.article) return [{ pin, why: "another-article", instead }];
    return instead === pin.sentence ? [] : [{ pin, why: "another-sentence", instead }];
}

import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";

/** A question whose answer moderators want to stay as it is. */
export interface Pin {
    readonly question: string;
    readonly article: string;
    /** The text of the KeySentence. */
    readonly sentence: string;
}

/** A pin that a library does not keep, and why. */
export interface BrokenPin<P extends Pin = Pin> {
    readonly pin: P;
    readonly why: "article-gone" | "not-answered" | "another-article" | "another-sentence";
    /** The KeySentence that answers instead, where there is one. */
    readonly instead?: string;
}

/** The pins that the library does not keep; `onChecked` is told after each how many were checked. */
export async function brokenPins<P extends Pin>(
    pins: readonly P[],
    library: Library,
    onChecked: (count: number) => void = () => undefined,
): Promise<BrokenPin<P>[]> {
    const ids = new Set(library.articles.map(({ id }) => id));
    const broken: BrokenPin<P>[] = [];
    for (const [at, pin] of pins.entries()) {
        if (ids.has(pin.article)) broken.push(...judged(pin, await library.ask(pin.question)));
        else broken.push({ pin, why: "article-gone" });
        onChecked(at + 1);
    }
    return broken;
}

function judged<P extends Pin>(pin: P, answer: Answer): BrokenPin<P>[] {
    if (answer.verdict !== "answered") return [{ pin, why: "not-answered" }];
    const [{ article, paragraph, key }] = answer.excerpts;
    const instead = paragraph.text.slice(key.start, key.end);
    if (article.id !== pin.article) return [{ pin, why: "another-article", instead }];
    return instead === pin.sentence ? [] : [{ pin, why: "another-sentence", instead }];
}

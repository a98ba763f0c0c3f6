import type { Article, ArticleFacts, Paragraph } from "../../corpus/article.ts";
import { paragraphAt } from "../../corpus/stored/stored-article.ts";

/** Which paragraphs to read. */
export interface ReadingPlace {
    /** An article's id. */
    readonly article: string;
    /** The number of the first paragraph, from 1. */
    readonly from: number;
    /** The number of the last one. */
    readonly to: number;
}

/** The beginning of a section. */
interface SectionStart {
    /** The number of its first paragraph. */
    readonly paragraph: number;
    /** All headings above it, from the outermost on. */
    readonly path: readonly string[];
}

/** Some paragraphs of an article, in order. */
export interface ArticlePart {
    readonly article: ArticleFacts;
    readonly paragraphs: readonly Paragraph[];
    /** At most 25 sections, in order: those around the first of the paragraphs. Empty if the article is not divided. */
    readonly sections: readonly SectionStart[];
    /** Of all sections of the article. */
    readonly sectionCount: number;
}

/** Reads at most `mostParagraphs` paragraphs, those that exist. */
export function readingOf(article: Article, facts: ArticleFacts, { from, to }: ReadingPlace): ArticlePart {
    const first = Math.max(1, from);
    const last = Math.min(to, article.paragraphCount, first + mostParagraphs - 1);
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    const paragraphs = numbers.flatMap((number) => paragraphAt(article, number - 1) ?? []);
    return { article: facts, paragraphs, ...sectionsAround(article, first) };
}

const mostParagraphs = 20;

/** As many as Discord shows in a menu. */
const mostSections = 25;

function sectionsAround(
    { paragraphs }: Article,
    from: number,
): Pick<ArticlePart, "sections" | "sectionCount"> {
    const starts: SectionStart[] = [];
    let before: string | undefined;
    for (const { number, path } of paragraphs) {
        const written = JSON.stringify(path);
        if (written !== before) starts.push({ paragraph: number, path });
        before = written;
    }
    if (starts.length < 2) return { sections: [], sectionCount: 0 };
    const current = starts.findLastIndex(({ paragraph }) => paragraph <= from);
    const first = Math.min(Math.max(0, current - Math.floor(mostSections / 2)), starts.length - mostSections);
    const sections = starts.slice(Math.max(0, first), Math.max(0, first) + mostSections);
    return { sections, sectionCount: starts.length };
}

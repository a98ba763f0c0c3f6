import MiniSearch from "minisearch";
import type { Article } from "../src/corpus/article.ts";
import { analyzerOf } from "../src/search/terms.ts";

interface Document {
    readonly id: number;
    readonly title: string;
    readonly section: string;
    readonly text: string;
}

/** Texts to the terms that the product indexes: English stems without stop words. */
export function termsOf(analyze = analyzerOf("en")): (text: string) => string[] {
    return (text) =>
        analyze(text)
            .filter(({ stop }) => !stop)
            .map(({ term }) => term);
}

/** A document a paragraph, each field made by `write`. */
export function documentsOf(
    articles: readonly Article[],
    write: (text: string) => string = (text) => text,
): Document[] {
    return articles
        .flatMap(({ title, paragraphs }) =>
            paragraphs.map(({ section = "", text }) => ({ title, section, text })),
        )
        .map(({ title, section, text }, id) => ({
            id,
            title: write(title),
            section: write(section),
            text: write(text),
        }));
}

/** MiniSearch by `addAll`, with no setting but where its terms come from. A query asks for any of its terms. */
export function plainMiniSearch(
    documents: readonly Document[],
    tokenize: (text: string) => string[],
): MiniSearch<Document> {
    const search = new MiniSearch<Document>({
        fields: ["title", "section", "text"],
        tokenize,
        processTerm: (term) => term,
    });
    search.addAll(documents);
    return search;
}

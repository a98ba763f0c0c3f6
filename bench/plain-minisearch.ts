import MiniSearch from "minisearch";
import { type Article, sectionOf } from "../src/corpus/article.ts";
import { analyzerOf } from "../src/search/terms.ts";

/** A paragraph as the plain indexes get it. */
export interface Document {
    readonly id: number;
    readonly title: string;
    readonly section: string;
    readonly text: string;
}

/** Returns a function that splits a text into the terms that the product indexes: English stems without stop words. */
export function termsOf(analyze = analyzerOf("en")): (text: string) => string[] {
    return (text) =>
        analyze(text)
            .filter(({ stop }) => !stop)
            .map(({ term }) => term);
}

/** One document per paragraph, with `write` applied to each field. */
export function documentsOf(
    articles: readonly Article[],
    write: (text: string) => string = (text) => text,
): Document[] {
    return articles
        .flatMap(({ title, paragraphs }) =>
            paragraphs.map((one) => ({ title, section: sectionOf(one) ?? "", text: one.text })),
        )
        .map(({ title, section, text }, id) => ({
            id,
            title: write(title),
            section: write(section),
            text: write(text),
        }));
}

/** A MiniSearch filled with `addAll`, with default settings except for the terms. A query matches any of its terms. */
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

import type { Article } from "../corpus/article.ts";
import { english } from "../languages/english.ts";
import { languageOf } from "../languages/languages.ts";
import { type IndexState, openParagraphIndex, type ParagraphIndex } from "../search/paragraph-index.ts";
import type { Learned } from "./model/model.ts";

/** One index a language, since what is a stop word in one may be the subject in another; from states where given. */
export function openIndexes(
    articles: readonly Article[],
    learned: Learned,
    states: readonly IndexState[] = [],
): readonly ParagraphIndex[] {
    return [...Map.groupBy(articles, ({ language }) => language)].map(([language, members]) =>
        openParagraphIndex(members, language, {
            vectors: languageOf(language) === english ? learned.vectors : undefined,
            state: states.find((state) => state.language === language),
        }),
    );
}

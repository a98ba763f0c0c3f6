import type { Answer } from "../answer/answer.ts";
import { joinedPath } from "../answer/joined-path.ts";
import type { CountedPlace, CountKind } from "../store/counts/counted-place.ts";

/**
 * Where an answer is counted: among all answers with its verdict, in its article, and in its section. Of a near miss, these are those
 * of the closest passage.
 */
export function countedPlaces({ verdict, excerpts }: Answer): CountedPlace[] {
    return [{ kind: verdict, article: "", section: "" }, ...placesOf(verdict, excerpts)];
}

/** Where an answer that a member marked as wrong is counted. */
export const wrongPlaces = ({ excerpts }: Answer): CountedPlace[] => placesOf("wrong", excerpts);

function placesOf(kind: CountKind, [first]: Answer["excerpts"]): CountedPlace[] {
    if (first === undefined) return [];
    const { article, paragraph } = first;
    const section = joinedPath(paragraph.path, longestSection);
    const inArticle = { kind, article: article.id, section: "" };
    return section === "" ? [inArticle] : [inArticle, { ...inArticle, section }];
}

/** In UTF-16 units, about. */
const longestSection = 200;

import type { Article } from "../corpus/article.ts";
import type { Answer } from "./answer.ts";

/** A loaded corpus that can be asked. It never changes; a changed corpus is a new library. */
export interface Library {
    readonly articles: readonly Article[];
    /**
     * Answers from all articles, or from one. A promise, because a library may do its work in another thread.
     * @param scope.article an id of `articles`; any other is a RangeError.
     */
    ask(question: string, scope?: { readonly article?: string | undefined }): Promise<Answer>;
    /** The article whose id, or else title, is meant by what a member typed; undefined where none is. */
    find(typed: string): Article | undefined;
}

/** Indexes the articles and returns the library that answers from them. */
export function openLibrary(articles: readonly Article[]): Library {
    throw new Error(`not written yet: ${articles.length}`);
}

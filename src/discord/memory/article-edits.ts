import { randomUUID } from "node:crypto";
import type { ArticleFacts } from "../../corpus/article.ts";
import type { SetArticle } from "../../proposal/article-set.ts";
import { recentOfMembers } from "./recent.ts";

/** An article that a moderator edits, before they propose it. */
export interface ArticleEdit {
    /** The article's id among the others. */
    readonly id: string;
    /** The article as it was served when the edit began, or when it was last compared with that; undefined if it is removed. */
    readonly base: SetArticle | undefined;
    /** The article with every change so far. The same object as `base` before the first. */
    readonly edited: SetArticle;
    /** The article before the last change, which can be corrected. */
    readonly before: SetArticle;
    /** How many changes there are. */
    readonly step: number;
    /** The proposal that it was begun from, if any. */
    readonly proposal?: string;
    /** Of `edited`. */
    readonly facts: ArticleFacts;
}

/** The edits that moderators have begun. In memory only. */
export interface ArticleEdits {
    /** Returns a key, with which only this member can go on. */
    begin(userId: string, edit: ArticleEdit): string;
    find(userId: string, key: string): ArticleEdit | undefined;
    change(userId: string, key: string, edit: ArticleEdit): void;
    end(userId: string, key: string): void;
    forget(userId: string): void;
}

/** Keeps 5 edits of each member and 100 altogether, up to 24 MB of texts, for an hour after the last change, and drops the oldest first. */
export function articleEdits(now: () => number): ArticleEdits {
    const edits = recentOfMembers<ArticleEdit>({
        most: 100,
        lifetime: 60 * 60_000,
        now,
        longest: 24_000_000,
        lengthOf: ({ base, edited, before }) =>
            [...new Set([edited, before])].reduce((sum, one) => sum + (one === base ? 0 : sizeOf(one)), 1),
    });
    return {
        begin: (userId, edit) => {
            const key = randomUUID();
            edits.set(userId, key, edit);
            edits.keepNewest(userId, mostOfMember);
            return key;
        },
        find: edits.get,
        change: edits.set,
        end: edits.delete,
        forget: edits.forget,
    };
}

const mostOfMember = 5;

/** In bytes. */
const sizeOf = ({ content }: SetArticle) =>
    content instanceof Uint8Array ? content.byteLength : content.size;

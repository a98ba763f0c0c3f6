import { randomUUID } from "node:crypto";
import type { ArticleFacts } from "../../corpus/article.ts";
import type { SetArticle } from "../../proposal/article-set.ts";
import { recent } from "./recent.ts";

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
    const edits = recent<ArticleEdit>({
        most: 100,
        lifetime: 60 * 60_000,
        now,
        longest: 24_000_000,
        lengthOf: ({ base, edited, before }) =>
            [...new Set([edited, before])].reduce((sum, one) => sum + (one === base ? 0 : sizeOf(one)), 1),
    });
    const keyOf = (userId: string, key: string) => `${userId} ${key}`;
    /** The newest first. */
    const keysOf = (userId: string) => edits.keys().filter((key) => key.startsWith(`${userId} `));
    return {
        begin: (userId, edit) => {
            const key = randomUUID();
            for (const old of keysOf(userId).slice(mostOfMember - 1)) edits.delete(old);
            edits.set(keyOf(userId, key), edit);
            return key;
        },
        find: (userId, key) => edits.get(keyOf(userId, key)),
        change: (userId, key, edit) => edits.set(keyOf(userId, key), edit),
        end: (userId, key) => edits.delete(keyOf(userId, key)),
        forget: (userId) => {
            for (const key of keysOf(userId)) edits.delete(key);
        },
    };
}

const mostOfMember = 5;

/** In bytes. */
const sizeOf = ({ content }: SetArticle) =>
    content instanceof Uint8Array ? content.byteLength : content.size;

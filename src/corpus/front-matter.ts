import { say } from "../../locales/say.ts";
import type { Declared } from "./article.ts";
import type { Problem } from "./corpus.ts";
import type { Block, Draft } from "./draft.ts";

/** What a document's front matter declares, and its problems. */
export interface FrontMatter {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly declared: Declared;
    readonly problems: readonly Problem[];
}

export const noFrontMatter: FrontMatter = { declared: {}, problems: [] };

/**
 * Makes a draft of a Markdown document. Its title is what the front matter declares, or else the heading at `headingAt` in
 * `blocks`, if there is one.
 */
export function draftWith(
    { title, language, declared, problems }: FrontMatter,
    blocks: readonly Block[],
    headingAt: number,
): Draft {
    const heading = blocks[headingAt]?.text;
    const given = title ?? heading;
    // The heading that became the title does not start a section.
    const others = heading !== undefined && heading === given ? blocks.toSpliced(headingAt, 1) : blocks;
    return { title: given, language, declared, blocks: others, problems };
}

/** The offset after the front matter's closing --- line; 0 if there is no front matter. */
export function frontMatterEnd(text: string): number {
    if (!/^\ufeff?---[ \t]*[\r\n]/u.test(text)) return 0;
    const close = /[\r\n]---[ \t]*(?:[\r\n]|$)/gu;
    close.lastIndex = "---".length;
    return close.test(text) ? close.lastIndex : 0;
}

/** The problem of front matter with this many UTF-16 units; undefined if it is within the limit. */
export function lengthProblem(length: number): Problem | undefined {
    if (length <= longest) return undefined;
    return {
        line: 1,
        problem: say("article.front-matter-long.problem", { length }),
        remedy: say("article.front-matter-long.remedy", { most: longest }),
        severity: "error",
    };
}

/** In UTF-16 units. */
const longest = 20_000;

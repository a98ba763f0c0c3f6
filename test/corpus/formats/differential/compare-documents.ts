import type { Article, Paragraph } from "../../../../src/corpus/article.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { rulesFor } from "./difference-rules.ts";
import { type Pair, paired } from "./pair-paragraphs.ts";

/** How a document's paragraphs compare with those of the text that it was made from. */
export interface Comparison {
    readonly name: string;
    /** How many paragraphs there are. */
    readonly source: number;
    readonly document: number;
    /** How many of the text's are the same, character by character. */
    readonly equal: number;
    /** How many of these are below other headings. */
    readonly elsewhere: number;
    /** How many differ by each rule; one may differ by several. */
    readonly rules: Readonly<Record<string, number>>;
    /** Differences that no rule explains. */
    readonly unexplained: readonly string[];
}

interface FileToCompare {
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** Compares a document with the Markdown that it was made from. Throws if one can't be read. */
export async function compare(markdown: FileToCompare, document: FileToCompare): Promise<Comparison> {
    const [source, made] = [await read(markdown), await read(document)];
    const texts = source.paragraphs.map(({ text }) => text);
    const found = made.paragraphs.map(({ text }) => text);
    const rules = new Map<string, number>();
    const unexplained: string[] = [];
    let equal = 0;
    let elsewhere = 0;
    for (const pair of paired(texts, found)) {
        const [one, other] = [pair.source.map((at) => texts[at]), pair.document.map((at) => found[at])];
        if (one.length === 1 && other.length === 1 && one[0] === other[0]) {
            equal++;
            if (headings(source, pair.source) !== headings(made, pair.document)) elsewhere++;
        } else {
            const named = rulesOf(pair, source, made);
            if (named === undefined) unexplained.push(`${one.join(" ¶ ")} → ${other.join(" ¶ ")}`);
            for (const rule of named ?? []) rules.set(rule, (rules.get(rule) ?? 0) + 1);
        }
    }
    return {
        name: document.name,
        source: texts.length,
        document: found.length,
        equal,
        elsewhere,
        rules: Object.fromEntries([...rules].toSorted(([one], [other]) => (one < other ? -1 : 1))),
        unexplained,
    };
}

const headings = ({ paragraphs }: Article, [at = 0]: readonly number[]) => paragraphs[at]?.path.join("\n");

async function read({ name, bytes }: FileToCompare): Promise<Article> {
    const { article, problems } = await readArticle({ name, bytes });
    if (article === undefined)
        throw new Error(`${name}: ${problems.map(({ problem }) => problem).join(" ")}`);
    return article;
}

/** The rules that explain how paragraphs differ; undefined if none does. */
function rulesOf({ source, document }: Pair, text: Article, made: Article): readonly string[] | undefined {
    const from = source.flatMap((at) => text.paragraphs[at] ?? []);
    const to = document.flatMap((at) => made.paragraphs[at] ?? []);
    const [one, other] = [from, to].map((some) => some.map((paragraph) => paragraph.text).join("\n"));
    if (one === undefined || other === undefined || to.length === 0) return undefined;
    if (from.length === 0) return ruleForOnly(other, text);
    if (from[0]?.kind === "table" && one.slice(one.indexOf("\n") + 1) === other)
        return ["header row missing"];
    const inText = rulesFor(one, other) ?? struckOut(from[0], other);
    if (inText === undefined) return undefined;
    if (from.length === to.length) return inText;
    const others = inText.filter((rule) => rule !== "line break");
    if (from.length === 1 && one.split("\n").length >= to.length) return [...others, "lines as paragraphs"];
    const isAtPage =
        from.length > to.length
            ? to.some(({ pages = [] }) => pages.some(({ at }) => at > 0))
            : to.slice(1).some(({ pages = [] }) => pages.some(({ at }) => at === 0));
    return [
        ...others,
        `${from.length > to.length ? "joined" : "divided"}${isAtPage ? " at a page's turn" : ""}`,
    ];
}

/** Of a paragraph that only the document has. */
function ruleForOnly(only: string, text: Article): readonly string[] | undefined {
    const headings = new Set(text.paragraphs.flatMap(({ path }) => path));
    const lines = only.split("\n").map((line) => line.trim());
    if (lines.every((line) => [text.title, text.author, text.published].includes(line)))
        return ["title page"];
    if (only === `${text.title} 1`) return ["running head of a single page"];
    if (headings.has(only)) return ["heading as a paragraph"];
    const isContents = lines.every((line) => headings.has(line.replace(/ \| \d+$/u, "")));
    return isContents ? ["table of contents"] : undefined;
}

/** Of a text that is the same but for something where words are struck out. */
function struckOut(source: Paragraph | undefined, document: string): readonly string[] | undefined {
    const isKept = source?.omissions?.some(
        (at) =>
            document.length > source.text.length &&
            document.startsWith(source.text.slice(0, at)) &&
            document.endsWith(source.text.slice(at).trimStart()),
    );
    return isKept === true ? ["struck-out text kept"] : undefined;
}

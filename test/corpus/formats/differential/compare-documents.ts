import type { Article } from "../../../../src/corpus/article.ts";
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
    if (from.length === 0) {
        if (to.every((one) => isOnTitlePage(one.text, text))) return ["title page"];
        return to.every((one) => isContents(one.text, text)) ? ["table of contents"] : undefined;
    }
    if (to.length === 0) return undefined;
    const [one, other] = [from, to].map((some) => some.map((paragraph) => paragraph.text).join(" "));
    const inText = rulesFor(one ?? "", other ?? "");
    if (inText === undefined) return undefined;
    if (from.length === to.length) return inText;
    const isAtPage = (
        from.length > to.length
            ? to.flatMap(({ pages = [] }) => pages.filter(({ at = 0 }) => at > 0))
            : to.slice(1).filter(({ pages = [] }) => pages.some(({ at = 0 }) => at === 0))
    ).length;
    const place = isAtPage > 0 ? " at a page's turn" : "";
    return [...inText, `${from.length > to.length ? "joined" : "divided"}${place}`];
}

const isOnTitlePage = (text: string, { title, author, published }: Article) =>
    text.split("\n").every((line) => [title, author, published].includes(line.trim()));

/** Whether each line is a heading of the text with the number of a page. */
const isContents = (text: string, { paragraphs }: Article) =>
    text
        .split("\n")
        .every((line) => paragraphs.some(({ path }) => path.includes(line.replace(/ \| \d+$/u, "").trim())));

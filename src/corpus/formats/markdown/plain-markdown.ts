import { mostParagraphs, tooMany } from "../../article-limits.ts";
import type { Problem } from "../../corpus.ts";
import { type Block, type Draft, type SourceBlock, trimAscii } from "../../draft.ts";
import { draftWith, type FrontMatter, findMatter, type Matter } from "../../front-matter/front-matter.ts";
import { mayBeDialect } from "../dialects/may-be-dialect.ts";

/** A document that can only be paragraphs and headings, for which nobody needs a Markdown parser. */
export interface PlainMarkdown {
    readonly matter: Matter | undefined;
    /** Its paragraphs and headings, in order. */
    readonly parts: readonly (Block | MarkedUp)[];
}

/** A paragraph or heading with inline markup, such as emphasis or links. */
interface MarkedUp {
    readonly kind: "marked-up";
    /** As it is written, without the last line's end. */
    readonly source: string;
    /** Counted from 1. */
    readonly line: number;
}

/** Splits a document into paragraphs and ATX headings. Returns undefined if some line may begin anything else. */
export function plainMarkdown(text: string): PlainMarkdown | undefined {
    // A definition changes the text of links anywhere in the document.
    if (text.includes("]:") || (text.includes("\r") && loneReturn.test(text))) return undefined;
    // Such an element may go on in the paragraphs below.
    if (mayHide.test(text) || mayBeDialect(text)) return undefined;
    const matter = findMatter(text);
    const above = text.slice(0, matter?.end ?? 0);
    const parts: (Block | MarkedUp)[] = [];
    let paragraph: { readonly from: number; readonly line: number } | undefined;
    let paragraphEnd = 0;
    const endParagraph = () => {
        if (paragraph === undefined) return;
        parts.push(...paragraphOf(text.slice(paragraph.from, paragraphEnd), paragraph.line));
        paragraph = undefined;
    };
    let line = 1 + (above.match(/\n/gu)?.length ?? 0);
    for (let from = above.length, next = from; from < text.length; from = next, line++) {
        const feed = text.indexOf("\n", from);
        next = feed < 0 ? text.length : feed + 1;
        const written = text.slice(from, feed < 0 ? next : feed).replace(lastReturn, "");
        if (beginsText.test(written)) {
            paragraph ??= { from, line };
            paragraphEnd = from + written.length;
            continue;
        }
        endParagraph();
        if (beginsHeading.test(written)) parts.push(headingOf(written, line));
        else if (!blank.test(written)) return undefined;
    }
    endParagraph();
    return { matter, parts };
}

/** Finds a tag that may strike out or hide text. */
export const mayHide = /<(?:s|del|strike)[\s/>]|<[a-z][^<>]{0,2000}(?:style|hidden)/iu;

const loneReturn = /\r(?!\n)/u;
const lastReturn = /\r$/u;

const blank = /^[ \t]*$/u;
const beginsHeading = /^#{1,6}(?:[ \t]|$)/u;
/**
 * A line that is part of a paragraph, whatever is above it: it cannot begin a list, quote, heading, rule, table, code or HTML,
 * nor make the line above it a heading or the head of a table.
 */
const beginsText =
    /^(?:[^ \t\ufeff#>+*_=`~<|:\d-]|\d+(?:(?![\d.)])|[.)](?=\S))|[-+](?=[^\s|:+-])|(?:\*{1,2}|_{1,2})(?=[^\s*_])|`{1,2}(?=[^\s`])|#(?=[^\s#]))/u;

/** What needs a parser: escapes, code, emphasis, links, images, HTML, entities, strikethrough and hard line breaks. */
const markup = /[\\`*_[<~\0]|&(?:#|[a-z][a-z\d]*;)|[ \t]\r?\n/iu;

/** Nothing for a paragraph of white space, such as an ideographic space. */
function paragraphOf(source: string, line: number): readonly (Block | MarkedUp)[] {
    if (markup.test(source)) return [{ kind: "marked-up", source, line }];
    const text = trimAscii(source.replace(/\r?\n/gu, " "));
    return text.trim() === "" ? [] : [{ kind: "paragraph", text, line }];
}

function headingOf(source: string, line: number): Block | MarkedUp {
    const depth = source.search(/[^#]|$/u);
    const text = trimAscii(source.slice(depth));
    if (text.includes("#") || markup.test(source)) return { kind: "marked-up", source, line };
    return { kind: "heading", text, depth, line };
}

/** The draft of such a document, once all of its parts are read. */
export function plainDraft(front: FrontMatter, blocks: readonly SourceBlock[]): Draft | Problem {
    if (blocks.length > mostParagraphs) return tooMany("paragraphs", mostParagraphs);
    return draftWith(front, blocks);
}

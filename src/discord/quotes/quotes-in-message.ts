import { textsInMarks } from "./quotation-marks.ts";
import { withoutEmphasis } from "./without-emphasis.ts";

/** The quotes of a message, as people read them. */
interface QuotesInMessage {
    /** In order. If nothing is marked as a quote, the whole text; none without any text. */
    readonly quotes: readonly string[];
    /** Whether nothing was marked as a quote. */
    readonly isWhole: boolean;
    /** How many quotes of one or two words are left out. */
    readonly short: number;
}

/**
 * The quotes in a message's Discord Markdown: its block quotes and what is in quotation marks. Of one or two words only if there
 * are no longer ones, because such marks are often no quotes.
 */
export function quotesInMessage(content: string): QuotesInMessage {
    const blocks = blocksOf(content);
    const marked = blocks
        .flatMap(({ isQuote, text }) => (isQuote ? [withoutAttribution(text)] : textsInMarks(plain(text))))
        .map((text) => quoteFrom(text))
        .filter(hasWords);
    if (marked.length === 0) {
        const whole = quoteFrom(blocks.map(({ text }) => text).join("\n"));
        return { quotes: hasWords(whole) ? [whole] : [], isWhole: true, short: 0 };
    }
    const long = marked.filter((text) => !isShort(text));
    const quotes = long.length === 0 ? marked : long;
    return { quotes, isWhole: false, short: marked.length - quotes.length };
}

/** A quote as people read it, from Discord Markdown: without formatting, and without quotation marks around all of it. */
export function quoteFrom(text: string): string {
    const read = plain(text).trim();
    const [inMarks = ""] = textsInMarks(read);
    return (inMarks.length > 0 && inMarks.length === read.length - 2 ? inMarks : read).trim();
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function isShort(text: string): boolean {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text))
        return text.length < 5;
    return (text.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []).length < 3;
}

interface MessageBlock {
    readonly isQuote: boolean;
    readonly text: string;
}

/** Divides a message into block quotes and what is between them. */
function blocksOf(content: string): readonly MessageBlock[] {
    const blocks: { readonly isQuote: boolean; readonly lines: string[] }[] = [];
    let isRest = false;
    for (const line of content.split("\n")) {
        isRest ||= line.startsWith(">>> ");
        const isQuote = isRest || line.startsWith("> ") || line === ">";
        const text = isQuote ? line.replace(/^>(?:>>)? ?/u, "") : line;
        const last = blocks.at(-1);
        if (last?.isQuote === isQuote) last.lines.push(text);
        else blocks.push({ isQuote, lines: [text] });
    }
    return blocks.map(({ isQuote, lines }) => ({ isQuote, text: lines.join("\n") }));
}

/** A last line of a block quote that begins with a dash says whose words it quotes. */
function withoutAttribution(text: string): string {
    const lines = text.trimEnd().split("\n");
    const last = lines.at(-1) ?? "";
    const isAttribution = lines.length > 1 && last.length <= 120 && /^\s*(?:[—–―]|--?)\s*\S/u.test(last);
    return isAttribution ? lines.slice(0, -1).join("\n") : text;
}

/** Discord Markdown as people read it, without addresses and what only Discord writes. */
function plain(text: string): string {
    return withoutEmphasis(
        text
            .replace(/^(?:#{1,3}|-#|[-*]) /gmu, "")
            .replace(/^```[\w-]*$/gmu, "")
            .replace(/\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,2000}>?\)/giu, "$1")
            .replace(/<?(?<![\p{L}\p{N}])https?:\/\/[^\s<>]{1,2000}>?/giu, "")
            .replace(/<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^<>:\n]{1,100}:|id:\w)[^<>\s]{0,40}>/giu, ""),
    );
}

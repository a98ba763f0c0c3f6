import type { KeyPlace } from "../../answer/answer.ts";
import type { ArticleFacts } from "../../corpus/article.ts";

/**
 * The address of the excerpt's article with a text fragment, with which browsers scroll to the KeySentence and highlight it; without
 * one if the address does not allow that. Undefined if the article declares no address, or one that is too long.
 * See https://wicg.github.io/scroll-to-text-fragment/.
 */
export function sentenceAddress(quoted: KeyPlace): string | undefined {
    const href = articleAddress(quoted.article);
    if (href === undefined || !takesFragment(href)) return href;
    const start = href.includes("#") ? `${href}:~:text=` : `${href}#:~:text=`;
    const directive = [8, 5, 3]
        .map((most) => directiveOf(quoted, most))
        .find((text) => text !== undefined && start.length + text.length <= longestAddress);
    return directive === undefined ? href : `${start}${directive}`;
}

/** The address that the article declares; undefined if it declares none, or one that is too long. */
export function articleAddress({ url }: Pick<ArticleFacts, "url">): string | undefined {
    if (url === undefined) return undefined;
    const { href } = new URL(url);
    return href.length > longestAddress ? undefined : href;
}

/** In UTF-16 units. */
const longestAddress = 512;

/**
 * Whether browsers look for text at this address: not in files that are no web pages, not if it names a text already, and not if its
 * fragment is a path for the page's program.
 */
function takesFragment(href: string): boolean {
    const { pathname, hash } = new URL(href);
    return !(hash.includes(":~:") || /^#[!/]/u.test(hash) || otherFiles.test(pathname));
}

const otherFiles = /\.(?:pdf|docx?|odt|rtf|epub|pptx?|xlsx?|csv|zip|png|jpe?g|gif|webp|svg|mp[34])$/iu;

interface TextRange {
    readonly start: number;
    readonly end: number;
}

/** A stretch of the paragraph's text. */
interface Stretch extends TextRange {
    readonly words: number;
}

/**
 * The first words of the KeySentence, then its last ones if there are more. If the first words are few or occur twice in the paragraph,
 * the words next to them tell them apart. At most `most` words each; undefined if what can be written of the sentence is too little.
 */
function directiveOf({ article, paragraph, key }: KeyPlace, most: number): string | undefined {
    const { text, omissions = [] } = paragraph;
    const words = new Intl.Segmenter(article.language, { granularity: "word" });
    const searched = { text, omissions, words };
    const inKey = nearEnds(text, key).flatMap((range) => runsOf(searched, range));
    const first = inKey.find((run) => run.words >= fewWords) ?? longest(inKey);
    if (first === undefined) return undefined;
    const last = inKey.findLast((run) => run.words >= fewWords) ?? first;
    const isWhole = last === first && first.words <= most;
    const opening = isWhole ? first : part(text, { run: first, words, most, from: "start" });
    const closing = part(text, { run: last, words, most: 5, from: "end" });
    const isRange = !isWhole && closing.start >= opening.end;
    const before = isAmbiguous(text, opening) ? wordsBefore(searched, opening.start) : "";
    const after = isAmbiguous(text, opening) && !isRange ? wordsAfter(searched, opening.end) : undefined;
    // Browsers would highlight the first place with these words.
    if (opening.words < fewWords && before === "" && after === undefined) return undefined;
    const sought = encoded(text.slice(opening.start, after?.from ?? opening.end));
    const end = isRange ? `,${encoded(text.slice(closing.start, closing.end))}` : (after?.suffix ?? "");
    return `${before}${sought}${end}`;
}

/** In UTF-16 units; no more is read at either end of a sentence, or beside it, because paragraphs may have millions. */
const near = 1000;

/** The range, or if it is long, its beginning and its end. */
function nearEnds(text: string, range: TextRange): readonly TextRange[] {
    const { start, end } = range;
    if (end - start <= 2 * near) return [range];
    return [
        { start, end: betweenWords(text, start + near, -1) },
        { start: betweenWords(text, end - near, 1), end },
    ];
}

/** The nearest place before or after one that divides no word, or failing that, no character. */
function betweenWords(text: string, at: number, step: 1 | -1): number {
    for (let place = at; Math.abs(place - at) < near / 2 && place > 0 && place < text.length; place += step)
        if (/\s/u.test(text.charAt(place))) return place;
    return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at;
}

/** The prefix of a fragment whose text starts here; "" if what is before it cannot be written. */
function wordsBefore(searched: DividedText, start: number): string {
    const { text, words } = searched;
    const run = runsOf(searched, { start: betweenWords(text, Math.max(0, start - near), 1), end: start }).at(
        -1,
    );
    if (run === undefined || !isWritable(searched, { start: run.end, end: start })) return "";
    const last = part(text, { run, words, most: 4, from: "end" });
    return `${encoded(text.slice(last.start, start).trim())}-,`;
}

/** The suffix of a fragment whose text ends here, and where the punctuation before it ends, which belongs to the text. */
function wordsAfter(
    searched: DividedText,
    end: number,
): { readonly from: number; readonly suffix: string } | undefined {
    const { text, words } = searched;
    const [run] = runsOf(searched, {
        start: end,
        end: betweenWords(text, Math.min(text.length, end + near), -1),
    });
    if (run === undefined || !isWritable(searched, { start: end, end: run.start })) return undefined;
    const next = part(text, { run, words, most: 4, from: "start" });
    const from = end + text.slice(end, run.start).trimEnd().length;
    return { from, suffix: `,-${encoded(text.slice(next.start, next.end))}` };
}

function isWritable({ text, omissions }: DividedText, { start, end }: TextRange): boolean {
    return writable.test(text.slice(start, end)) && !omissions.some((at) => start <= at && at <= end);
}

const fewWords = 3;

/** Fewer characters may well be elsewhere in the article, too. */
const fewCharacters = 20;

function isAmbiguous(text: string, { start, end }: Stretch): boolean {
    const sought = text.slice(start, end).toLowerCase();
    const whole = text.toLowerCase();
    return sought.length < fewCharacters || whole.indexOf(sought) !== whole.lastIndexOf(sought);
}

function longest(runs: readonly Stretch[]): Stretch | undefined {
    return runs.toSorted((one, other) => other.words - one.words)[0];
}

interface DividedText {
    readonly text: string;
    readonly omissions: readonly number[];
    readonly words: Intl.Segmenter;
}

/** The stretches of the range that can be written in a fragment, from the first word to the last. */
function runsOf({ text, omissions, words }: DividedText, range: TextRange): Stretch[] {
    const runs: Stretch[] = [];
    let open: Stretch | undefined;
    for (const { segment, index, isWordLike = false } of words.segment(text.slice(range.start, range.end))) {
        const start = range.start + index;
        const end = start + segment.length;
        const omitted = omissions.find((at) => start <= at && at < end);
        // Lines are often separate elements of a page, such as cells, and browsers look for words within one.
        const isWritten =
            writable.test(segment) &&
            !/[\r\n]/u.test(segment) &&
            (omitted === undefined || omitted === start);
        if (open !== undefined && (!isWritten || omitted !== undefined)) {
            runs.push(open);
            open = undefined;
        }
        if (!isWritten || (open === undefined && !isWordLike)) continue;
        open = {
            start: open?.start ?? start,
            end: isWordLike ? end : (open?.end ?? end),
            words: (open?.words ?? 0) + (isWordLike ? 1 : 0),
        };
    }
    return open === undefined ? runs : [...runs, open];
}

/**
 * What can be written in a fragment that Discord leaves as it is: it breaks links with the escapes of ! % ' ( ) *, and decodes others
 * such as that of "-", which would then divide the fragment.
 */
const writable = /^[\p{L}\p{M}\p{N}\s.:;?"\u{80}-\u{10ffff}]*$/u;

interface PartOf {
    readonly run: Stretch;
    readonly words: Intl.Segmenter;
    readonly most: number;
    readonly from: "start" | "end";
}

/** The first or last words of a run. */
function part(text: string, { run, words, most, from }: PartOf): Stretch {
    const inRun = [...words.segment(text.slice(run.start, run.end))].filter(({ isWordLike }) => isWordLike);
    if (inRun.length <= most) return run;
    const edge = from === "start" ? inRun[most - 1] : inRun.at(-most);
    if (edge === undefined) return run;
    return from === "start"
        ? { start: run.start, end: run.start + edge.index + edge.segment.length, words: most }
        : { start: run.start + edge.index, end: run.end, words: most };
}

const encoded = (text: string) => encodeURIComponent(text.replace(/\s+/gu, " "));

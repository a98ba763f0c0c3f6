import { say } from "../../../locales/say.ts";
import type { ArticleFacts, Paragraph } from "../../corpus/article.ts";
import type { Excerpt } from "../answer.ts";
import type { ArticlePart } from "../excerpts/reading.ts";
import type { Library } from "../library.ts";
import { longestTitle } from "./declared.ts";
import type { WantedParagraph } from "./intent.ts";
import type { TalkStyle } from "./talk-style.ts";

/** A paragraph that was quoted: the article's id, and its number. */
export interface QuotedPlace {
    readonly article: string;
    readonly paragraph: number;
}

/** What is said, with what it quotes. */
export interface Said {
    readonly text: string;
    readonly excerpts?: readonly Excerpt[];
}

interface TalkReading {
    readonly library: Pick<Library, "read">;
    readonly pick: number;
}

/** Introduces an article with its own words: title, sections, and the first paragraph. */
export async function overviewOf(
    article: ArticleFacts,
    { library }: TalkReading,
    style: TalkStyle,
): Promise<Said> {
    const { paragraphs, sections: starts, sectionCount } = await readFrom(library, article, 1);
    const [first] = paragraphs;
    const headings = headingsOf(starts);
    const hasMore = headings.length > mostSections || starts.length < sectionCount;
    const sections = [
        ...headings.slice(0, mostSections).map((heading) => style.name(heading, longestSection)),
        ...(hasMore ? [say("articles.more-sections")] : []),
    ];
    const { title, summary } = article;
    const lines = [
        style.heading(title, longestTitle),
        ...(summary === undefined
            ? []
            : [say("talk.overview.summary", { summary: style.name(summary, longestSummary) })]),
        ...(sections.length === 0 ? [] : [say("talk.overview.sections", { sections: sections.join(" · ") })]),
    ];
    if (first === undefined) return { text: lines.join("\n") };
    const begins = say("talk.overview.begins");
    const all = [...lines, begins];
    // Without room for what the article says itself, its title is enough.
    const fits = all.join("\n").length + leastQuote <= style.longest;
    return quoting(wholeParagraph(article, first), fits ? all : [...lines.slice(0, 1), begins], style);
}

/** An article may have been removed since the member's question; then nothing of it can be read. */
async function readFrom(
    library: TalkReading["library"],
    { id }: ArticleFacts,
    number: number,
): Promise<Pick<ArticlePart, "paragraphs" | "sections" | "sectionCount">> {
    return (
        (await library.read({ article: id, from: number, to: number })) ?? {
            paragraphs: [],
            sections: [],
            sectionCount: 0,
        }
    );
}

/** The headings of the outermost level with more than one. */
function headingsOf(sections: ArticlePart["sections"]): readonly string[] {
    const at = (depth: number) => [...new Set(sections.flatMap(({ path }) => path[depth] ?? []))];
    const deepest = Math.max(0, ...sections.map(({ path }) => path.length - 1));
    for (let depth = 0; depth <= deepest; depth++) if (at(depth).length > 1) return at(depth);
    return at(0);
}

const mostSections = 12;
const longestSection = 40;
const longestSummary = 300;
/** The room for a quote and its source, in UTF-16 units. */
const leastQuote = 500;

interface WantedIn {
    readonly article: ArticleFacts;
    readonly wanted: Exclude<WantedParagraph, "same" | "previous">;
}

/** Quotes a paragraph, or says that no paragraph has this number. */
export async function paragraphOf(
    { article, wanted }: WantedIn,
    { library, pick }: TalkReading,
    style: TalkStyle,
): Promise<Said> {
    const number = numberOf(wanted, article.paragraphCount, pick);
    const { paragraphs } = await readFrom(library, article, number);
    const [paragraph] = paragraphs;
    if (paragraph !== undefined) return quoting(wholeParagraph(article, paragraph), [], style);
    const title = style.name(article.title, longestTitle);
    return { text: say("talk.no-paragraph", { title, paragraphs: article.paragraphCount, number }) };
}

function numberOf(wanted: WantedIn["wanted"], count: number, pick: number): number {
    if (wanted === "last") return count;
    return wanted === "any" ? 1 + Math.floor(((pick * 997) % 1) * count) : wanted;
}

/** The paragraph as a quote. No sentence of it answers anything, so all of it is the KeySentence. */
function wholeParagraph(article: ArticleFacts, paragraph: Paragraph): Excerpt {
    const whole = { start: 0, end: paragraph.text.length };
    return { article, paragraph, runs: [whole], key: whole, confidence: "high" };
}

function quoting(excerpt: Excerpt, lines: readonly string[], style: TalkStyle): Said {
    const before = lines.map((line) => `${line}\n`).join("");
    return { text: `${before}${style.quote(excerpt, style.longest - before.length)}`, excerpts: [excerpt] };
}

import { say } from "../../../locales/say.ts";
import { type Cited, dateParts, oneLine, placeIn } from "./cited.ts";

/** The quote, then its source in one sentence. */
export function plainOf(cited: Cited): string {
    const { article, quote } = cited;
    const { title, author, publisher, published, url } = article;
    const facts = [author, inMarks(oneLine(title)), publisher, spoken(published), markOf(cited), url];
    return `“${quote}” — ${listOf(facts)}`;
}

/** A block quote, then its source, with the title as a link. */
export function markdownOf(cited: Cited): string {
    const { article, quote } = cited;
    const { title, author, publisher, published, url } = article;
    const escaped = forMarkdown(oneLine(title));
    const linked =
        url === undefined ? forMarkdown(inMarks(oneLine(title))) : `[${escaped}](<${linkable(url)}>)`;
    const facts = [
        author && forMarkdown(author),
        linked,
        publisher && forMarkdown(publisher),
        spoken(published),
    ];
    const lines = quote.split("\n").map((line) => `> ${forMarkdown(line)}`);
    return [...lines, ">", `> — ${listOf([...facts, markOf(cited)])}`].join("\n");
}

/** A reference by the rules of the APA, 7th edition, for a page on the web, and how the text refers to it. */
export function apaOf(cited: Cited): string {
    const { article, paragraph } = cited;
    const { author, publisher, url } = article;
    const title = oneLine(article.title);
    const { year, month, day } = dateParts(article.published);
    // "n.d." is how the rules write that no date is known.
    const date = [
        year ?? say("citation.no-date"),
        [month && monthName(month), day].filter(Boolean).join(" "),
    ];
    const when = `(${date.filter((part) => part !== "").join(", ")})`;
    const name = author === undefined ? undefined : oneLine(author);
    const opening =
        name === undefined ? `${closed(title)} ${when}.` : `${closed(name)} ${when}. ${closed(title)}`;
    const reference = [opening, publisher && closed(oneLine(publisher)), url].filter(Boolean).join(" ");
    const place = placeIn(cited, () => say("citation.apa-paragraph", { paragraph: String(paragraph) }));
    return `${reference}\n(${[name ?? inMarks(title), year ?? say("citation.no-date"), place].join(", ")})`;
}

/** An entry by the rules of the MLA, 9th edition, for a page on the web, and how the text refers to it. */
export function mlaOf(cited: Cited): string {
    const { article, paragraph, pages } = cited;
    const { author, publisher, published, url } = article;
    const title = oneLine(article.title);
    const { year, month, day } = dateParts(published);
    const date = [day, month && shortMonth(month), year].filter(Boolean).join(" ");
    const name = author === undefined ? undefined : oneLine(author);
    const rest = [publisher && oneLine(publisher), date, url].filter(
        (part) => part !== undefined && part !== "",
    );
    const end = rest.length === 0 ? "" : ` ${rest.join(", ")}.`;
    const entry = `${name === undefined ? "" : `${closed(name)} `}${inMarks(closed(title))}${end}`;
    // Pages are numbers alone.
    const place =
        pages === undefined
            ? `, ${say("citation.mla-paragraph", { paragraph: String(paragraph) })}`
            : ` ${pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`}`;
    return `${entry}\n(${name ?? inMarks(title)}${place})`;
}

const markOf = (cited: Cited) =>
    placeIn(cited, () => say("citation.paragraph-mark", { paragraph: String(cited.paragraph) }));

/** A title in quotation marks. Those in it are single then, by the rules of the APA and of the MLA. */
const inMarks = (title: string) =>
    `“${title.replace(/“([^“”]*)”|(?<![\p{L}\p{N}])"([^"]*)"(?![\p{L}\p{N}])/gu, (_, curly?: string, plain?: string) => `‘${curly ?? plain ?? ""}’`)}”`;

const listOf = (facts: readonly (string | undefined)[]) =>
    facts.flatMap((fact) => (fact === undefined || fact === "" ? [] : [oneLine(fact)])).join(", ");

/** With a full stop, unless it ends in one, or in ? or !. */
const closed = (text: string) => (/[.?!。？！…]["”’»)]*$/u.test(text) ? text : `${text}.`);

function spoken(published: string | undefined): string | undefined {
    const { year, month, day } = dateParts(published);
    return year && [day, month && monthName(month), year].filter(Boolean).join(" ");
}

const monthName = (month: number) =>
    new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month - 1));

const september = 9;

/** As the MLA abbreviates months of more than four letters. */
function shortMonth(month: number): string {
    const name = monthName(month);
    if (name.length <= 4) return name;
    return `${name.slice(0, month === september ? 4 : 3)}.`;
}

/** Text that CommonMark shows as it is. */
function forMarkdown(text: string): string {
    return text
        .replace(/[\\`*_{}[\]<>#|~&!]/gu, "\\$&")
        .replace(/^(\s*)([-+=])/u, "$1\\$2")
        .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
}

const linkable = (url: string) => url.replace(/[<>\\\s]/gu, encodeURIComponent);

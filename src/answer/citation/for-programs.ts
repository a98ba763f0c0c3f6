import { say } from "../../../locales/say.ts";
import { type Cited, dateParts, oneLine } from "./cited.ts";

/**
 * An entry for BibTeX and biblatex. Names and titles are in two pairs of braces, so that their words and capitals stay as they are.
 */
export function bibtexOf({ article, paragraph, pages }: Cited): string {
    const { title, author, publisher, published, url } = article;
    const { year } = dateParts(published);
    const exactly = (text: string | undefined) => text && `{{${forTex(oneLine(text))}}}`;
    const fields = {
        author: exactly(author),
        title: exactly(title),
        publisher: exactly(publisher),
        year: year && `{${year}}`,
        date: published && `{${published}}`,
        url: url && `{${url.replace(/[{}\\\s]/gu, encodeURIComponent)}}`,
        pages:
            pages &&
            `{${forTex(pages.first === pages.last ? pages.first : `${pages.first}--${pages.last}`)}}`,
        note: `{${say("citation.paragraph", { paragraph: String(paragraph) })}}`,
    };
    const lines = Object.entries(fields).flatMap(([name, value]) =>
        value === undefined ? [] : `  ${name} = ${value}`,
    );
    return `@misc{${keyOf(article)},\n${lines.join(",\n")}\n}`;
}

/** Characters that TeX reads otherwise. BibTeX counts braces even after a backslash, so these have names. */
const special: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
};

const forTex = (text: string) => text.replace(/[\\{}$&#%_~^]/gu, (sign) => special[sign] ?? `\\${sign}`);

/** Keys may contain only ASCII letters and digits, and some signs. */
function keyOf({ id, fingerprint }: Cited["article"]): string {
    const plain = id.normalize("NFKD").replace(/\p{M}/gu, "");
    const key = plain
        .split(/\W/u)
        .filter((part) => part !== "")
        .join("-");
    // Two articles in other letters need two keys.
    return key === "" ? `article-${fingerprint.slice(0, 8)}` : key;
}

/** A record in the format of RIS, whose fields are lines. */
export function risOf({ article, paragraph, pages }: Cited): string {
    const { title, author, publisher, published, url } = article;
    const { year, month, day } = dateParts(published);
    const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
    const fields: readonly (readonly [string, string | undefined])[] = [
        ["TY", url === undefined ? "GEN" : "ELEC"],
        ["AU", author],
        ["TI", title],
        ["PB", publisher],
        ["PY", year],
        ["DA", year && `${year}/${two(month)}/${two(day)}`],
        ["SP", pages?.first],
        ["EP", pages && pages.last !== pages.first ? pages.last : undefined],
        ["UR", url],
        ["N1", say("citation.paragraph", { paragraph: String(paragraph) })],
    ];
    const lines = fields.flatMap(([tag, value]) =>
        value === undefined ? [] : `${tag}  - ${oneLine(value)}`,
    );
    return [...lines, "ER  - "].join("\n");
}

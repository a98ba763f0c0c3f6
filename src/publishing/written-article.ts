import type { RootContent } from "mdast";
import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { Article, ArticleFacts } from "../corpus/article.ts";
import { isSetAside, markdownPathOf, nameFromTitle } from "../corpus/article-id.ts";
import { formatOf } from "../corpus/formats/formats.ts";
import { plainContent, writeArticle } from "../corpus/formats/markdown/write-article.ts";
import { isAmbiguousDate } from "../corpus/front-matter/calendar-date.ts";
import { type DeclaredKey, declaredValue, isDeclaredKey } from "../corpus/front-matter/declared-rules.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import { bytesOf, type SetArticle, setArticle, textOf } from "../proposal/article-set.ts";
import { type ChangedKeys, declares, withDeclared } from "./declared/edited-front.ts";
import { withHeading } from "./declared/edited-heading.ts";
import { isMarkdown } from "./text-parts.ts";

/** What a moderator declares about an article. Empty values declare nothing. */
export type Declarations = Readonly<Partial<Record<DeclaredKey, string>>>;

export type WrittenArticle =
    | { readonly outcome: "written"; readonly article: SetArticle }
    /** Sentences for the moderator, one per problem. */
    | { readonly outcome: "refused"; readonly reasons: readonly string[] };

/** Makes an article from a pasted text with paragraphs separated by blank lines. `taken` says whether an id is in use. */
export async function pastedArticle(
    text: string,
    given: Declarations,
    { taken, read }: { readonly taken: (id: string) => boolean; readonly read: ReadArticle },
): Promise<WrittenArticle> {
    const checked = checkedDeclarations(given);
    if (!checked.good) return { outcome: "refused", reasons: checked.reasons };
    const title = checked.values["title"];
    const paragraphs = text.split(/\r?\n[^\S\n]*\r?\n/u).filter((piece) => piece.trim() !== "");
    if (title === undefined) return { outcome: "refused", reasons: [needed("title")] };
    if (paragraphs.length === 0) return { outcome: "refused", reasons: [needed("text")] };
    const content = paragraphs.map(
        (piece): RootContent => ({ type: "paragraph", children: plainContent(piece) }),
    );
    const id = freeId(title, taken);
    return finished(`${id}.md`, writeArticle({ ...checked.values, content }), read);
}

/**
 * Changes what an article declares; what is not given, and its text, stay as they are. A .txt or .html file becomes a .md file with
 * the same id. `facts` are what it declares now, undefined if its file cannot be read.
 */
export async function editedArticle(
    file: SetArticle,
    given: Declarations,
    { facts, read }: { readonly facts: ArticleFacts | undefined; readonly read: ReadArticle },
): Promise<WrittenArticle> {
    const others = Object.entries(given).filter(([key, value]) => !isSame(facts, key, value));
    const checked = checkedDeclarations(Object.fromEntries(others));
    if (!checked.good) return { outcome: "refused", reasons: checked.reasons };
    if (given.title?.trim() === "") return { outcome: "refused", reasons: [needed("title")] };
    const source = facts && (await markdownOf(file, read));
    if (facts === undefined || source === undefined)
        return { outcome: "refused", reasons: [say("article.unreadable")] };
    if (isSetAside(source.name)) return { outcome: "refused", reasons: [setAside()] };
    const changed = new Map(
        others
            .map(([key]) => key)
            .filter(isDeclaredKey)
            .map((key) => [key, checked.values[key]] as const)
            .filter(([key, value]) => value !== facts[key]),
    );
    return finished(source.name, await withChanged(source, changed, read), read);
}

/** Whether an article declares this already. That need not be checked: a list of authors may be longer than one that is typed. */
const isSame = (facts: ArticleFacts | undefined, key: string, value: string) =>
    isDeclaredKey(key) && value.trim() === facts?.[key];

/** Changes a part of an article's text. A web page becomes a .md file. */
export async function articleWithPart(
    file: SetArticle,
    change: (text: string) => string,
    read: ReadArticle,
): Promise<WrittenArticle> {
    const source = await editableSource(file, read);
    if (source === undefined) return { outcome: "refused", reasons: [say("article.unreadable")] };
    if (isSetAside(source.name)) return { outcome: "refused", reasons: [setAside()] };
    return finished(source.name, change(source.text), read);
}

const setAside = () => `${say("article.set-aside.problem")} ${say("article.set-aside.remedy")}`;

interface ArticleSource {
    /** The file's path. */
    readonly name: string;
    readonly text: string;
}

/** The file's text as moderators can edit it: of a web page, its article as Markdown. Undefined if that cannot be read. */
export async function editableSource(
    file: SetArticle,
    read: ReadArticle,
): Promise<ArticleSource | undefined> {
    if (formatOf(file.file)?.isConverted !== true) return { name: file.file, text: await textOf(file) };
    const { markdown } = await read({ name: nameOf(file.file), bytes: await bytesOf(file) });
    return markdown === undefined ? undefined : { name: markdownName(file), text: markdown };
}

/** The file as Markdown; undefined if it cannot be read. */
async function markdownOf(file: SetArticle, read: ReadArticle): Promise<ArticleSource | undefined> {
    const source = await editableSource(file, read);
    const name = markdownName(file);
    if (source === undefined || source.name === name) return source;
    const { article } = await read({ name: nameOf(file.file), bytes: await bytesOf(file) });
    return article && { name, text: writeArticle({ title: article.title, content: contentOf(article) }) };
}

/** Other declarations. A title that is only the text's first heading is changed there. */
async function withChanged(source: ArticleSource, changed: ChangedKeys, read: ReadArticle): Promise<string> {
    const { text } = source;
    const title = changed.get("title");
    const renamed =
        title === undefined || declares(text, "title") ? undefined : await withHeading(text, title, read);
    if (renamed === undefined) return withDeclared(text, changed);
    return withDeclared(renamed, new Map([...changed].filter(([key]) => key !== "title")));
}

/** The file as a Markdown file that still takes its place. */
const markdownName = (article: SetArticle) =>
    isMarkdown(article.file) ? article.file : markdownPathOf(article);

/** Reads the new file at once, to report its problems and to pass on the parsed article. */
async function finished(file: string, text: string, read: ReadArticle): Promise<WrittenArticle> {
    const article = setArticle(file, text, "discord");
    const parsed = await read({ name: nameOf(file), bytes: await bytesOf(article) });
    if (parsed.article !== undefined) return { outcome: "written", article: { ...article, parsed } };
    return {
        outcome: "refused",
        reasons: parsed.problems.map(({ problem, remedy }) => `${told(problem)} ${told(remedy)}`),
    };
}

const nameOf = (file: string) => file.split("/").at(-1) ?? file;

function checkedDeclarations(given: Declarations) {
    const values: Record<string, string> = {};
    const reasons: string[] = [];
    for (const [key, value] of Object.entries(given)) {
        if (value.trim() === "" || !isDeclaredKey(key)) continue;
        const good = declaredValue(key, value);
        if (good === undefined) reasons.push(refusalOf(key, value));
        else values[key] = good;
    }
    return { good: reasons.length === 0, values, reasons };
}

/** Says what is wrong with a value, with the field's label in the forms. */
function refusalOf(key: DeclaredKey, written: string): string {
    const start = written.trim().slice(0, 60).toWellFormed();
    const value = start.length < written.trim().length ? `${start}…` : start;
    const field = say(`corpus.field.${key}`);
    return key === "published" && isAmbiguousDate(written)
        ? say("article.ambiguous-declaration", { field, value })
        : say("article.bad-declaration", { field, key, value });
}

const needed = (key: "title" | "text") =>
    say("article.input-needed", {
        field: say(`corpus.field.${key}`),
        key: key === "title" ? "title" : "other",
    });

/** Of the headings in a path. */
const depths = [2, 3, 4, 5, 6] as const;

function contentOf({ paragraphs }: Article): RootContent[] {
    let above: readonly string[] = [];
    return paragraphs.flatMap(({ path, text }): RootContent[] => {
        const same = path.findIndex((heading, at) => heading !== above[at]);
        const headings = path.slice(same < 0 ? path.length : same).map((heading, at): RootContent => {
            const depth = depths[same + at] ?? 6;
            return { type: "heading", depth, children: plainContent(heading) };
        });
        above = path;
        return [...headings, { type: "paragraph", children: plainContent(text) }];
    });
}

/** An unused id. */
function freeId(title: string, taken: (id: string) => boolean): string {
    const id = nameFromTitle(title);
    for (let number = 2; ; number++) {
        const name = number === 2 ? id : `${id}-${number - 1}`;
        if (!taken(name) && !isSetAside(`${name}.md`)) return name;
    }
}

import type { RootContent } from "mdast";
import { say } from "../../locales/say.ts";
import type { Article, ArticleFacts } from "../corpus/article.ts";
import { idOf, isSetAside } from "../corpus/article-id.ts";
import { plainContent, writeArticle } from "../corpus/formats/markdown/write-article.ts";
import { isAmbiguousDate } from "../corpus/front-matter/calendar-date.ts";
import { type DeclaredKey, declaredValue, isDeclaredKey } from "../corpus/front-matter/declared-rules.ts";
import { frontMatterEnd } from "../corpus/front-matter/front-matter.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import { bytesOf, type SetArticle, setArticle, textOf } from "../proposal/article-set.ts";

/** What a moderator declares about an article. Empty values declare nothing. */
export type Declarations = Readonly<
    Partial<Record<"title" | "author" | "published" | "url" | "language", string>>
>;

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
 * Changes what an article declares; its text stays verbatim. A .txt or .html file becomes a .md file with the same id. `facts` are what
 * it declares now, undefined if its file cannot be read.
 */
export async function editedArticle(
    file: SetArticle,
    given: Declarations,
    { facts, read }: { readonly facts: ArticleFacts | undefined; readonly read: ReadArticle },
): Promise<WrittenArticle> {
    const checked = checkedDeclarations(given);
    if (!checked.good) return { outcome: "refused", reasons: checked.reasons };
    if (facts === undefined) return { outcome: "refused", reasons: [say("article.unreadable")] };
    const { publisher, licence, summary } = facts;
    const name = markdownName(file);
    if (isSetAside(name))
        return {
            outcome: "refused",
            reasons: [`${say("article.set-aside.problem")} ${say("article.set-aside.remedy")}`],
        };
    const written: Readonly<Record<string, string | undefined>> = {
        publisher,
        licence,
        summary,
        ...checked.values,
    };
    if (name !== file.file) {
        const { article, markdown } = await read({ name: nameOf(file.file), bytes: await bytesOf(file) });
        if (article === undefined) return { outcome: "refused", reasons: [say("article.unreadable")] };
        if (markdown !== undefined) return finished(name, withFront(markdown, written), read);
        return finished(name, writeArticle({ ...written, content: contentOf(article) }), read);
    }
    return finished(name, withFront(await textOf(file), written), read);
}

/** Markdown with other front matter. A title in the text stays there, unless it is changed. */
function withFront(text: string, written: Readonly<Record<string, string | undefined>>): string {
    const body = text.slice(frontMatterEnd(text));
    const titled = body.match(/^\s*#[^\S\n]+(.*)/u)?.[1]?.trim() === written["title"];
    const front = writeArticle({ ...written, ...(titled && { title: undefined }), content: [] });
    return `${front}${body.replace(/^(?:\r?\n)+/u, "")}`;
}

/** The file as a Markdown file that still has the id. */
function markdownName({ file, id }: SetArticle): string {
    if (/\.(?:md|markdown|mdx)$/iu.test(file)) return file;
    return id === idOf(file) ? file.replace(/\.[^.]+$/u, ".md") : `${file}.md`;
}

/** Reads the new file at once, to report its problems and to pass on the parsed article. */
async function finished(file: string, text: string, read: ReadArticle): Promise<WrittenArticle> {
    const article = setArticle(file, text, "discord");
    const parsed = await read({ name: nameOf(file), bytes: await bytesOf(article) });
    if (parsed.article !== undefined) return { outcome: "written", article: { ...article, parsed } };
    return {
        outcome: "refused",
        reasons: parsed.problems.map(({ problem, remedy }) => `${problem} ${remedy}`),
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

/** An unused id made from the title's letters and digits. */
function freeId(title: string, taken: (id: string) => boolean): string {
    const words = title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["article"];
    const id = words.join("-").slice(0, 80).replace(/-$/u, "");
    for (let number = 2; ; number++) {
        const name = number === 2 ? id : `${id}-${number - 1}`;
        if (!taken(name) && !isSetAside(`${name}.md`)) return name;
    }
}

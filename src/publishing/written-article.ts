import type { RootContent } from "mdast";
import { say } from "../../locales/say.ts";
import type { Article, ArticleFacts } from "../corpus/article.ts";
import { declaredValue, isDeclaredKey } from "../corpus/declared-rules.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import { plainContent, writeArticle } from "../corpus/write-article.ts";
import { type SetArticle, setArticle, textOf } from "../proposal/article-set.ts";

/** What a moderator writes about an article; an empty value declares nothing. */
export type Declarations = Readonly<
    Partial<Record<"title" | "author" | "published" | "url" | "language", string>>
>;

export type WrittenArticle =
    | { readonly outcome: "written"; readonly article: SetArticle }
    /** Sentences for the moderator, one a bad value. */
    | { readonly outcome: "refused"; readonly reasons: readonly string[] };

/** An article of a pasted text, whose blank lines part the paragraphs; `taken` says which ids there are already. */
export async function pastedArticle(
    text: string,
    given: Declarations,
    { taken, read }: { readonly taken: (id: string) => boolean; readonly read: ReadArticle },
): Promise<WrittenArticle> {
    const checked = checkedDeclarations(given);
    if (!checked.good) return { outcome: "refused", reasons: checked.reasons };
    const paragraphs = text.split(/\r?\n[^\S\n]*\r?\n/u).filter((piece) => piece.trim() !== "");
    const content = paragraphs.map(
        (piece): RootContent => ({ type: "paragraph", children: plainContent(piece) }),
    );
    const id = freeId(checked.values["title"] ?? "", taken);
    return finished(`${id}.md`, writeArticle({ ...checked.values, content }), read);
}

/**
 * The article with other declarations than its `facts`, which are undefined where it cannot be read as it is; its text
 * stays to the letter. A plain text becomes Markdown of the same id.
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
    const name = file.file.replace(/\.txt$/iu, ".md");
    const written: Readonly<Record<string, string | undefined>> = {
        publisher,
        licence,
        summary,
        ...checked.values,
    };
    if (name !== file.file) {
        const { article } = await read({ name: nameOf(file.file), bytes: file.bytes });
        if (article === undefined) return { outcome: "refused", reasons: [say("article.unreadable")] };
        return finished(name, writeArticle({ ...written, content: contentOf(article) }), read);
    }
    const body = textOf(file).replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\r?\n|$)/u, "");
    // A title that stands in the text stays there, unless it is to be another.
    const titled = body.match(/^\s*#[^\S\n]+(.*)/u)?.[1]?.trim() === written["title"];
    const front = writeArticle({ ...written, ...(titled && { title: undefined }), content: [] });
    return finished(name, `${front}${body.replace(/^(?:\r?\n)+/u, "")}`, read);
}

/** The file is read here, so that problems are told at once, and what came of it goes with it. */
async function finished(file: string, text: string, read: ReadArticle): Promise<WrittenArticle> {
    const article = setArticle(file, text, "discord");
    const parsed = await read({ name: nameOf(file), bytes: article.bytes });
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
        if (good === undefined) reasons.push(say("article.bad-declaration", { key }));
        else values[key] = good;
    }
    return { good: reasons.length === 0, values, reasons };
}

function contentOf({ paragraphs }: Article): RootContent[] {
    let section: string | undefined;
    return paragraphs.flatMap((paragraph): RootContent[] => {
        const isNew = paragraph.section !== undefined && paragraph.section !== section;
        section = paragraph.section;
        const heading: RootContent[] = isNew
            ? [{ type: "heading", depth: 2, children: plainContent(paragraph.section ?? "") }]
            : [];
        return [...heading, { type: "paragraph", children: plainContent(paragraph.text) }];
    });
}

/** A file name made of the title's letters and digits that no article has yet. */
function freeId(title: string, taken: (id: string) => boolean): string {
    const words = title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["article"];
    const id = words.join("-").slice(0, 80).replace(/-$/u, "");
    for (let number = 2; ; number++) {
        const name = number === 2 ? id : `${id}-${number - 1}`;
        if (!taken(name)) return name;
    }
}

import type { ArticleFacts } from "../../corpus/article.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import { type SetArticle, setArticle, textOf, unparsed } from "../../proposal/article-set.ts";
import { mergedText } from "../../proposal/texts/merge-texts.ts";
import { articleWithPart, editableSource, type WrittenArticle } from "../../publishing/written-article.ts";
import type { ArticleEdit } from "../memory/article-edits.ts";

/** An edit that changes nothing yet; undefined if the article's file cannot be read. A web page becomes Markdown at once. */
export async function beginEdit(
    base: SetArticle,
    facts: ArticleFacts,
    read: ReadArticle,
): Promise<ArticleEdit | undefined> {
    const source = await editableSource(base, read);
    if (source === undefined) return undefined;
    const edited = source.name === base.file ? base : setArticle(source.name, source.text, "discord");
    return { id: facts.id, base, edited, before: edited, step: 0, facts };
}

type Applied =
    | { readonly outcome: "applied"; readonly edit: ArticleEdit }
    | { readonly outcome: "refused"; readonly reasons: readonly string[] }
    /** The form shows what was changed more than once since. */
    | { readonly outcome: "stale" };

/** Changes the article, or corrects the last change if the form was opened before that. */
export async function applyChange(
    edit: ArticleEdit,
    step: number,
    {
        change,
        read,
    }: {
        readonly change: (from: SetArticle, facts: ArticleFacts | undefined) => Promise<WrittenArticle>;
        readonly read: ReadArticle;
    },
): Promise<Applied> {
    const from = step === edit.step ? edit.edited : step === edit.step - 1 ? edit.before : undefined;
    if (from === undefined) return { outcome: "stale" };
    const facts = step === edit.step ? edit.facts : await factsOfFile(from, read);
    const written = await change(from, facts);
    if (written.outcome === "refused") return written;
    const { parsed } = written.article;
    const [unread = written.article] = unparsed([written.article]);
    // Among articles that share a name, the id tells which one it is.
    const edited = unread.file === from.file ? { ...unread, id: from.id } : unread;
    return {
        outcome: "applied",
        edit: {
            ...edit,
            before: from,
            edited,
            step: step + 1,
            facts: factsIn(parsed?.article) ?? edit.facts,
        },
    };
}

async function factsOfFile(file: SetArticle, read: ReadArticle): Promise<ArticleFacts | undefined> {
    const written = await articleWithPart(file, (text) => text, read);
    return written.outcome === "written" ? factsIn(written.article.parsed?.article) : undefined;
}

/** Without the paragraphs, which would be in memory for an hour. */
function factsIn(article: ArticleFacts | undefined): ArticleFacts | undefined {
    if (article === undefined) return undefined;
    return Object.assign({}, article, { paragraphs: undefined });
}

/** What became of the article while it was edited. */
export type Meanwhile = "same" | "merged" | "conflict" | "removed";

/** The edit on top of what is served now. Where both changed the same place, the edit's text replaces the other. */
export async function onServed(
    edit: ArticleEdit,
    served: SetArticle | undefined,
    read: ReadArticle,
): Promise<{ readonly edit: ArticleEdit; readonly meanwhile: Meanwhile }> {
    const { base, edited, step } = edit;
    if (served === undefined)
        return base === undefined
            ? { edit, meanwhile: "same" }
            : { edit: { ...edit, base: undefined }, meanwhile: "removed" };
    if (served.hash === base?.hash && served.file === base.file) return { edit, meanwhile: "same" };
    const source = await editableSource(served, read);
    const [old, now] = [base && (await editableSource(base, read)), source];
    const merged =
        old === undefined || now === undefined
            ? undefined
            : mergedText({ base: old.text, edited: await textOf(edited), current: now.text });
    const name = now !== undefined && edited.file === old?.name ? now.name : edited.file;
    const next = setArticle(name, merged?.text ?? (await textOf(edited)), "discord");
    // The forms show them, and what was typed is compared with them.
    const facts = (await factsOfFile(next, read)) ?? edit.facts;
    return {
        edit: { ...edit, base: served, edited: next, before: next, step: step + 1, facts },
        meanwhile: merged?.isConflict === false ? "merged" : "conflict",
    };
}

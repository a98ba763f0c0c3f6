import { say } from "../../../locales/say.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import { textOf } from "../../proposal/article-set.ts";
import { wordDiff } from "../../proposal/word-diff.ts";
import { type TextPart, textParts } from "../../publishing/text-parts.ts";
import { editableSource } from "../../publishing/written-article.ts";
import type { Button, MenuLook, Row } from "../command/components.ts";
import type { MessageReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import type { ArticleEdit } from "../memory/article-edits.ts";
import { declaredLines } from "../moderation/declared-lines.ts";
import { diffParts } from "../moderation/show-changes.ts";
import type { Meanwhile } from "./apply-edit.ts";

/** The buttons and menus under an edit. They are given, since what handles them shows this message again. */
export interface EditControls {
    readonly decide: readonly [propose: Button, discard: Button];
    readonly forms: readonly Button[];
    readonly text: Button;
    readonly parts: (items: MenuLook<number>["items"]) => Row;
    readonly page: (number: number, label: string, enabled: boolean) => Button;
}

interface ShownEdit {
    readonly controls: EditControls;
    readonly read: ReadArticle;
    readonly meanwhile?: Meanwhile;
    /** Of the menu of parts, from 0. */
    readonly page?: number;
}

/** An edit as its moderator sees it: what would change so far, or else what the article declares; and what can be edited. */
export async function editMessage(
    edit: ArticleEdit,
    { controls, read, meanwhile = "same", page = 0 }: ShownEdit,
): Promise<MessageReply> {
    const { base, edited, facts } = edit;
    const title = named(facts.title, 300);
    const file = named(edited.file, 120);
    const text = await textOf(edited);
    const isSame = edit.step > 0 && base?.hash === edited.hash;
    const isChanged = edit.step > 0 && !isSame;
    const shown = isChanged ? await changeParts(edit, text, read) : { lines: [], files: [] };
    return {
        kind: "text",
        text: [
            isChanged ? say("edit.title-changed", { title, file }) : say("edit.title", { title, file }),
            ...(meanwhile === "same" ? [] : [say(`edit.meanwhile.${meanwhile}`)]),
            ...(isSame ? [say("edit.nothing-changed")] : []),
            ...(isChanged && base !== undefined ? [] : declaredLines(facts)),
            ...shown.lines,
        ].join("\n"),
        visibility: "private",
        rows: [
            ...(isChanged ? [{ buttons: controls.decide }] : []),
            ...formRows(textParts(text, edited.file), { text, controls, page }),
        ],
        files: shown.files,
        isCorrectable: meanwhile === "same",
    };
}

async function changeParts({ base }: ArticleEdit, text: string, read: ReadArticle) {
    const before = base && (await editableSource(base, read));
    return diffParts(wordDiff(before?.text ?? "", text), base === undefined ? longestNew : longestDiff);
}

/** In UTF-16 units, which leaves room for long titles. */
const longestDiff = 1100;
/** Of an article that is not served, of which everything is new, and what it declares is shown, too. */
const longestNew = 500;

function formRows(
    parts: readonly TextPart[],
    {
        text,
        controls,
        page,
    }: { readonly text: string; readonly controls: EditControls; readonly page: number },
): readonly Row[] {
    if (parts.length < 2)
        return [{ buttons: [...controls.forms, ...(parts.length === 1 ? [controls.text] : [])] }];
    const from = Math.min(page, Math.floor((parts.length - 1) / onPage)) * onPage;
    const items = parts.slice(from, from + onPage).map((part, at) => ({
        label: say("edit.part", {
            number: String(from + at + 1),
            heading: part.heading ?? say("edit.part-without-heading"),
        }),
        value: from + at,
        description: text.slice(part.start, part.start + 200).replace(/\s+/gu, " "),
    }));
    const pages = [
        controls.page(page - 1, say("edit.earlier-parts"), from > 0),
        controls.page(page + 1, say("edit.later-parts"), from + onPage < parts.length),
    ];
    return [{ buttons: [...controls.forms, ...(parts.length > onPage ? pages : [])] }, controls.parts(items)];
}

/** As many as Discord shows in a menu. */
const onPage = 25;

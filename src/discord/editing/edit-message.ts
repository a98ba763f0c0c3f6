import { listed, say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import { textOf } from "../../proposal/article-set.ts";
import { wordDiff } from "../../proposal/texts/word-diff.ts";
import { type TextPart, textParts } from "../../publishing/text-parts.ts";
import { editableSource } from "../../publishing/written-article.ts";
import type { Button, MenuLook, Row } from "../command/components.ts";
import type { MessageReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import type { ArticleEdit } from "../memory/article-edits.ts";
import { declaredLines } from "../moderation/declared-lines.ts";
import { diffParts } from "../moderation/show-changes.ts";
import type { Meanwhile } from "./apply-edit.ts";
import { unfilledFields } from "./declared-fields.ts";

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
    const head = [
        isChanged ? say("edit.title-changed", { title, file }) : say("edit.title", { title, file }),
        ...(meanwhile === "same" ? [] : [say(`edit.meanwhile.${meanwhile}`)]),
        ...(isSame ? [say("edit.nothing-changed")] : []),
        ...unfilledLine(facts),
        ...(isChanged && base !== undefined ? [] : declaredLines(facts, isChanged ? 500 : 1000)),
    ];
    const longest = Math.min(longestDiff, longestMessage - head.join("\n").length);
    const changes = isChanged ? diffParts(wordDiff(await textBefore(edit, read), text), longest) : noChanges;
    return {
        kind: "text",
        text: [...head, ...changes.lines].join("\n"),
        visibility: "private",
        rows: [
            ...(isChanged ? [{ buttons: controls.decide }] : []),
            ...formRows(textParts(text, edited.file), { text, controls, page }),
        ],
        files: changes.files,
        isCorrectable: meanwhile === "same",
    };
}

/** Names what is too long for its field, in which it is therefore not shown. */
function unfilledLine(facts: ArticleFacts): readonly string[] {
    const keys = unfilledFields(facts);
    if (keys.length === 0) return [];
    const fields = keys.map((key) => say(`corpus.field.${key}`));
    return [say("edit.too-long", { count: keys.length, fields: listed(fields, "and") })];
}

const noChanges: ReturnType<typeof diffParts> = { lines: [], files: [] };

async function textBefore({ base }: ArticleEdit, read: ReadArticle): Promise<string> {
    const before = base && (await editableSource(base, read));
    return before?.text ?? "";
}

/** In UTF-16 units. A diff on a phone is long enough. */
const longestDiff = 1100;
/** The same, with room for the note that the diff goes on; Discord takes 2,000. */
const longestMessage = 1850;

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
        description: beginningOf(text, part),
    }));
    const pages = [
        controls.page(page - 1, say("edit.earlier-parts"), from > 0),
        controls.page(page + 1, say("edit.later-parts"), from + onPage < parts.length),
    ];
    return [{ buttons: [...controls.forms, ...(parts.length > onPage ? pages : [])] }, controls.parts(items)];
}

/** The first words of a part, below the heading that its label names. */
function beginningOf(text: string, { start, end, heading }: TextPart): string {
    const [first = "", ...others] = text.slice(start, Math.min(end, start + 1000)).split(/\r\n?|\n/u);
    const isHeading = heading !== undefined && first.replace(/^#+/u, "").trim() === heading;
    const words = (lines: readonly string[]) => lines.join(" ").replace(/\s+/gu, " ").trim();
    return (isHeading && words(others)) || words([first, ...others]);
}

/** As many as Discord shows in a menu. */
const onPage = 25;

/** The page of the menu of parts that has this part; both are counted from 0. */
export const pageOf = (part: number): number => Math.floor(part / onPage);

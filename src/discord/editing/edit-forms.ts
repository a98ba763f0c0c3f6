import { say } from "../../../locales/say.ts";
import { isDeclaredKey } from "../../corpus/front-matter/declared-rules.ts";
import { type SetArticle, textOf } from "../../proposal/article-set.ts";
import { isMarkdown, shownPart, textParts, withPart } from "../../publishing/text-parts.ts";
import {
    articleWithPart,
    type Declarations,
    editedArticle,
    type WrittenArticle,
} from "../../publishing/written-article.ts";
import { wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton, defineMenu } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import type { MessageReply } from "../command/reply.ts";
import { articleInputs } from "../moderation/article-inputs.ts";
import { applyChange } from "./apply-edit.ts";
import { declaredFields, filledFields, withoutUnfilled } from "./declared-fields.ts";
import { type Editing, type EditPlace, editPlace, usesToEdit, withEdit, withTyped } from "./open-edit.ts";
import { compared, refused, resumed, shown } from "./show-edit.ts";

const { source, more } = declaredFields;

export const sourceForm = defineModal("corpus:edit-source", {
    argument: editPlace,
    title: () => say("edit.source"),
    inputs: source,
    uses: usesToEdit,
    run: (place, given, context) => declared(place, { fields: source, given }, context),
});

export const moreForm = defineModal("corpus:edit-more", {
    argument: editPlace,
    title: () => say("edit.more"),
    inputs: more,
    uses: usesToEdit,
    run: (place, given, context) => declared(place, { fields: more, given }, context),
});

export const textForm = defineModal("corpus:edit-text", {
    argument: editPlace,
    title: () => say("edit.text-form"),
    inputs: { text: { ...articleInputs.text, required: false } },
    uses: usesToEdit,
    run: (place, { text: typed }, context) =>
        changed(place, context, {
            typed,
            change: (from, { read }) =>
                articleWithPart(
                    from,
                    (source) => {
                        const part = textParts(source, from.file)[place.part];
                        return part === undefined ? source : withPart(source, part, typed);
                    },
                    read,
                ),
        }),
});

export const openSource = defineButton("corpus:edit-source", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) =>
        withEdit(place, context, {
            act: ({ facts, step }) => {
                const { values, descriptions } = filledFields(source, facts);
                return sourceForm.modal({ ...place, step }, values, descriptions);
            },
        }),
});

export const openMore = defineButton("corpus:edit-more", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) =>
        withEdit(place, context, {
            act: ({ facts, step }) => {
                const { values, descriptions } = filledFields(more, facts);
                return moreForm.modal({ ...place, step }, values, descriptions);
            },
        }),
});

/** Opens the form for the text, if all of it fits into one. */
export const openText = defineButton("corpus:edit-part", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) => openPart(place, context),
});

/** Opens the form for a part of the text. */
export const choosePart = defineMenu("corpus:edit-part", {
    argument: editPlace,
    value: wholeNumberArgument,
    uses: usesToEdit,
    run: (place, [part], context) => openPart({ ...place, part }, context),
});

const openPart = (place: EditPlace, context: Editing) =>
    withEdit(place, context, {
        act: async ({ edited, step }, stored) => {
            const source = await textOf(edited);
            const part = textParts(source, edited.file)[place.part];
            // A menu in an older message may have parts that are no more.
            if (part === undefined) return resumed(place, stored);
            const kind = isMarkdown(edited.file) ? "markdown" : "plain";
            return textForm.modal(
                { ...place, step },
                { text: shownPart(source, part) },
                { text: say(`corpus.field.text.${kind}`) },
            );
        },
    });

/** Shows another page of the menu of parts. */
export const turnParts = defineButton("corpus:edit-parts", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) =>
        withEdit(place, context, {
            act: (edit, stored) => shown(edit, place.key, stored, { page: place.part }),
        }),
});

interface DeclaredInForm {
    readonly fields: Parameters<typeof withoutUnfilled>[1];
    readonly given: Declarations;
}

/** Applies what a form declares about the article. */
const declared = (place: EditPlace, { fields, given }: DeclaredInForm, context: Editing) =>
    changed(place, context, {
        typed: typedLines(given),
        change: (from, reading) =>
            editedArticle(from, withoutUnfilled(given, fields, reading.facts), reading),
    });

/** Such as "Title: The mill", a line for each field that is not empty. */
const typedLines = (given: Declarations): string =>
    Object.entries(given)
        .map(([key, value]) =>
            isDeclaredKey(key) && value !== ""
                ? `${say("article.declared", { field: say(`corpus.field.${key}`), value })}\n`
                : "",
        )
        .join("");

interface TypedChange {
    readonly change: (
        from: SetArticle,
        reading: Parameters<typeof editedArticle>[2],
    ) => Promise<WrittenArticle>;
    /** What is given back if it cannot be applied. */
    readonly typed: string;
}

/** Applies what was typed into a form, and shows what would change. */
const changed = (place: EditPlace, context: Editing, { change, typed }: TypedChange) =>
    withEdit(place, context, {
        typed,
        act: async (edit, stored): Promise<MessageReply> => {
            const { read } = stored.storeReader;
            const applied = await applyChange(edit, place.step, {
                change: (from, facts) => change(from, { facts, read }),
                read,
            });
            if (applied.outcome === "stale") return withTyped(say("edit.stale"), typed);
            if (applied.outcome === "refused") return refused(applied.reasons, place.key);
            return compared(applied.edit, place, stored);
        },
    });

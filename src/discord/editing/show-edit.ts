import { say } from "../../../locales/say.ts";
import type { Button, ButtonLook } from "../command/components.ts";
import { customId } from "../command/custom-id.ts";
import type { MessageReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import type { ArticleEdit } from "../memory/article-edits.ts";
import { correctable, type WithStore } from "../moderation/with-store.ts";
import { onServed } from "./apply-edit.ts";
import { type EditControls, editMessage, pageOf } from "./edit-message.ts";
import { type Editing, type EditPlace, editPlace, servedAs, withEdit } from "./open-edit.ts";

/** Shows an edit with its buttons. */
export function shown(
    edit: ArticleEdit,
    key: string,
    { storeReader: { read } }: WithStore<Editing>,
    facts: Pick<Parameters<typeof editMessage>[1], "meanwhile" | "page"> = {},
): Promise<MessageReply> {
    const place = { key, step: edit.step, part: 0 };
    return editMessage(edit, { ...facts, controls: controlsAt(place), read });
}

/** Shows an edit on top of what is served now, and stores it so. */
export const resumed = ({ key }: Pick<EditPlace, "key">, context: Editing) =>
    withEdit({ key }, context, { act: (edit, stored) => compared(edit, { key }, stored) });

/** Stores the edit on top of what is served now, and shows it, with the page of the menu that has this part. */
export async function compared(
    edit: ArticleEdit,
    { key, part = 0 }: Pick<EditPlace, "key"> & Partial<Pick<EditPlace, "part">>,
    stored: WithStore<Editing>,
): Promise<MessageReply> {
    const now = await onServed(edit, servedAs(edit.id, stored), stored.storeReader.read);
    stored.articleEdits.change(stored.by.userId, key, now.edit);
    return shown(now.edit, key, stored, { ...now, page: pageOf(part) });
}

/** A reply to a form whose content cannot be used. */
export const refused = (reasons: readonly string[], key: string): MessageReply => ({
    ...correctable([say("corpus.nothing-changed"), ...reasons.map((reason) => `- ${named(reason, 300)}`)]),
    rows: [{ buttons: [backTo(key)] }],
});

/** The button that shows the edit again. */
export const backTo = (key: string) =>
    buttonOf("resume", { label: say("edit.back") }, { key, step: 0, part: 0 });

/** What handles these buttons shows this message again, so they are made from their ids. */
const buttonOf = (
    what: "propose" | "discard" | "source" | "more" | "part" | "parts" | "resume",
    look: ButtonLook,
    argument: EditPlace,
): Button => ({ ...look, customId: customId({ id: `corpus:edit-${what}`, codec: editPlace, argument }) });

const controlsAt = (place: EditPlace): EditControls => ({
    decide: [
        buttonOf("propose", { label: say("edit.propose"), style: "success" }, place),
        buttonOf("discard", { label: say("edit.discard") }, place),
    ],
    forms: [
        buttonOf("source", { label: say("edit.source") }, place),
        buttonOf("more", { label: say("edit.more") }, place),
    ],
    text: buttonOf("part", { label: say("edit.text") }, place),
    parts: (items) => ({
        menu: {
            placeholder: say("edit.choose-part"),
            items: items.map((item) => ({ ...item, value: String(item.value) })),
            customId: customId({ id: "corpus:edit-part", codec: editPlace, argument: place }),
        },
    }),
    page: (part, label, enabled) =>
        buttonOf("parts", { label, enabled }, { ...place, part: Math.max(0, part) }),
});

import { html, nothing, type TemplateResult } from "lit";
import { avatarOf } from "../../avatar.ts";
import { label, labelWith } from "../../label.ts";
import { unknownName } from "../../markdown/markdown.ts";
import type { DisplayedMessage } from "../../read/read-message.ts";
import type { View } from "../../state/view.ts";
import { icons } from "../icons.ts";

/**
 * The line above a message: the command that it answers, or the message that it replies to. Our own, because what discord-command and
 * discord-reply say is English.
 */
export function messageHead(
    { answers, replyTo }: DisplayedMessage,
    { messages, commands, names }: Pick<View, "messages" | "commands" | "names">,
) {
    if (answers !== undefined) {
        const { userName, command } = answers;
        const parts = {
            name: author(userName),
            command: html`<span class="used">${icons.apps}${shownName(command, commands)}</span>`,
        };
        return line(html`${picture(userName, false)}<span>${labelWith("used", parts)}</span>`);
    }
    if (replyTo === undefined) return nothing;
    const replied = messages.find(({ id }) => id === replyTo);
    if (replied === undefined) return line(html`${icons.reply}<em>${label("original-deleted")}</em>`);
    const { name, bot } = replied.author;
    return line(html`${picture(name, bot)}${bot ? html`<small>${label("app")}</small>` : nothing}${author(name)}
        <span class="glimpse">${glimpse(replied, names)}</span>`);
}

/** What a command is called in the page's language. In English if it is none of this channel. */
export function shownName(command: string, commands: View["commands"]): string {
    return commands.find(({ name }) => name === command)?.shown ?? command;
}

const line = (content: TemplateResult) => html`<div slot="reply" class="head">${content}</div>`;
const author = (name: string) => html`<b>${name}</b>`;
const picture = (name: string, bot: boolean) => html`<img src=${avatarOf({ name, bot })} alt="" />`;

/** The first line of a message as plain text. */
export function glimpse({ content, mentioned }: DisplayedMessage, names: View["names"]): string {
    const line = content.split("\n").find((each) => each.trim() !== "") ?? "";
    return line
        .replace(/<(@[!&]?|#)(\d+)>/gu, (_, mark: string, id: string) => {
            const kind = mark === "#" ? "channel" : mark === "@&" ? "role" : "user";
            return `${mark.slice(0, 1)}${mentioned[id] ?? names[id] ?? unknownName(kind)}`;
        })
        .replace(/^(?:-# |> |#+ )/u, "")
        .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
        .slice(0, 120);
}

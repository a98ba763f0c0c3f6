import { html, nothing } from "lit";
import { avatarOf } from "../../avatar.ts";
import { unknownName } from "../../markdown/markdown.ts";
import type { DisplayedMessage } from "../../read/read-message.ts";
import type { View } from "../../state/view.ts";

/** The line above a message: the command that it answers, or the message that it replies to. */
export function messageHead({ answers, replyTo }: DisplayedMessage, { messages, light, names }: View) {
    if (answers !== undefined) {
        const picture = avatarOf({ name: answers.userName, bot: false });
        return html`<discord-command slot="reply" .author=${answers.userName} .avatar=${picture} .lightTheme=${light}
            .command=${answers.command}></discord-command>`;
    }
    if (replyTo === undefined) return nothing;
    const replied = messages.find(({ id }) => id === replyTo);
    if (replied === undefined)
        return html`<discord-reply slot="reply" deleted .lightTheme=${light}></discord-reply>`;
    return html`<discord-reply slot="reply" .author=${replied.author.name} .avatar=${avatarOf(replied.author)}
        ?bot=${replied.author.bot} .lightTheme=${light}>${glimpse(replied, names)}</discord-reply>`;
}

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

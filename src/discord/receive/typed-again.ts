import { say } from "../../../locales/say.ts";
import type { Row } from "../command/components.ts";
import { readCustomId } from "../command/custom-id.ts";
import { againButton } from "../command/define-modal.ts";
import type { Member } from "../command/member.ts";
import type { Reply } from "../command/reply.ts";
import type { BotContext } from "./bot-context.ts";
import { inputsOf, type SupportedInteraction } from "./invocation.ts";

type TypedMemory = Pick<BotContext, "typedForms">;

/** The message whose button, menu or form was used; if that opened a form again, the message of which the first one was opened. */
export function messageIdOf(
    interaction: SupportedInteraction,
    { typedForms }: TypedMemory,
): string | undefined {
    const id = "customId" in interaction ? interaction.message?.id : undefined;
    const origin = interaction.isModalSubmit() && id !== undefined ? typedForms.originOf(id) : undefined;
    return origin ?? id;
}

/** The reply; if it refuses what was typed into a form, with a button that opens the form again. */
export function withCorrection(
    reply: Reply,
    interaction: SupportedInteraction,
    use: { readonly by: Member; readonly bot: TypedMemory },
): Reply {
    if (reply.kind !== "text" || reply.isCorrectable !== true) return reply;
    const rows = rowsToOpenAgain(interaction, use, "correct");
    return { ...reply, rows: [...(reply.rows ?? []), ...rows] };
}

/** Keeps what was typed into a submitted form, and returns the button that opens it again; nothing for what is no form. */
export function rowsToOpenAgain(
    interaction: SupportedInteraction,
    { by, bot }: { readonly by: Member; readonly bot: TypedMemory },
    label: "correct" | "open-again" = "open-again",
): readonly Row[] {
    if (!interaction.isModalSubmit()) return [];
    const { id, written } = readCustomId(interaction.customId);
    const [command = "", name = ""] = id.split(":");
    const key = bot.typedForms.keep(by.userId, {
        argument: written,
        inputs: inputsOf(interaction),
        messageId: messageIdOf(interaction, bot),
    });
    const look = { label: say(`form.${label}`), style: "primary" } as const;
    return [{ buttons: [againButton(`${command}:${name}`, key, look)] }];
}

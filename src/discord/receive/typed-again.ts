import type { ModalSubmitInteraction } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { Button } from "../command/components.ts";
import { type ComponentId, readCustomId } from "../command/custom-id.ts";
import { againButton, againId } from "../command/define-modal.ts";
import type { Member } from "../command/member.ts";
import type { Reply } from "../command/reply.ts";
import type { BotContext } from "./bot-context.ts";
import { inputsOf, type SupportedInteraction } from "./invocation.ts";

type TypedMemory = Pick<BotContext, "typedForms" | "proposalOrigins">;

/** The message whose button, menu or form was used; if that opened a form again, the message of which the first one was opened. */
export function messageIdOf(
    interaction: SupportedInteraction,
    { typedForms }: TypedMemory,
): string | undefined {
    const id = "customId" in interaction ? interaction.message?.id : undefined;
    const origin = interaction.isModalSubmit() && id !== undefined ? typedForms.originOf(id) : undefined;
    return origin ?? id;
}

/**
 * The reply; if what was typed into the form can be corrected, with a button that opens the form again. That comes after a button to
 * go ahead, and before all others. For a proposal that was made from a form, remembers which.
 */
export function withCorrection(
    reply: Reply,
    interaction: SupportedInteraction,
    use: { readonly by: Member; readonly bot: TypedMemory },
): Reply {
    if (reply.kind !== "text" || !interaction.isModalSubmit()) return reply;
    if (reply.proposal !== undefined) {
        const origin = keptIn(interaction, use);
        use.bot.proposalOrigins.note(use.by.userId, reply.proposal, {
            ...origin,
            component: againId(origin.form),
        });
    }
    if (reply.isCorrectable !== true) return reply;
    const [again] = rowsToOpenAgain(interaction, use, "correct");
    const [first, ...others] = reply.rows ?? [];
    if (first === undefined || again === undefined || !("buttons" in first) || first.buttons.length > 4)
        return { ...reply, rows: [...(again === undefined ? [] : [again]), ...(reply.rows ?? [])] };
    const at = first.buttons[0]?.style === "success" ? 1 : 0;
    return { ...reply, rows: [{ buttons: first.buttons.toSpliced(at, 0, ...again.buttons) }, ...others] };
}

interface ButtonRow {
    readonly buttons: readonly Button[];
}

/** Keeps what was typed into a submitted form, and returns the button that opens it again; nothing for what is no form. */
export function rowsToOpenAgain(
    interaction: SupportedInteraction,
    use: { readonly by: Member; readonly bot: TypedMemory },
    label: "correct" | "open-again" = "open-again",
): readonly ButtonRow[] {
    if (!interaction.isModalSubmit()) return [];
    const { form, key } = keptIn(interaction, use);
    const look = { label: say(`form.${label}`), style: "primary" } as const;
    return [{ buttons: [againButton(form, key, look)] }];
}

function keptIn(
    interaction: ModalSubmitInteraction,
    { by, bot }: { readonly by: Member; readonly bot: TypedMemory },
): { readonly form: ComponentId; readonly key: string } {
    const { id, written } = readCustomId(interaction.customId);
    const [command = "", name = ""] = id.split(":");
    const typed = {
        argument: written,
        inputs: inputsOf(interaction),
        messageId: messageIdOf(interaction, bot),
    };
    return { form: `${command}:${name}`, key: bot.typedForms.keep(by.userId, typed) };
}

import type { Button } from "../../src/discord/command/components.ts";
import type { ContextPart } from "../../src/discord/command/context.ts";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import type { Options } from "../../src/discord/command/option.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { within } from "../within.ts";

type Definition<O extends Options, Used extends ContextPart> = Omit<
    Parameters<typeof defineCommand<"try", O, Used>>[0],
    "name" | "description"
>;

/** A command "try" for the machinery around commands; for everyone unless it says otherwise. */
export const aCommand = <const O extends Options, const Used extends ContextPart = never>(
    definition: Definition<O, Used>,
) => defineCommand<"try", O, Used>({ name: "try", description: () => "Try", ...definition });

export const said = (
    text: string,
    facts: Partial<Extract<MessageReply, { kind: "text" }>> = {},
): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    ...facts,
});

/** A text over one button. */
export const withButton = (
    button: Button,
    facts: Partial<Extract<MessageReply, { kind: "text" }>> = {},
): Reply => said("Look", { rows: [{ buttons: [button] }], ...facts });

/** Resolves with the next modal that opens, as Discord's API has it. */
export function nextModal(loopback: Loopback): Promise<Readonly<Record<string, unknown>>> {
    const { promise, resolve } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    const end = loopback.watch((event) => {
        if (event.kind === "modal") resolve(event.wire);
    });
    return within("a modal", promise).finally(end);
}

import { defineCommand } from "../../src/discord/command/define-command.ts";
import type { Options } from "../../src/discord/command/option.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { within } from "../within.ts";

type Definition<O extends Options> = Omit<Parameters<typeof defineCommand<O>>[0], "name" | "description">;

/** A command "try" for the machinery around commands; for everyone unless it says otherwise. */
export const aCommand = <const O extends Options>(definition: Definition<O>) =>
    defineCommand<O>({ name: "try", description: "Try", ...definition });

export const said = (
    text: string,
    facts: Partial<Extract<MessageReply, { kind: "text" }>> = {},
): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    ...facts,
});

/** A text with one button, whose press has this argument. */
export const withButton = (
    argument: string,
    facts: Partial<Extract<MessageReply, { kind: "text" }>> = {},
): Reply => said("Look", { rows: [{ buttons: [{ label: "Press", argument }] }], ...facts });

/** Resolves with the next modal that opens, as Discord's API has it. */
export function nextModal(loopback: Loopback): Promise<Readonly<Record<string, unknown>>> {
    const { promise, resolve } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    const end = loopback.watch((event) => {
        if (event.kind === "modal") resolve(event.wire);
    });
    return within("a modal", promise).finally(end);
}

import { z } from "zod";
import type { CommandContext, ContextPart } from "./context.ts";
import type { Argument, ComponentId } from "./custom-id.ts";
import type { Reply } from "./reply.ts";

/**
 * Handles one of a command's buttons, menus or forms. The command lists it, and every use is checked like the command itself.
 */
export interface Continuation<Command extends string = string> {
    readonly kind: "button" | "menu" | "modal";
    readonly id: ComponentId<Command>;
    /** The input of a form that is a question. */
    readonly question?: string | undefined;
    /** Returns what to run; undefined if the custom_id or the values do not fit this definition. */
    readonly read: (sent: Sent) => RunContinuation | undefined;
    /** The button that opens a form again with what was typed. Listed with the form. */
    readonly again?: Continuation<Command>;
}

type RunContinuation = (context: CommandContext) => Reply | Promise<Reply>;

/** What Discord sends for a press, a choice or a submission. Unchecked. */
interface Sent {
    /** The part of the custom_id after the definition's id. */
    readonly written: string;
    /** The chosen values of a menu. */
    readonly values: readonly string[];
    /** The texts of a form, by input name. */
    readonly inputs: Readonly<Record<string, string>>;
}

/** What definitions of buttons, menus and forms have in common. */
export interface ContinuationFacts<Value, Used extends ContextPart> {
    /** The type of the argument, and how the custom_id encodes it. */
    readonly argument: Argument<Value>;
    /** The parts of the context that it uses. It gets nothing else. */
    readonly uses?: readonly Used[];
}

/** Decodes an argument and passes it to `run`; undefined if it cannot be decoded. */
export function withArgument<Value>(
    codec: Argument<Value>,
    written: string,
    run: (argument: Value) => RunContinuation | undefined,
): RunContinuation | undefined {
    const read = z.safeDecode(codec, written);
    return read.success ? run(read.data) : undefined;
}

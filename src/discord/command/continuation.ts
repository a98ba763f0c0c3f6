import { z } from "zod";
import type { CommandContext, ContextPart } from "./context.ts";
import type { Argument, ComponentId } from "./custom-id.ts";
import type { Reply } from "./reply.ts";

/** What answers one of a command's buttons, menus or forms. A command lists its own, and they are checked like the command. */
export interface Continuation<Command extends string = string> {
    readonly kind: "button" | "menu" | "modal";
    readonly id: ComponentId<Command>;
    /** What to run for what Discord sent; undefined where no component of this definition sends that. */
    readonly read: (sent: Sent) => RunContinuation | undefined;
}

type RunContinuation = (context: CommandContext) => Reply | Promise<Reply>;

/** What comes with a press, a choice or a submission; nothing of it is checked yet. */
interface Sent {
    /** What stands in the custom_id behind the definition's id. */
    readonly written: string;
    /** The values of the chosen items of a menu. */
    readonly values: readonly string[];
    /** What was written into a form, by the names of its inputs. */
    readonly inputs: Readonly<Record<string, string>>;
}

/** What every definition of a button, menu or form says. */
export interface ContinuationFacts<Value, Used extends ContextPart> {
    /** The type of the argument, and how it is written into the custom_id. */
    readonly argument: Argument<Value>;
    /** What it uses of the context; it is given nothing else. */
    readonly uses?: readonly Used[];
}

/** Reads an argument with its codec, and gives it to `run`; undefined where it is none. */
export function withArgument<Value>(
    codec: Argument<Value>,
    written: string,
    run: (argument: Value) => RunContinuation | undefined,
): RunContinuation | undefined {
    const read = z.safeDecode(codec, written);
    return read.success ? run(read.data) : undefined;
}

import type { Action, Audience, Continuations, MessageCommand, SlashCommand } from "./command.ts";
import type { CommandContext } from "./context.ts";
import type { Options, OptionValues } from "./option.ts";
import { valuesOf } from "./read-options.ts";
import type { Reply } from "./reply.ts";

type Run<O extends Options> = (values: OptionValues<O>, context: CommandContext) => Reply | Promise<Reply>;

interface ActionDefinition<O extends Options> {
    readonly description: string;
    readonly options?: O;
    readonly run: Run<O>;
}

interface CommandDefinition<O extends Options> extends ActionDefinition<O>, Continuations {
    readonly name: string;
    /** Everyone, unless it says otherwise. */
    readonly audience?: Audience;
    readonly asks?: boolean;
}

/** A command that does one thing. Its option values are typed from their definition. */
export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): SlashCommand {
    const { description, options, run, audience = "everyone", asks = false, ...rest } = definition;
    const does = defineAction<O>({ description, run, ...(options && { options }) });
    return { ...rest, description, audience, asks, does };
}

interface GroupDefinition extends Continuations {
    readonly name: string;
    readonly description: string;
    readonly audience: Audience;
    readonly subcommands: Readonly<Record<string, Action>>;
}

/** A command of subcommands, each an action, in display order. */
export function defineGroup({ subcommands, ...facts }: GroupDefinition): SlashCommand {
    return { ...facts, asks: false, does: subcommands };
}

export function defineAction<const O extends Options>({
    description,
    options,
    run,
}: ActionDefinition<O>): Action {
    const known: Options = options ?? {};
    return {
        description,
        options: known,
        // SAFETY: valuesOf gives every option of O the type that OptionValues states for its kind, or throws.
        run: (raw, context) => run(valuesOf(known, raw) as OptionValues<O>, context),
    };
}

/** A command in the menu of every message, under "Apps". */
export function defineMessageCommand(definition: MessageCommand): MessageCommand {
    return definition;
}

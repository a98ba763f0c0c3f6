import { inLanguage } from "../../../locales/speaking.ts";
import type { Action, Audience, MessageCommand, SlashCommand, TargetMessage } from "./command.ts";
import { type ContextPart, partsOf, type Uses } from "./context.ts";
import type { Continuation } from "./continuation.ts";
import type { Options, OptionValues } from "./option.ts";
import { valuesOf } from "./read-options.ts";
import type { Reply } from "./reply.ts";

interface ActionDefinition<O extends Options, Used extends ContextPart> {
    /** Said in its reader's language. */
    readonly description: () => string;
    readonly options?: O;
    /** What it uses of the context; it is given nothing else. */
    readonly uses?: readonly Used[];
    readonly run: (values: OptionValues<O>, context: Uses<Used>) => Reply | Promise<Reply>;
}

interface CommandDefinition<Name extends string> {
    readonly name: Name;
    /** "everyone" by default. */
    readonly audience?: Audience;
    /** Whether it counts towards the member's questions per minute; false by default. */
    readonly asks?: boolean;
    /** The buttons, menus and forms of its replies. Each id begins with the command's name. */
    readonly continuations?: readonly Continuation<NoInfer<Name>>[];
}

type SingleCommand<Used extends ContextPart> = SlashCommand & { readonly does: Action<Used> };

/** Defines a command without subcommands. Option values are typed from the option definitions. */
export function defineCommand<
    const Name extends string,
    const O extends Options,
    const Used extends ContextPart = never,
>(definition: CommandDefinition<Name> & ActionDefinition<O, Used>): SingleCommand<Used> {
    const { name, audience = "everyone", asks = false, continuations = [], ...action } = definition;
    const { description } = action;
    const does = defineAction<O, Used>(action);
    return { name, description, audience, asks, continuations: withAgain(continuations), does };
}

interface GroupDefinition<Name extends string> extends Omit<CommandDefinition<Name>, "asks"> {
    readonly description: () => string;
    readonly audience: Audience;
    readonly subcommands: Readonly<Record<string, Action>>;
}

/** Defines a command with subcommands, in display order. Each is made by `defineAction`. */
export function defineGroup<const Name extends string>({
    subcommands,
    continuations = [],
    ...facts
}: GroupDefinition<Name>): SlashCommand {
    return { ...facts, continuations: withAgain(continuations), asks: false, does: subcommands };
}

/** Defines a subcommand. Option values are typed from the option definitions. */
export function defineAction<const O extends Options, const Used extends ContextPart = never>({
    description,
    options,
    uses,
    run,
}: ActionDefinition<O, Used>): Action<Used> {
    const known: Options = options ?? {};
    return {
        description,
        options: known,
        run: (raw, context) =>
            // SAFETY: valuesOf gives every option of O the type that OptionValues states for its kind, or throws.
            run(valuesOf(known, raw) as OptionValues<O>, partsOf(context, uses)),
    };
}

interface MessageCommandDefinition<Used extends ContextPart> extends Omit<CommandDefinition<string>, "name"> {
    /** What the menu calls it. */
    readonly label: () => string;
    readonly audience: Audience;
    /** Whether the message is the question. */
    readonly isQuestion?: boolean;
    /** What it uses of the context; it is given nothing else. */
    readonly uses?: readonly Used[];
    readonly run: (message: TargetMessage, context: Uses<Used>) => Reply | Promise<Reply>;
}

/** Defines a command in the context menu of every message, under "Apps". */
export function defineMessageCommand<const Used extends ContextPart = never>({
    label,
    uses,
    run,
    asks = false,
    continuations = [],
    ...facts
}: MessageCommandDefinition<Used>): MessageCommand<Used> {
    return {
        ...facts,
        // Discord sends the English one, whatever the member sees.
        name: inLanguage("en", label),
        label,
        asks,
        continuations: withAgain(continuations),
        run: (message, context) => run(message, partsOf(context, uses)),
    };
}

/** The continuations, and the button of each form that opens it again. */
function withAgain<Name extends string>(
    continuations: readonly Continuation<Name>[],
): readonly Continuation<Name>[] {
    return continuations.flatMap((one) => (one.again === undefined ? [one] : [one, one.again]));
}

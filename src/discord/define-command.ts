import type {
    Action,
    Command,
    CommandContext,
    FlagOption,
    Options,
    OptionValues,
    RawValues,
    TextOption,
} from "./command.ts";
import type { Reply } from "./reply.ts";

type Run<O extends Options> = (values: OptionValues<O>, context: CommandContext) => Reply | Promise<Reply>;

interface ActionDefinition<O extends Options> {
    readonly description: string;
    readonly options?: O;
    readonly run: Run<O>;
}

type CommandDefinition<O extends Options> = ActionDefinition<O> &
    Pick<Command, "name" | "press"> & { readonly asks?: boolean };

/** A command that everyone may run. Its option values are typed from their definition. */
export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): Command {
    const { name, description, asks = false, press } = definition;
    return {
        name,
        description,
        audience: "everyone",
        asks,
        does: defineAction(definition),
        ...(press && { press }),
    };
}

/** A command of subcommands, each an action, in display order. */
export function defineGroup(definition: {
    readonly name: string;
    readonly description: string;
    readonly audience: Command["audience"];
    readonly subcommands: Readonly<Record<string, Action>>;
}): Command {
    const { subcommands, ...facts } = definition;
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

/** A line of text that the member must give. */
export function text(
    description: string,
    facts: Partial<Pick<TextOption, "maxLength" | "suggest">> = {},
): TextOption<true> {
    return { kind: "text", description, required: true, maxLength: 300, ...facts };
}

/** A line of text that the member may leave out. */
export function optionalText(
    description: string,
    facts: Partial<Pick<TextOption, "maxLength" | "suggest">> = {},
): TextOption<false> {
    return { kind: "text", description, required: false, maxLength: 300, ...facts };
}

/** Yes or no; no when the member leaves it out. */
export function flag(description: string): FlagOption {
    return { kind: "flag", description };
}

function valuesOf(options: Options, raw: RawValues): Readonly<Record<string, string | boolean | undefined>> {
    const values = Object.entries(options).map(([name, option]) => {
        const value = raw[name];
        if (option.kind === "flag") return [name, value === true];
        if (typeof value === "string") return [name, value];
        // Discord checks commands as they were registered, so this is a stale registration.
        if (option.required) throw new TypeError(`The option "${name}" is missing.`);
        return [name, undefined];
    });
    return Object.fromEntries(values);
}

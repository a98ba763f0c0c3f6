/** An option, or a subcommand with options of its own. */
export interface RegisteredOption {
    readonly type: number;
    readonly name: string;
    readonly description: string;
    readonly required?: boolean | undefined;
    readonly autocomplete?: boolean | undefined;
    readonly max_length?: number | undefined;
    readonly min_value?: number | undefined;
    readonly max_value?: number | undefined;
    readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
    readonly options?: readonly RegisteredOption[] | undefined;
}

/** A command as it was registered, with its defaults filled in. */
export interface RegisteredCommand extends Omit<RegisteredOption, "required" | "type"> {
    readonly id: string;
    readonly type: number;
    readonly contexts?: readonly number[] | null | undefined;
    readonly integration_types?: readonly number[] | undefined;
    readonly default_member_permissions?: string | null | undefined;
}

import type { Offered, OfferedOption, OptionChoice } from "../read/read-command.ts";

/** The box to write in. */
export interface Composer {
    readonly draft: ComposerDraft;
    /** Place in the list above the box; the list may be shorter by now. */
    readonly active: number;
    /** Whether the list was closed with Escape, until the next change. */
    readonly closed: boolean;
    /** Id of the message that will be replied to. */
    readonly replyTo: string | undefined;
}

type ComposerDraft = TextDraft | CommandDraft;

interface TextDraft {
    readonly kind: "text";
    readonly text: string;
}

export interface CommandDraft {
    readonly kind: "command";
    readonly command: Offered;
    /** The options that are filled in, in the order in which they were taken up. */
    readonly fields: readonly Field[];
    /** The option that is being typed into. */
    readonly focused: string | undefined;
    /** What the bot proposes for the focused option. */
    readonly suggested: readonly OptionChoice[];
}

export interface Field {
    readonly option: OfferedOption;
    readonly typed: string;
    /** The value of the choice whose name was typed or chosen; undefined where it is free text. */
    readonly chosen: string | undefined;
    /** Where the option takes one. */
    readonly file: File | undefined;
    readonly problem: string | undefined;
}

export const emptyComposer: Composer = {
    draft: { kind: "text", text: "" },
    active: 0,
    closed: false,
    replyTo: undefined,
};

export function withText(composer: Composer, text: string): Composer {
    return { ...composer, draft: { kind: "text", text }, active: 0, closed: false };
}

/** The command with its required options ready to be filled in. */
export function startCommand(composer: Composer, command: Offered): Composer {
    const fields = command.options.filter(({ required }) => required).map(emptyField);
    const focused = fields[0]?.option.name;
    const draft: CommandDraft = { kind: "command", command, fields, focused, suggested: [] };
    return { ...composer, draft, active: 0, closed: false };
}

export const emptyField = (option: OfferedOption): Field => ({
    option,
    typed: "",
    chosen: undefined,
    file: undefined,
    problem: undefined,
});

/** The draft with one more option to fill in, focused; the same where the command has no such option left. */
export function takeUp(draft: CommandDraft, name: string): CommandDraft {
    const option = optionsLeft(draft).find((left) => left.name === name);
    if (option === undefined) return draft;
    return { ...draft, fields: [...draft.fields, emptyField(option)], focused: name, suggested: [] };
}

/** The options that are not taken up yet. */
export function optionsLeft({ command, fields }: CommandDraft): OfferedOption[] {
    return command.options.filter(({ name }) => !fields.some(({ option }) => option.name === name));
}

/** The draft without an optional option. */
export function drop(draft: CommandDraft, name: string): CommandDraft {
    const fields = draft.fields.filter(({ option }) => option.required || option.name !== name);
    return { ...draft, fields, focused: fields.at(-1)?.option.name, suggested: [] };
}

/** What was typed counts as a choice where it is one's name. */
export function typeInto(draft: CommandDraft, name: string, typed: string): CommandDraft {
    return changeField(draft, name, ({ option }) => {
        const same = option.choices.find((choice) => plain(choice.name) === plain(typed));
        return { ...emptyField(option), typed, chosen: same?.value };
    });
}

/** As names are compared: a channel's with its mark or without. */
export const plain = (name: string) => name.trim().replace(/^#/u, "").toLowerCase();

export function choose(
    draft: CommandDraft,
    name: string,
    { name: typed, value }: OptionChoice,
): CommandDraft {
    return changeField(draft, name, ({ option }) => ({ ...emptyField(option), typed, chosen: value }));
}

/** Moves to another option; what the bot proposed was for the one before. */
export function focusOn(draft: CommandDraft, name: string): CommandDraft {
    return draft.focused === name ? draft : { ...draft, focused: name, suggested: [] };
}

export function changeField(
    draft: CommandDraft,
    name: string,
    change: (field: Field) => Field,
): CommandDraft {
    const fields = draft.fields.map((field) => (field.option.name === name ? change(field) : field));
    return { ...draft, fields };
}

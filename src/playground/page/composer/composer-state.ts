import type { Mentioned } from "../../protocol.ts";
import type { Offered, OfferedOption, OptionChoice } from "../read/read-command.ts";
import { afterEdit, type PickedMention, writtenMention } from "./picked-mentions.ts";

/** The state of the box. */
export interface Composer {
    readonly draft: ComposerDraft;
    /** The selected line of the list above the box. The list may have become shorter. */
    readonly active: number;
    /** Whether the list was closed with Escape. The next change opens it. */
    readonly closed: boolean;
    /** The id of the message to reply to. */
    readonly replyTo: string | undefined;
}

type ComposerDraft = TextDraft | CommandDraft;

export interface TextDraft {
    readonly kind: "text";
    readonly text: string;
    /** In the order of the text. */
    readonly mentions: readonly PickedMention[];
}

export interface CommandDraft {
    readonly kind: "command";
    readonly command: Offered;
    /** The options that are being filled in, in the order in which they were added. */
    readonly fields: readonly Field[];
    /** The option that has the focus. */
    readonly focused: string | undefined;
    /** The bot's suggestions for the focused option. */
    readonly suggested: readonly OptionChoice[];
}

export interface Field {
    readonly option: OfferedOption;
    readonly typed: string;
    /** The value of the choice that was selected or typed; undefined for free text. */
    readonly chosen: string | undefined;
    /** For file options. */
    readonly file: File | undefined;
    readonly problem: string | undefined;
}

export const emptyComposer: Composer = {
    draft: { kind: "text", text: "", mentions: [] },
    active: 0,
    closed: false,
    replyTo: undefined,
};

/** The composer with another text. Leaves a command. */
export function withText(composer: Composer, text: string): Composer {
    const { draft } = composer;
    const mentions = draft.kind === "text" ? afterEdit(draft.mentions, draft.text, text) : [];
    return { ...composer, draft: { kind: "text", text, mentions }, active: 0, closed: false };
}

/** The composer with the mention at the end of the text completed. */
export function withMention(composer: Composer, mentioned: Mentioned): Composer {
    if (composer.draft.kind !== "text") return composer;
    const begun = composer.draft.text.replace(/@[^@]*$/u, "");
    const name = `@${mentioned.name}`;
    const completed = withText(composer, `${begun}${name} `);
    if (completed.draft.kind !== "text") return completed;
    const start = begun.length;
    const picked = { start, end: start + name.length, written: writtenMention(mentioned) };
    const mentions = [...completed.draft.mentions, picked];
    return { ...completed, draft: { ...completed.draft, mentions } };
}

/** Starts a command with its required options. */
export function startCommand(composer: Composer, command: Offered): Composer {
    const fields = command.options.filter(({ required }) => required).map(emptyField);
    const focused = fields[0]?.option.name;
    const draft: CommandDraft = { kind: "command", command, fields, focused, suggested: [] };
    return { ...composer, draft, active: 0, closed: false };
}

/** An option without a value. */
export const emptyField = (option: OfferedOption): Field => ({
    option,
    typed: "",
    chosen: undefined,
    file: undefined,
    problem: undefined,
});

/** Adds an option and focuses it; unchanged if the command has no such option left. */
export function addOption(draft: CommandDraft, name: string): CommandDraft {
    const option = optionsLeft(draft).find((left) => left.name === name);
    if (option === undefined) return draft;
    return { ...draft, fields: [...draft.fields, emptyField(option)], focused: name, suggested: [] };
}

/** The options that have not been added yet. */
export function optionsLeft({ command, fields }: CommandDraft): OfferedOption[] {
    return command.options.filter(({ name }) => !fields.some(({ option }) => option.name === name));
}

/** Removes an option, unless it is required. */
export function drop(draft: CommandDraft, name: string): CommandDraft {
    const fields = draft.fields.filter(({ option }) => option.required || option.name !== name);
    return { ...draft, fields, focused: fields.at(-1)?.option.name, suggested: [] };
}

/** Changes the text of an option. If it is the name of a choice, that choice is selected. */
export function typeInto(draft: CommandDraft, name: string, typed: string): CommandDraft {
    return changeField(draft, name, ({ option }) => {
        const same = option.choices.find((choice) => plain(choice.name) === plain(typed));
        return { ...emptyField(option), typed, chosen: same?.value };
    });
}

/** Normalises a name for comparison: without case, or a channel's "#". */
export const plain = (name: string) => name.trim().replace(/^#/u, "").toLowerCase();

/** Selects a choice for an option. */
export function choose(
    draft: CommandDraft,
    name: string,
    { name: typed, value }: OptionChoice,
): CommandDraft {
    return changeField(draft, name, ({ option }) => ({ ...emptyField(option), typed, chosen: value }));
}

/** Focuses another option, and drops the suggestions for the previous one. */
export function focusOn(draft: CommandDraft, name: string): CommandDraft {
    return draft.focused === name ? draft : { ...draft, focused: name, suggested: [] };
}

/** Replaces the field of an option. */
export function changeField(
    draft: CommandDraft,
    name: string,
    change: (field: Field) => Field,
): CommandDraft {
    const fields = draft.fields.map((field) => (field.option.name === name ? change(field) : field));
    return { ...draft, fields };
}

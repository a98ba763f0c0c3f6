import { label } from "../label.ts";
import { addOption, type CommandDraft, changeField, emptyField } from "./composer-state.ts";

/** Puts the files into this option and the next free ones. If there are too many, the field says so. */
export function attach(draft: CommandDraft, name: string, files: readonly File[]): CommandDraft {
    const free = [name, ...freeFor(draft).filter((other) => other !== name)];
    const filled = free.slice(0, files.length).reduce((changed, option, at) => {
        const taken = changed.fields.some((field) => field.option.name === option)
            ? changed
            : addOption(changed, option);
        return changeField(taken, option, (field) => ({ ...emptyField(field.option), file: files[at] }));
    }, draft);
    const focused = { ...filled, focused: name };
    if (files.length <= free.length) return focused;
    const left = files.length - free.length;
    const problem = label("left-out", { count: left });
    return changeField(focused, name, (field) => ({ ...field, problem }));
}

/** Removes the file, but keeps the option. */
export const detach = (draft: CommandDraft, name: string): CommandDraft =>
    changeField(draft, name, ({ option }) => emptyField(option));

/** The names of file options without a file, in order. */
export function freeFor({ command, fields }: CommandDraft): string[] {
    const filled = new Set(fields.filter(({ file }) => file !== undefined).map(({ option }) => option.name));
    return command.options
        .filter(({ kind, name }) => kind === "file" && !filled.has(name))
        .map(({ name }) => name);
}

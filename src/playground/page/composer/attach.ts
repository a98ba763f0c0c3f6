import { type CommandDraft, changeField, emptyField, takeUp } from "./composer-state.ts";

/** The draft with the files in the option of this name and in those after it that are still free. */
export function attach(draft: CommandDraft, name: string, files: readonly File[]): CommandDraft {
    const room = [name, ...freeFor(draft).filter((free) => free !== name)];
    const filled = room.slice(0, files.length).reduce((changed, option, at) => {
        const taken = changed.fields.some((field) => field.option.name === option)
            ? changed
            : takeUp(changed, option);
        return changeField(taken, option, (field) => ({ ...emptyField(field.option), file: files[at] }));
    }, draft);
    const focused = { ...filled, focused: name };
    if (files.length <= room.length) return focused;
    const left = files.length - room.length;
    const problem = `${left === 1 ? "One file" : `${left} files`} found no room and ${left === 1 ? "was" : "were"} left out.`;
    return changeField(focused, name, (field) => ({ ...field, problem }));
}

/** Without its file, but still to be filled in. */
export const detach = (draft: CommandDraft, name: string): CommandDraft =>
    changeField(draft, name, ({ option }) => emptyField(option));

/** The names of the options that can take a file and have none, in order. */
export function freeFor({ command, fields }: CommandDraft): string[] {
    const filled = new Set(fields.filter(({ file }) => file !== undefined).map(({ option }) => option.name));
    return command.options
        .filter(({ kind, name }) => kind === "file" && !filled.has(name))
        .map(({ name }) => name);
}

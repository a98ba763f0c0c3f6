/** What a component carries so that a press, choice or submission finds its command. Throws a RangeError over Discord's 100 UTF-16 units. */
export function customId(command: string, argument: string): string {
    const id = `${command}:${argument}`;
    if (id.length > 100)
        throw new RangeError(`A component of "${command}" has an argument that is too long.`);
    return id;
}

/** The two parts again; an argument may hold colons. */
export function readCustomId(id: string): { readonly command: string; readonly argument: string } {
    const [command = ""] = id.split(":", 1);
    return { command, argument: id.slice(command.length + 1) };
}

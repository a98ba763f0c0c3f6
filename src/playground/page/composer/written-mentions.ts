/** A text as a client sends it: "@Pullquote" as `<@id>`. `names` gives each name's id. */
export function writtenMentions(
    text: string,
    names: readonly (readonly [name: string, id: string])[],
): string {
    return names.reduce((sent, [name, id]) => {
        const written = new RegExp(`(?<=^|[\\s(])@${RegExp.escape(name)}(?![\\p{L}\\p{N}_])`, "giu");
        return sent.replace(written, `<@${id}>`);
    }, text);
}

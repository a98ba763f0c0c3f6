import type { Offered, OptionChoice } from "../read/read-command.ts";
import { type CommandDraft, type Composer, plain } from "./composer-state.ts";

/** A line of the list above the box. */
export type Suggestion =
    | { readonly kind: "command"; readonly command: Offered }
    | { readonly kind: "member"; readonly name: string; readonly description: string }
    | { readonly kind: "choice"; readonly choice: OptionChoice };

interface Known {
    readonly commands: readonly Offered[];
    readonly members: readonly { readonly name: string; readonly description: string }[];
}

/** The lines of the list; none if it was closed. */
export function suggestionsFor({ draft, closed }: Composer, { commands, members }: Known): Suggestion[] {
    if (closed) return [];
    if (draft.kind === "command") return choicesFor(draft).map((choice) => ({ kind: "choice", choice }));
    const slash = /^\/([^\n]*)$/u.exec(draft.text)?.[1]?.toLowerCase();
    if (slash !== undefined) {
        return commands
            .filter(({ kind, name }) => kind === "slash" && name.startsWith(slash.trimStart()))
            .map((command) => ({ kind: "command", command }));
    }
    const at = beginningMention.exec(draft.text)?.[1]?.toLowerCase();
    if (at === undefined) return [];
    return members
        .filter(({ name }) => name.toLowerCase().startsWith(at) && name.toLowerCase() !== at)
        .map((member) => ({ kind: "member", ...member }));
}

/** Completes the mention at the end of the text. */
export const completeMention = (text: string, name: string) =>
    text.replace(beginningMention, (found, begun: string) => `${found.slice(0, -begun.length - 1)}@${name} `);

const beginningMention = /(?:^|\s)@([\p{L}\p{N}_]*)$/u;

function choicesFor({ fields, focused, suggested }: CommandDraft): readonly OptionChoice[] {
    const field = fields.find(({ option }) => option.name === focused);
    if (field === undefined || field.chosen !== undefined) return [];
    if (field.option.suggests) return suggested;
    return field.option.choices.filter(({ name }) => plain(name).startsWith(plain(field.typed)));
}

/** Replaces mentions by ids, as a client sends them: "@Pullquote" becomes `<@id>`. `names` are pairs of name and id. */
export function writtenMentions(
    text: string,
    names: readonly (readonly [name: string, id: string])[],
): string {
    const [first = "", ...others] = text.split(/(?<=^|[\s(])@/u);
    const sent = others.map((rest) => {
        const [name, id] = names.find(([known]) => begins(rest, known)) ?? [];
        return name === undefined ? `@${rest}` : `<@${id}>${rest.slice(name.length)}`;
    });
    return [first, ...sent].join("");
}

/** Whether a text begins with this name as a whole word. */
function begins(text: string, name: string): boolean {
    const isName = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
    return isName && !/^[\p{L}\p{N}_]/u.test(text.slice(name.length));
}

import type { Mentioned } from "../../protocol.ts";
import type { Offered, OptionChoice } from "../read/read-command.ts";
import { type CommandDraft, type Composer, plain } from "./composer-state.ts";

/** A line of the list above the box. */
export type Suggestion =
    | { readonly kind: "command"; readonly command: Offered }
    | { readonly kind: "mention"; readonly mentioned: Mentioned }
    | { readonly kind: "choice"; readonly choice: OptionChoice };

interface Known {
    readonly commands: readonly Offered[];
    /** Whom the visitor can mention. */
    readonly mentionable: readonly Mentioned[];
}

/** The lines of the list; none if it was closed. */
export function suggestionsFor({ draft, closed }: Composer, { commands, mentionable }: Known): Suggestion[] {
    if (closed) return [];
    if (draft.kind === "command") return choicesFor(draft).map((choice) => ({ kind: "choice", choice }));
    const slash = /^\/([^\n]*)$/u.exec(draft.text)?.[1]?.toLowerCase();
    if (slash !== undefined) {
        return commands
            .filter(
                ({ kind, name, shown }) =>
                    kind === "slash" && [shown, name].some((one) => one.startsWith(slash.trimStart())),
            )
            .map((command) => ({ kind: "command", command }));
    }
    const at = beginningMention.exec(draft.text)?.[1]?.toLowerCase();
    if (at === undefined) return [];
    return mentionable
        .filter(({ name }) => name.toLowerCase().startsWith(at) && name.toLowerCase() !== at)
        .map((mentioned) => ({ kind: "mention", mentioned }));
}

const beginningMention = /(?:^|\s)@([\p{L}\p{N}_]*)$/u;

function choicesFor({ fields, focused, suggested }: CommandDraft): readonly OptionChoice[] {
    const field = fields.find(({ option }) => option.name === focused);
    if (field === undefined || field.chosen !== undefined) return [];
    if (field.option.suggests) return suggested;
    return field.option.choices.filter(({ name }) => plain(name).startsWith(plain(field.typed)));
}

/** The same for what we would register and for what Discord says is registered, when nothing needs to be done. */
export function fingerprintOf(commands: readonly unknown[]): string {
    return JSON.stringify(commands.map(essential).sort((one, other) => (one < other ? -1 : 1)));
}

/** Only what a registration states, without values that Discord leaves out, fills in by default or puts in another order. */
function essential(command: unknown): string {
    return JSON.stringify(command, (key, value: unknown) => {
        if (key === "default_member_permissions") return String(value);
        if (Array.isArray(value)) return value.every(Number.isInteger) ? value.toSorted() : value;
        if (typeof value !== "object" || value === null) return value;
        const ofGuild = "guild_id" in value;
        const kept = Object.entries(value).filter(
            ([name, held]) => stated.has(name) && !isDefault(held) && !(ofGuild && globalOnly.has(name)),
        );
        return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
    });
}

const globalOnly = new Set(["contexts", "integration_types"]);

/** What we state, and what an older version may have stated: it must not stay. Discord's own additions are not here. */
const stated = new Set([
    ..."type name description options required max_length min_length min_value max_value".split(" "),
    ..."autocomplete choices value channel_types nsfw".split(" "),
    ..."name_localizations description_localizations default_member_permissions".split(" "),
    ...globalOnly,
]);

/** A message command has an empty description and no options. */
const isDefault = (value: unknown) =>
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0);

import type { RegisteredCommand } from "./registered-command.ts";

/** As Discord gives a command back: with its defaults filled in, and without options' "required" where it is false. */
export function commandWire({ options, ...command }: RegisteredCommand, scope: string, application: string) {
    const bare = (list: RegisteredCommand["options"]): unknown[] =>
        (list ?? []).map(({ required, autocomplete, options: below, ...option }) => ({
            ...option,
            ...(required ? { required } : {}),
            ...(autocomplete ? { autocomplete } : {}),
            ...(below === undefined ? {} : { options: bare(below) }),
        }));
    return {
        ...command,
        application_id: application,
        version: command.id,
        nsfw: false,
        dm_permission: scope === "",
        options: bare(options),
        ...(scope === "" ? {} : { guild_id: scope }),
    };
}

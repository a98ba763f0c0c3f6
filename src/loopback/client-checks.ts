import { ClientRefusal } from "./client-refusal.ts";
import type { Given, Place } from "./contract.ts";
import { filled } from "./fill-options.ts";
import { commandAt, whyNotOffered } from "./offered.ts";
import type { RegisteredCommand } from "./registered-command.ts";
import { resolveOptions } from "./resolve-options.ts";
import type { Room } from "./room.ts";
import type { WorldUser } from "./world.ts";

interface Attempt {
    readonly room: Room;
    readonly user: WorldUser;
    readonly place: Place;
    /** A slash command's name, with its subcommand after a space. */
    readonly command: string;
    readonly options: Given;
    /** Sends what a client would not offer, to try the bot's own checks. */
    readonly force: boolean;
    /** The option that is being typed. */
    readonly focused?: string;
}

/** The interaction's data, where a member's client would send it; throws what the client would say otherwise. */
export function runnable(attempt: Attempt) {
    const { room, place, command, options, force, focused } = attempt;
    const [name = "", subcommand] = command.split(" ");
    const registered = commandAt({ room, place }, name, 1) ?? (force ? anywhere(room, name) : undefined);
    if (registered === undefined) throw new ClientRefusal(`There is no command /${name} here.`);
    const reason = force ? undefined : whyNotOffered(registered, attempt);
    if (reason !== undefined) throw new ClientRefusal(reason);

    const below =
        subcommand === undefined
            ? undefined
            : registered.options?.find((option) => option.name === subcommand);
    if (subcommand !== undefined && below === undefined)
        throw new ClientRefusal(`/${name} has no subcommand ${subcommand}.`);
    const typed = filled((below ?? registered).options ?? [], options, focused);
    const { options: given, resolved } = resolveOptions({ room, place }, typed);
    const wire = below === undefined ? given : [{ type: 1, name: below.name, options: given }];
    const { guildId } = room.channel(place.channelId);
    const scope = room.world.commands.get("")?.includes(registered) ? {} : { guild_id: guildId };
    return { id: registered.id, name, type: 1, options: wire, resolved, ...scope };
}

/** The same while an option is being typed; what is not typed yet is empty. */
export function suggestible(attempt: Attempt & { readonly focused: string }) {
    const { options, focused } = attempt;
    return runnable({ ...attempt, options: { ...options, [focused]: options[focused] ?? "" } });
}

function anywhere({ world }: Room, name: string): RegisteredCommand | undefined {
    return [...world.commands.values()].flat().find((command) => command.name === name);
}

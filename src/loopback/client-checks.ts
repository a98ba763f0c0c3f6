import type { Place } from "./contract.ts";
import type { Room } from "./room.ts";
import type { RegisteredCommand, RegisteredOption, WorldUser } from "./world.ts";

type Given = Readonly<Record<string, string | boolean>>;

interface Attempt {
    readonly room: Room;
    readonly user: WorldUser;
    readonly place: Place;
    /** A command's name, with its subcommand after a space. */
    readonly command: string;
    readonly options: Given;
    /** Sends what a client would not offer, to try the bot's own checks. */
    readonly force: boolean;
    readonly focused?: string;
}

/** The interaction's data, where a member's client would send it; throws what the client would say otherwise. */
export function runnable({ room, user, place, command, options, force, focused }: Attempt) {
    const [name = "", subcommand] = command.split(" ");
    const channel = room.channel(place.channelId);
    const { guildId } = channel;
    const registered = commandAt(room, guildId, name) ?? (force ? anywhere(room, name) : undefined);
    if (registered === undefined) throw new Error(`There is no command /${name} here.`);
    if (!force) checkOffered(registered, { room, user, place });

    const below =
        subcommand === undefined
            ? undefined
            : registered.options?.find((option) => option.name === subcommand);
    if (subcommand !== undefined && below === undefined)
        throw new Error(`/${name} has no subcommand ${subcommand}.`);
    const given = filled((below ?? registered).options ?? [], options, focused);
    const wire = below === undefined ? given : [{ type: 1, name: below.name, options: given }];
    const scope = room.world.commands.get("")?.includes(registered) ? {} : { guild_id: guildId };
    return { id: registered.id, name, type: 1, options: wire, ...scope };
}

/** While typing, what is not typed yet is empty. */
export function readOptions(options: Given, focused: string): Given {
    return { ...options, [focused]: options[focused] ?? "" };
}

function commandAt(
    { world }: Room,
    guildId: string | undefined,
    name: string,
): RegisteredCommand | undefined {
    const known = [...(world.commands.get("") ?? []), ...(world.commands.get(guildId ?? "none") ?? [])];
    return known.find((command) => command.name === name);
}

function anywhere({ world }: Room, name: string): RegisteredCommand | undefined {
    return [...world.commands.values()].flat().find((command) => command.name === name);
}

function checkOffered(
    command: RegisteredCommand,
    { room, user, place }: Pick<Attempt, "room" | "user" | "place">,
): void {
    const { guildId, type } = room.channel(place.channelId);
    const guild = room.world.guilds.get(guildId ?? "");
    const context = guild !== undefined ? 0 : type === 1 ? 1 : 2;
    const integration = guild?.installed === true || type === 1 ? 0 : 1;
    if (!(command.contexts ?? [0, 1]).includes(context))
        throw new Error(`/${command.name} is not offered in this context.`);
    if (guild !== undefined && !(command.integration_types ?? [0]).includes(integration)) {
        throw new Error(`/${command.name} cannot be used without the app in this server.`);
    }
    const needed = BigInt(command.default_member_permissions ?? "0");
    const held = guild?.members.get(user.id)?.permissions ?? ~0n;
    if ((held & needed) !== needed) throw new Error(`/${command.name} is not shown to this member.`);
}

function filled(known: readonly RegisteredOption[], given: Given, focused: string | undefined) {
    for (const name of Object.keys(given)) {
        if (!known.some((option) => option.name === name)) throw new Error(`There is no option ${name}.`);
    }
    for (const { name, required } of known) {
        if (required && given[name] === undefined && focused === undefined)
            throw new Error(`The option ${name} is required.`);
    }
    return known.flatMap((option) => {
        const value = given[option.name];
        if (value === undefined) return [];
        if (typeof value === "string" && value.length > (option.max_length ?? 6000)) {
            throw new Error(`The option ${option.name} takes at most ${option.max_length} characters.`);
        }
        return [
            {
                name: option.name,
                type: option.type,
                value,
                ...(option.name === focused ? { focused: true } : {}),
            },
        ];
    });
}

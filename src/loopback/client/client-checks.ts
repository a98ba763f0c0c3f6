import type { Room } from "../channels.ts";
import type { Address, GivenOptions } from "../contract.ts";
import type { RegisteredCommand } from "../limits/command-limits.ts";
import { fileWire, keepFile } from "../world/attachments.ts";
import { channelWire } from "../world/wire.ts";
import type { WorldUser } from "../world/world.ts";
import { commandAt, whyNotOffered } from "./available-commands.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { filled } from "./fill-options.ts";

interface Attempt {
    readonly room: Room;
    readonly user: WorldUser;
    readonly place: Address;
    /** A slash command's name, with its subcommand after a space. */
    readonly command: string;
    readonly options: GivenOptions;
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

interface Filled {
    readonly name: string;
    readonly type: number;
    readonly value: GivenOptions[string];
}

interface Where {
    readonly room: Room;
    readonly place: Address;
}

/** Options that stand for something: Discord sends an id, and beside it what the id is of. Files are kept for the bot to fetch. */
function resolveOptions<Option extends Filled>({ room, place }: Where, options: readonly Option[]) {
    const attachments: Record<string, ReturnType<typeof fileWire>> = {};
    const channels: Record<string, ReturnType<typeof channelWire>> = {};
    const sent = options.map((option) => {
        const { name, type, value } = option;
        if (typeof value === "object") {
            const bytes = Buffer.from(value.content);
            const file = keepFile(room.world, { name: value.name, bytes, channelId: place.channelId });
            attachments[file.id] = fileWire(file);
            return { ...option, value: file.id };
        }
        if (type === channelOption) {
            const found = room.world.channels.get(String(value));
            const { guildId } = room.channel(place.channelId);
            if (found === undefined || found.type !== 0 || found.guildId !== guildId)
                throw new ClientRefusal(`The option ${name} takes a channel of this server.`);
            channels[found.id] = channelWire(found, room.world);
        }
        return option;
    });
    return { options: sent, resolved: { attachments, channels } };
}

const channelOption = 7;

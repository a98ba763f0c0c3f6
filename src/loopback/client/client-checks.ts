import type { Channels } from "../channels.ts";
import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { Address, GivenOptions } from "../member-contract.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { fileWire, storeFile } from "../world/attachments.ts";
import { canSee, permissionsIn } from "../world/computed-permissions.ts";
import type { WorldUser } from "../world/people.ts";
import { commandAt, whyNotOffered } from "./available-commands.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { filledOptions } from "./fill-options.ts";

interface Attempt {
    readonly channels: Channels;
    readonly user: WorldUser;
    readonly place: Address;
    /** A slash command's name, followed by a space and the subcommand if there is one. */
    readonly command: string;
    readonly options: GivenOptions;
    /** Sends it even if the client would not show the command, to test the bot's own checks. */
    readonly force: boolean;
    /** The option that the member is typing. */
    readonly focused?: string;
}

/** The interaction data for a command. Throws a ClientRefusal if the client would not send it. */
export function commandData(attempt: Attempt) {
    const { channels, place, command, options, force, focused } = attempt;
    const [name = "", subcommand] = command.split(" ");
    const registered =
        commandAt({ channels, place }, name, 1) ?? (force ? anywhere(channels, name) : undefined);
    if (registered === undefined) throw new ClientRefusal(`There is no command /${name} here.`);
    const reason = force ? undefined : whyNotOffered(registered, attempt);
    if (reason !== undefined) throw new ClientRefusal(reason);

    const below =
        subcommand === undefined
            ? undefined
            : registered.options?.find((option) => option.name === subcommand);
    if (subcommand !== undefined && below === undefined)
        throw new ClientRefusal(`/${name} has no subcommand ${subcommand}.`);
    const typed = filledOptions((below ?? registered).options ?? [], options, focused);
    const { options: given, resolved } = resolveOptions({ channels, place, user: attempt.user }, typed);
    const wire = below === undefined ? given : [{ type: 1, name: below.name, options: given }];
    const { guildId } = channels.channel(place.channelId);
    const scope = channels.world.commands.get("")?.includes(registered) ? {} : { guild_id: guildId };
    return { id: registered.id, name, type: 1, options: wire, resolved, ...scope };
}

/** The interaction data for autocomplete. The option being typed may be empty, and others may be missing. */
export function autocompleteData(attempt: Attempt & { readonly focused: string }) {
    const { options, focused } = attempt;
    return commandData({ ...attempt, options: { ...options, [focused]: options[focused] ?? "" } });
}

function anywhere({ world }: Channels, name: string): RegisteredCommand | undefined {
    return [...world.commands.values()].flat().find((command) => command.name === name);
}

interface Filled {
    readonly name: string;
    readonly type: number;
    readonly value: GivenOptions[string];
    readonly channelTypes: readonly number[] | undefined;
}

interface Where {
    readonly channels: Channels;
    readonly place: Address;
    readonly user: WorldUser;
}

/**
 * For channels and files, Discord sends an id and the object next to it. Files are stored, so that the bot can fetch them.
 */
function resolveOptions(where: Where, options: readonly Filled[]) {
    const { channels, place } = where;
    const attachments: Record<string, ReturnType<typeof fileWire>> = {};
    const resolvedChannels: Record<string, unknown> = {};
    const sent = options.map(({ channelTypes, ...option }) => {
        const { name, type, value } = option;
        if (typeof value === "object") {
            const bytes = Buffer.from(value.content);
            const file = storeFile(channels.world, { name: value.name, bytes, channelId: place.channelId });
            attachments[file.id] = fileWire(file);
            return { ...option, value: file.id };
        }
        if (type === channelOption) {
            const found = pickedChannel(where, String(value), channelTypes);
            if (found === undefined)
                throw new ClientRefusal(`The option ${name} must be a channel in this server.`);
            resolvedChannels[found.id] = found;
        }
        return option;
    });
    return { options: sent, resolved: { attachments, channels: resolvedChannels } };
}

const channelOption = 7;

/** A channel of this server that the member sees, if the option takes its type. */
function pickedChannel({ channels, place, user }: Where, id: string, types: readonly number[] | undefined) {
    const { world } = channels;
    const found = world.channels.get(id);
    if (found?.guildId === undefined || found.guildId !== channels.channel(place.channelId).guildId)
        return undefined;
    if (!canSee(world, found, user.id) || types?.includes(found.type) === false) return undefined;
    return {
        ...channelWire(found, world),
        permissions: String(permissionsIn(world, found, user.id)),
        app_permissions: String(permissionsIn(world, found, world.bot.id)),
    };
}

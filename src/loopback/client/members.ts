import type { Channels } from "../channels.ts";
import type { Address, Interaction, LoopbackMember } from "../member-contract.ts";
import { shown } from "../wire/message-wire.ts";
import type { WorldInteraction } from "../world/interaction.ts";
import type { WorldUser } from "../world/people.ts";
import { channelTypes, emptyChannel, takesOnlyPosts } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { messageCommandData, offeredCommands } from "./available-commands.ts";
import { autocompleteData, commandData } from "./client-checks.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { modalData } from "./fill-modal.ts";
import { listedChannels, mentionableIn } from "./listed-channels.ts";
import { type MemberTools, startInteraction } from "./start-interaction.ts";
import { startThread } from "./start-threads.ts";
import { buttonData, menuData, visibleMessage } from "./use-components.ts";
import { react, say } from "./write-messages.ts";

/** What a member can do in Discord's client. */
export function memberOf(user: WorldUser, tools: MemberTools): LoopbackMember {
    const { channels } = tools;
    const { world } = channels;
    const writing = { channels, user };
    const start = (rest: Omit<Parameters<typeof startInteraction>[1], "user">) =>
        handle(startInteraction(tools, { user, ...rest }));

    return {
        id: user.id,
        run: async (place, command, options = {}, { force = false } = {}) => {
            const data = commandData({ channels, user, place, command, options, force });
            return start({ ...place, type: 2, data, command: { name: command, type: 1 } });
        },
        type: async (place, command, options, focused) => {
            const data = autocompleteData({ channels, user, place, command, options, force: false, focused });
            const { suggested } = startInteraction(tools, { user, ...place, type: 4, data });
            return suggested.promise;
        },
        apply: async (address, name) => {
            const message = visibleMessage(channels, user, address);
            const data = messageCommandData(name, { channels, user, message });
            return start({ ...placeOf(address), type: 2, data, command: { name, type: 3 } });
        },
        press: async (address, customId) => {
            const message = visibleMessage(channels, user, address);
            return start({ ...placeOf(address), type: 3, data: buttonData(message, customId), message });
        },
        choose: async (address, customId, values) => {
            const message = visibleMessage(channels, user, address);
            return start({
                ...placeOf(address),
                type: 3,
                data: menuData(message, customId, values),
                message,
            });
        },
        submit: async (interactionId, values) => {
            const { channelId, message, data } = modalData(world, { user, interactionId, values });
            return start({ channelId, type: 5, data, message });
        },
        forge: async (place, { message, ...sent }) => {
            const claimed = message && visibleMessage(channels, user, message);
            return start({ ...placeOf(place), ...sent, message: claimed });
        },
        dismiss: (messageId) => {
            const all = [...world.channels.values()].flatMap(({ aside }) => aside.get(messageId) ?? []);
            const found = all.find(({ onlyFor }) => onlyFor === user.id);
            if (found === undefined) throw new ClientRefusal("This message is gone.");
            channels.remove(found);
        },
        offered: (place) => offeredCommands({ channels, user, place }),
        say: async (place, content, extra = {}) => say(writing, place, { content, ...extra }),
        startThread: async (place, name, { from, isPrivate = false } = {}) =>
            startThread(place, { channels, user, name, from, isPrivate }),
        post: async (forum, title, content) => {
            if (!takesOnlyPosts(channels.channel(forum.channelId)))
                throw new ClientRefusal("There are no posts here.");
            const thread = startThread(forum, { channels, user, name: title });
            // The first message of a post has the id of its thread.
            return say(writing, thread, { content, id: thread.channelId });
        },
        erase: async (address) => {
            const message = visibleMessage(channels, user, address);
            if (message.author.id !== user.id) throw new ClientRefusal("This is another member's message.");
            channels.remove(message);
        },
        react: async (message, emoji) => react(writing, message, emoji),
        speak: (locale) => {
            user.locale = locale;
        },
        block: () => {
            user.refusesDirect = true;
            user.refusesReactions = true;
        },
        refuseDirect: () => {
            user.refusesDirect = true;
        },
        direct: () => directPlace(channels, user),
        channels: () => listedChannels(world, user),
        mentionable: ({ channelId }) => mentionableIn(world, channels.channel(channelId), user),
    };
}

/** Creates a user without a guild. */
export function userOf(name: string, tools: MemberTools): LoopbackMember {
    const { world } = tools.channels;
    const user: WorldUser = { id: world.newId(), name, bot: false, installedApp: true };
    world.users.set(user.id, user);
    return memberOf(user, tools);
}

/** Creates a group DM. */
export function groupOf(members: readonly LoopbackMember[], world: World, name = "group"): Address {
    const id = world.newId();
    const recipients = members.map((member) => member.id);
    world.channels.set(id, emptyChannel({ id, type: channelTypes.group, name, recipients }));
    return { channelId: id };
}

const placeOf = ({ channelId }: Address) => ({ channelId });

function handle(interaction: WorldInteraction): Interaction {
    return {
        id: interaction.id,
        answer: async () => shown(await interaction.answered.promise),
        get deferred() {
            return interaction.deferredOnce;
        },
    };
}

function directPlace({ world }: Channels, user: WorldUser): Address {
    const open = [...world.channels.values()].find(
        ({ type, recipients }) => type === channelTypes.direct && recipients[0] === user.id,
    );
    if (open !== undefined) return { channelId: open.id };
    const id = world.newId();
    world.channels.set(id, emptyChannel({ id, type: channelTypes.direct, name: "", recipients: [user.id] }));
    return { channelId: id };
}

import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { channelTypes, emptyChannel, type WorldGuild } from "../../../src/loopback/world/places.ts";
import { openWorld } from "../../../src/loopback/world/world.ts";

const { viewChannel, sendMessages } = permissionFlags;

export interface Given {
    readonly everyone?: bigint;
    /** Permissions of the member's roles "1" and "2". */
    readonly roles?: readonly bigint[];
    readonly isOwner?: boolean;
    readonly timedOut?: boolean;
    readonly kind?: number;
    /** Whom: allow, deny. */
    readonly overwrites?: Readonly<Record<string, readonly [allow: bigint, deny: bigint]>>;
}

export const guildId = "100";
export const ann = { id: "7", name: "Ann", bot: false };

/** A member in a channel of a server. */
export function placed({
    everyone = viewChannel | sendMessages,
    roles = [],
    overwrites = {},
    ...given
}: Given) {
    const world = openWorld(
        () => 1_800_000_000_000,
        () => "",
    );
    const held = roles.map((permissions, at) => ({
        id: `${at + 1}`,
        name: "r",
        permissions,
        mentionable: false,
    }));
    const guild: WorldGuild = {
        id: guildId,
        name: "Lervik",
        app: "bot",
        locale: "en-US",
        ownerId: given.isOwner ? ann.id : "1",
        channels: new Map(),
        roles: new Map([
            [guildId, { id: guildId, name: "@everyone", permissions: everyone, mentionable: false }],
            ...held.map((role) => [role.id, role] as const),
        ]),
        members: new Map([
            [
                ann.id,
                {
                    user: ann,
                    roles: held.map(({ id }) => id),
                    ...(given.timedOut && { timedOutUntil: world.now() + 1000 }),
                },
            ],
        ]),
    };
    const channel = emptyChannel({
        id: "200",
        type: given.kind ?? channelTypes.text,
        name: "general",
        guildId,
    });
    for (const [whom, [allow, deny]] of Object.entries(overwrites))
        channel.overwrites.set(whom, { whom: whom === ann.id ? "member" : "role", allow, deny });
    const thread = (type: number, members: readonly string[] = []) =>
        emptyChannel({
            id: "300",
            type,
            name: "thread",
            guildId,
            parentId: channel.id,
            thread: { ownerId: "1", members: new Set(members), archived: false, locked: false },
        });
    world.guilds.set(guildId, guild);
    world.channels.set(channel.id, channel);
    return { world, guild, channel, thread };
}

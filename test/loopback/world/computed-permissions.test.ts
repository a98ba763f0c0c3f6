import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
    basePermissions,
    canSee,
    canUse,
    permissionsIn,
} from "../../../src/loopback/world/computed-permissions.ts";
import { allPermissions, permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { channelTypes } from "../../../src/loopback/world/places.ts";
import { ann, type Given, guildId, placed } from "./a-place.ts";

const { administrator, viewChannel, sendMessages, sendMessagesInThreads, readMessageHistory } =
    permissionFlags;
const { manageThreads, attachFiles, connect, manageMessages } = permissionFlags;

// Permissions, "Permission Overwrites": https://docs.discord.com/developers/topics/permissions#permission-overwrites
describe("permissions are computed in Discord's order", () => {
    test.each<[string, Given, boolean]>([
        ["@everyone grants", {}, true],
        ["no role grants", { everyone: viewChannel }, false],
        ["a role grants", { everyone: viewChannel, roles: [sendMessages] }, true],
        ["@everyone is denied in the channel", { overwrites: { [guildId]: [0n, sendMessages] } }, false],
        [
            "@everyone is allowed in the channel",
            { everyone: viewChannel, overwrites: { [guildId]: [sendMessages, 0n] } },
            true,
        ],
        [
            "a role's allowance outweighs the denial of @everyone",
            { roles: [0n], overwrites: { [guildId]: [0n, sendMessages], 1: [sendMessages, 0n] } },
            true,
        ],
        [
            "one role's allowance outweighs another's denial",
            { roles: [0n, 0n], overwrites: { 1: [0n, sendMessages], 2: [sendMessages, 0n] } },
            true,
        ],
        [
            "the member's denial outweighs a role's allowance",
            { roles: [0n], overwrites: { 1: [sendMessages, 0n], [ann.id]: [0n, sendMessages] } },
            false,
        ],
        [
            "the member's allowance outweighs a role's denial",
            { roles: [0n], overwrites: { 1: [0n, sendMessages], [ann.id]: [sendMessages, 0n] } },
            true,
        ],
        [
            "administrators bypass overwrites",
            { roles: [administrator], overwrites: { [ann.id]: [0n, allPermissions] } },
            true,
        ],
        ["the owner has everything", { everyone: 0n, isOwner: true }, true],
    ])("%s", (_, given, allowed) => {
        const { world, channel } = placed(given);
        expect((permissionsIn(world, channel, ann.id) & sendMessages) !== 0n).toBe(allowed);
    });
});

test("an administrator's permissions in the server are all there are", () => {
    expect(basePermissions(placed({ roles: [administrator] }).guild, ann.id)).toBe(allPermissions);
});

// Permissions, "Implicit Permissions": https://docs.discord.com/developers/topics/permissions#implicit-permissions
describe("permissions without effect", () => {
    test("who does not see a channel can do nothing there, though the permission is computed", () => {
        const { world, channel } = placed({ everyone: sendMessages });
        expect(permissionsIn(world, channel, ann.id)).toBe(sendMessages);
        expect(canUse(world, channel, ann.id, sendMessages)).toBe(false);
    });

    test("who may not write can attach nothing", () => {
        const { world, channel } = placed({ everyone: viewChannel | attachFiles });
        expect(canUse(world, channel, ann.id, attachFiles)).toBe(false);
    });

    test.each([channelTypes.voice, channelTypes.stage])(
        "who may not connect to a channel of type %i only sees it",
        (kind) => {
            const shut = placed({ kind });
            expect(canUse(shut.world, shut.channel, ann.id, sendMessages)).toBe(false);
            expect(canSee(shut.world, shut.channel, ann.id)).toBe(true);
            const open = placed({ kind, everyone: viewChannel | sendMessages | connect });
            expect(canUse(open.world, open.channel, ann.id, sendMessages)).toBe(true);
        },
    );
});

// Permissions, "Inherited Permissions (Threads)":
// https://docs.discord.com/developers/topics/permissions#inherited-permissions-threads
describe("a thread", () => {
    test("inherits from its channel, but writing needs Send Messages in Threads", () => {
        const { world, thread } = placed({ overwrites: { [guildId]: [manageMessages, 0n] } });
        const here = thread(channelTypes.publicThread);
        expect(canUse(world, here, ann.id, manageMessages)).toBe(true);
        expect(canUse(world, here, ann.id, sendMessagesInThreads)).toBe(false);
    });

    test("lets its members attach files without Send Messages", () => {
        const { world, thread } = placed({ everyone: viewChannel | sendMessagesInThreads | attachFiles });
        expect(canUse(world, thread(channelTypes.publicThread), ann.id, attachFiles)).toBe(true);
    });

    // Threads, "Permissions": https://docs.discord.com/developers/topics/threads#permissions
    test("that is private is seen only by its members, and by who manages threads", () => {
        const { world, thread } = placed({});
        expect(canSee(world, thread(channelTypes.privateThread), ann.id)).toBe(false);
        expect(canSee(world, thread(channelTypes.privateThread, [ann.id]), ann.id)).toBe(true);
        const managing = placed({ everyone: viewChannel | manageThreads });
        expect(canSee(managing.world, managing.thread(channelTypes.privateThread), ann.id)).toBe(true);
    });
});

// Permissions, "Permissions For Timed Out Members":
// https://docs.discord.com/developers/topics/permissions#permissions-for-timed-out-members
describe("a member who is timed out", () => {
    test("can only read", () => {
        const everyone = viewChannel | readMessageHistory | sendMessages;
        const { world, channel } = placed({ everyone, timedOut: true });
        expect(permissionsIn(world, channel, ann.id)).toBe(viewChannel | readMessageHistory);
    });

    test.each<Given>([{ roles: [administrator] }, { isOwner: true }])("keeps everything with %o", (given) => {
        const { world, channel } = placed({ ...given, timedOut: true });
        expect(permissionsIn(world, channel, ann.id)).toBe(allPermissions);
    });
});

const someOf = fc
    .subarray([viewChannel, sendMessages, readMessageHistory, manageThreads, connect, administrator])
    .map((flags) => flags.reduce((all, one) => all | one, 0n));

/** What Discord's documentation computes, step by step (Permissions, "Permission Overwrites"), for a member with all roles. */
function documented({ everyone = 0n, roles = [], overwrites = {}, isOwner, timedOut }: Given): bigint {
    let base = everyone;
    for (const permissions of roles) base |= permissions;
    if (isOwner || (base & administrator) === administrator) return allPermissions;
    const none = [0n, 0n] as const;
    const [allowEveryone, denyEveryone] = overwrites[guildId] ?? none;
    let permissions = base & ~denyEveryone;
    permissions |= allowEveryone;
    let allow = 0n;
    let deny = 0n;
    for (const [at] of roles.entries()) {
        const [allowed, denied] = overwrites[at + 1] ?? none;
        allow |= allowed;
        deny |= denied;
    }
    permissions &= ~deny;
    permissions |= allow;
    const [allowMember, denyMember] = overwrites[ann.id] ?? none;
    permissions &= ~denyMember;
    permissions |= allowMember;
    return timedOut ? permissions & (viewChannel | readMessageHistory) : permissions;
}

// https://docs.discord.com/developers/topics/permissions#permission-overwrites
test("any permissions of a member are those that the documented algorithm computes", () => {
    const given = fc.record({
        everyone: someOf,
        roles: fc.array(someOf, { maxLength: 3 }),
        isOwner: fc.boolean(),
        timedOut: fc.boolean(),
        overwrites: fc.dictionary(
            fc.constantFrom(guildId, "1", "2", "3", "9", ann.id),
            fc.tuple(someOf, someOf),
        ),
    });
    fc.assert(
        fc.property(given, (facts) => {
            const { world, channel } = placed(facts);
            expect(permissionsIn(world, channel, ann.id)).toBe(documented(facts));
        }),
        { numRuns: 500 },
    );
});

import { readFileSync } from "node:fs";
import { ChannelType, OAuth2Scopes, PermissionsBitField } from "discord.js";
import { expect, test } from "vitest";
import { listed } from "../../locales/say.ts";
import {
    invitedPermissions,
    inviteLink,
    neededIn,
    permissionName,
} from "../../src/discord/needed-permissions.ts";
import { invitePermissions } from "../../src/loopback/world/permission-flags.ts";

const names = invitedPermissions.map(permissionName);
const read = (file: string) => readFileSync(file, "utf8").replaceAll(/\s+/gu, " ");

test("the invite link asks for both scopes and for every permission", () => {
    const link = new URL(inviteLink("7"));
    expect(`${link.origin}${link.pathname}`).toBe("https://discord.com/oauth2/authorize");
    expect(link.searchParams.get("client_id")).toBe("7");
    expect(link.searchParams.get("scope")).toBe(`${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
    const asked = BigInt(link.searchParams.get("permissions") ?? "0");
    expect(new PermissionsBitField(asked).toArray().sort()).toEqual([
        "AddReactions",
        "ReadMessageHistory",
        "SendMessages",
        "SendMessagesInThreads",
        "ViewChannel",
    ]);
    expect(asked).toBe(invitePermissions);
});

test("the documents name the same permissions as the link", () => {
    const page = read("docs/installation.md");
    expect(page).toContain(` ${inviteLink("APPLICATION_ID")} `);
    const table = page.slice(page.indexOf("| permission | why |"), page.indexOf("If a channel or category"));
    const rows = [...table.matchAll(/\| ([A-Z][A-Za-z ]+) \| to /gu)].map(([, name]) => name);
    expect(rows).toEqual(names);
    expect(read("README.md")).toContain(`the permissions ${listed(names, "and")}.`);
});

test.each([
    [ChannelType.GuildText, ["view", "send", "threads", "history", "reactions"]],
    [ChannelType.GuildVoice, ["view", "connect", "send", "history", "reactions"]],
    [ChannelType.GuildStageVoice, ["view", "connect", "send", "history", "reactions"]],
    [ChannelType.GuildForum, ["view", "threads", "history", "reactions"]],
    [ChannelType.GuildMedia, ["view", "threads", "history", "reactions"]],
])("what is needed depends on the kind of channel: %s", (type, needed) => {
    expect(neededIn(type)).toEqual(needed);
});

import { expect, test } from "vitest";
import { hasTerminal } from "../spawn-node.ts";
import { onTerminal } from "./on-terminal.ts";
import { discord } from "./run-main.ts";
import { aFolder, envIn } from "./run-setup.ts";

const cli = new URL("../../src/cli.ts", import.meta.url);
const onATerminal = test.skipIf(!hasTerminal);

/** Setup on a terminal, with a bot in one server. */
async function setUp(env: Readonly<Record<string, string>> = {}) {
    const loopback = await discord();
    const guild = loopback.guild("The Daily");
    guild.channel("general");
    guild.role("Editors");
    const folder = aFolder();
    const given = { cwd: folder, env: { DISCORD_API: loopback.api, ...env } };
    return { loopback, guild, folder, ...onTerminal(cli, ["setup"], given) };
}

/** What each step shows, and the keys that answer it. */
const steps = (token: string): readonly (readonly [shown: string, keys: string])[] => [
    ["Token:", `${token}\r`],
    ["Home servers", "\r"],
    ["Moderator roles", "1\r"],
    ["Folder of articles:", "\r"],
    ["Port, or off:", "\r"],
    ["Write it?", "y\r"],
];

onATerminal("on a terminal, the token is never shown, and nothing is told by color alone", async () => {
    const { loopback, guild, folder, shown, sees, types, exit } = await setUp({ NO_COLOR: "1" });
    for (const [text, keys] of steps(loopback.token)) {
        await sees(text);
        types(keys);
    }
    expect(await exit()).toBe(0);
    expect(shown()).not.toContain(loopback.token);
    // Neither is its length.
    expect(shown()).not.toMatch(/\*{2}/u);
    expect(shown()).not.toMatch(new RegExp(`${escapeKey}\\[[0-9;]*m`, "u"));
    expect(envIn(folder)).toMatchObject({
        mode: 0o600,
        set: { DISCORD_TOKEN: loopback.token, HOME_GUILD_IDS: guild.id },
    });
});

const escapeKey = "\u001b";

for (const [at, [text]] of steps("").entries())
    for (const [name, key] of [
        ["Ctrl-C", "\u0003"],
        ["Ctrl-D", "\u0004"],
    ] as const)
        onATerminal(`${name} at “${text}” writes nothing and says so`, async () => {
            const { loopback, folder, sees, types, exit } = await setUp();
            for (const [before, keys] of steps(loopback.token).slice(0, at)) {
                await sees(before);
                types(keys);
            }
            await sees(text);
            types(key);
            await sees("Stopped. Nothing was written.");
            expect(await exit()).toBe(130);
            expect(envIn(folder)).toBeUndefined();
        });

onATerminal("an answer that cannot be used is explained and asked again", async () => {
    const { loopback, sees, types } = await setUp();
    await sees("Token:");
    types("wrong\r");
    await sees("Discord doesn't accept this token.");
    await sees("Token:");
    types(`${loopback.token}\r`);
    await sees("Home servers");
    types("7\r");
    await sees("Write 1, or none.");
});

onATerminal("an invitation is noticed while it asks for it", async () => {
    const loopback = await discord();
    const guild = loopback.guild("The Daily", { installed: false });
    const given = { cwd: aFolder(), env: { DISCORD_API: loopback.api } };
    const { sees, types } = onTerminal(cli, ["setup"], given);
    await sees("Token:");
    types(`${loopback.token}\r`);
    await sees(`client_id=${loopback.applicationId}`);
    await sees("Have you added it?");
    guild.install();
    await sees("The bot is in 1 server: The Daily.");
    await sees("Home servers");
});

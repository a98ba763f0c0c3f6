import { PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { signIn } from "../../../src/discord/installation/sign-in.ts";
import type { Fault, Loopback } from "../../../src/loopback/contract.ts";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { withLimits } from "../../loopback/with-limits.ts";
import { within } from "../../within.ts";

test("a token that Discord accepts tells the bot, its servers and their roles", async () => {
    const { account, loopback } = await signedIn((discord) => {
        const guild = discord.guild("The \u001b[31mDaily");
        guild.role("Editors");
        guild.channel("general");
    });
    expect(account.name).toBe(loopback.botName);
    expect(account.invite).toContain(`client_id=${loopback.applicationId}&scope=bot+applications.commands`);
    expect(account.remarks).toEqual(["No privileged intent is turned on, and none is needed."]);
    const [server] = account.servers();
    expect(server?.name).toBe("The \ufffd[31mDaily");
    // Neither @everyone nor the bot's own role.
    expect(server?.roles.map(({ name }) => name)).toEqual(["Editors"]);
    expect(server?.problems()).toEqual({ faults: [], closed: [] });
});

test("a server that the bot joins later is told", async () => {
    let invite: () => void = () => undefined;
    const { account } = await signedIn((discord) => {
        const guild = discord.guild("Later", { installed: false });
        invite = guild.install;
    });
    expect(account.servers()).toEqual([]);
    const joined = account.joined();
    invite();
    await within("the bot to join", joined);
    expect(account.servers().map(({ name }) => name)).toEqual(["Later"]);
});

test("a channel that the bot can't use is told with the role that denies it", async () => {
    const { account } = await signedIn((discord) => {
        const guild = discord.guild("The Daily");
        guild.channel("general");
        const { SendMessages } = PermissionFlagsBits;
        guild.overwrite(guild.channel("rules"), guild.id, { deny: SendMessages });
        guild.overwrite(guild.channel("votes"), discord.botId, { deny: SendMessages });
        guild.overwrite(guild.channel("jobs"), guild.botRole() ?? "", { deny: SendMessages });
    });
    const { faults = [], closed = [] } = account.servers()[0]?.problems() ?? {};
    expect(faults).toEqual([]);
    expect(closed.map((line) => line.split(" in ")[0])).toEqual(["#rules", "#votes", "#jobs"]);
    expect(closed[0]).toContain("Send Messages is denied there for @everyone.");
    expect(closed[1]).toContain("Send Messages is denied there for the bot itself.");
    expect(closed[2]).toContain("Send Messages is denied there for Pullquote.");
});

test("what it lacks everywhere is a fault, with the link that gives it", async () => {
    const { account } = await signedIn((discord) => {
        const guild = discord.guild("The Daily", { everyone: PermissionFlagsBits.ViewChannel, invited: 0n });
        guild.channel("general");
    });
    const { faults = [] } = account.servers()[0]?.problems() ?? {};
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("all channels in The Daily: I lack Send Messages");
    expect(faults[0]).toContain("https://discord.com/oauth2/authorize?client_id=");
});

test("settings of the application that are not needed or get in the way are told", async () => {
    const loopback = await aDiscord();
    const body = {
        id: loopback.applicationId,
        flags: (1 << 15) | (1 << 18),
        bot_require_code_grant: true,
        interactions_endpoint_url: "https://example.org/bot",
    };
    loopback.fault({ path: /^\/applications\/@me$/u, status: 200, body });
    const { account } = await signedIn(() => undefined, loopback);
    const page = `https://discord.com/developers/applications/${loopback.applicationId}`;
    expect(account.remarks).toEqual([
        `Turned on, but not needed: Server Members Intent and Message Content Intent. You can turn them off at ${page}/bot.`,
        `Requires OAuth2 Code Grant is turned on, so nobody can invite the bot by a link. Turn it off at ${page}/bot.`,
        `An Interactions Endpoint URL is set, so commands and buttons never reach the bot. Remove it at ${page}/information.`,
    ]);
});

test("a wrong token is refused", async () => {
    const { api } = await aDiscord();
    const result = await signIn({ token: "wrong", api, signal: never });
    expect(result).toMatchObject({ outcome: "refused", why: expect.stringContaining("Reset Token") });
    expect(JSON.stringify(result)).not.toContain("wrong");
});

test.each<[Omit<Fault, "path">, string]>([
    [{ status: 500 }, "Discord has a problem (status 500)."],
    [{ status: 503 }, "Discord has a problem (status 503)."],
    [{ status: 403 }, "answered with status 403. If DISCORD_API is set, check it"],
    [{ status: 200, body: null }, "answers, but not as Discord does. Check DISCORD_API."],
    [{ status: 200, body: { hello: "world" } }, "answers, but not as Discord does. Check DISCORD_API."],
    [
        {
            status: 429,
            headers: { "retry-after": "7" },
            body: { message: "slow down", retry_after: 7, global: false },
        },
        "Wait 8 seconds, and try again.",
    ],
])("%j can be tried again, and is told in words", async (fault, why) => {
    const loopback = await aDiscord();
    loopback.fault({ path: /^\/applications\/@me$/u, ...fault });
    const { api, token } = loopback;
    const result = await signIn({ token, api, signal: never });
    expect(result).toMatchObject({ outcome: "failed", why: expect.stringContaining(why) });
});

test("an address where nothing is names itself and the reason", async () => {
    const loopback = withLimits(await openLoopback());
    await loopback.close();
    const result = await signIn({ token: "any", api: loopback.api, signal: never });
    const why = `${loopback.api} can't be reached (ECONNREFUSED).`;
    expect(result).toMatchObject({ outcome: "failed", why: expect.stringContaining(why) });
});

test("a person who stops it gets no result", async () => {
    const { api } = await aDiscord();
    const stopped = new Error("stopped");
    await expect(signIn({ token: "any", api, signal: AbortSignal.abort(stopped) })).rejects.toBe(stopped);
});

const never = new AbortController().signal;

async function aDiscord(): Promise<Loopback> {
    const loopback = withLimits(await openLoopback());
    onTestFinished(loopback.close);
    return loopback;
}

async function signedIn(prepare: (loopback: Loopback) => void, given?: Loopback) {
    const loopback = given ?? (await aDiscord());
    prepare(loopback);
    const { api, token } = loopback;
    const result = await within("the login", signIn({ token, api, signal: never }));
    if (result.outcome !== "signed-in") throw new Error(result.why);
    onTestFinished(result.account.close);
    return { account: result.account, loopback };
}

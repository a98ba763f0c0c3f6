import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Loopback } from "../../src/loopback/contract.ts";
import { discord, freePort, run } from "./run-main.ts";
import { aFolder, envIn, runSetup, startSetup } from "./run-setup.ts";

/** A Discord where the bot is in two servers, of which the first has a role. */
async function twoServers() {
    const loopback = await discord();
    const [daily, club] = [loopback.guild("The Daily"), loopback.guild("Book club")];
    for (const guild of [daily, club]) guild.channel("general");
    return { loopback, daily, club, editors: daily.role("Editors") };
}

const on = ({ api }: Loopback) => ({ DISCORD_API: api });

test("setup asks for everything, checks it and writes it, and then the bot starts", async () => {
    const { loopback, daily, editors } = await twoServers();
    const folder = aFolder();
    const answers = [loopback.token, "1", "1", "", "9100", "y"];
    const { code, out, err } = await runSetup({ folder, env: on(loopback), answers });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toContain(loopback.token);
    for (const said of [
        "Discord accepts the token. The bot is Pullquote.",
        "The bot is in 2 servers: The Daily, Book club.",
        "The bot has all permissions that it needs in The Daily.",
        "It has 1 article.",
        "Start the bot: npm start.",
    ])
        expect(out).toContain(said);
    expect(envIn(folder)).toMatchObject({
        mode: 0o600,
        set: {
            DISCORD_TOKEN: loopback.token,
            HOME_GUILD_IDS: daily.id,
            MODERATOR_ROLE_IDS: editors.id,
            STATUS_PORT: "9100",
        },
        text: expect.stringContaining("docs/settings.md explains each setting."),
    });

    const port = String(await freePort());
    const bot = run({ folder, env: { ...on(loopback), STATUS_PORT: port, CORPUS_DIR: "corpus" } });
    await expect.poll(() => loopback.commands()).not.toEqual([]);
    bot.child.kill("SIGTERM");
    expect((await bot.exit()).code).toBe(0);
});

describe("an existing file", () => {
    test("keeps its other lines, suggests its values, and is not touched if nothing changes", async () => {
        const { loopback, club } = await twoServers();
        const text = `# mine\nDISCORD_TOKEN=${loopback.token} # ours\nHOME_GUILD_IDS=${club.id}\nTZ=UTC\n`;
        const folder = aFolder(text);
        const first = await runSetup({ folder, env: on(loopback), answers: ["", "", "", "", "", "", ""] });
        expect(first).toMatchObject({ code: 0, out: expect.stringContaining("A token is already set.") });
        expect(first.out).toContain("[2]");
        // It was readable by everyone.
        expect(envIn(folder)).toMatchObject({ text, mode: 0o600 });

        const second = await runSetup({
            folder,
            env: on(loopback),
            answers: ["", "1,2", "none", "", "", "y"],
        });
        expect(second.out).toContain(`instead of ${club.id}`);
        const [, , changed] = envIn(folder)?.text.split("\n") ?? [];
        expect(envIn(folder)?.text.replace(changed ?? "", "")).toBe(
            text.replace(`HOME_GUILD_IDS=${club.id}`, ""),
        );
        expect(changed?.split(",")).toHaveLength(2);
    });

    test("keeps home servers and roles that Discord does not list, unless they are left out", async () => {
        const { loopback } = await twoServers();
        const folder = aFolder(`DISCORD_TOKEN=${loopback.token}\nHOME_GUILD_IDS=123\n`);
        const { out } = await runSetup({ folder, env: on(loopback), answers: ["", "", "", "", "", "y"] });
        expect(out).toContain("3. server 123, where the bot is not");
        expect(envIn(folder)?.set).toMatchObject({ HOME_GUILD_IDS: "123" });
    });

    test("that cannot be used says the same as at the start", async () => {
        const misspelled = await runSetup({ folder: aFolder("DISCORD_TOKNE=secret\n"), answers: [] });
        expect(misspelled).toEqual({
            code: 2,
            out: "",
            err: ".env, line 1: DISCORD_TOKNE is not a setting. Did you mean DISCORD_TOKEN? Correct the name, or remove the line.\n",
        });
        const folder = aFolder();
        mkdirSync(join(folder, ".env"));
        const { code, err } = await runSetup({ folder, answers: [] });
        expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("can't be read (EISDIR)") });
    });

    test("with a value that cannot be used is told at the end", async () => {
        const { loopback } = await twoServers();
        const folder = aFolder("LOG_LEVEL=loud\nSTATUS_PORT=x\n");
        const answers = [loopback.token, "", "", "off", "y"];
        const { code, out } = await runSetup({ folder, env: on(loopback), answers });
        expect(code).toBe(0);
        expect(out).toContain('Correct other settings: LOG_LEVEL is "loud".');
        expect(envIn(folder)?.set["STATUS_PORT"]).toBeUndefined();
    });
});

test("a variable of the environment wins, so it is not asked for and not written", async () => {
    const { loopback, daily } = await twoServers();
    const folder = aFolder();
    const env = { ...on(loopback), DISCORD_TOKEN: loopback.token, HOME_GUILD_IDS: daily.id };
    const { out } = await runSetup({ folder, env, answers: ["1", "", "", "y"] });
    expect(out).toContain("The environment sets HOME_GUILD_IDS and wins over the file");
    expect(Object.keys(envIn(folder)?.set ?? {})).toEqual(["MODERATOR_ROLE_IDS"]);
});

test("a server or role can also be chosen by its name, and ~ is not taken as a folder", async () => {
    const { loopback, club, editors } = await twoServers();
    const folder = aFolder();
    const answers = [loopback.token, "book CLUB", "~/articles", "", "", "y"];
    const { out } = await runSetup({ folder, env: on(loopback), answers });
    expect(out).toContain('CORPUS_DIR is "~/articles". It should be a path without ~');
    expect(envIn(folder)?.set).toMatchObject({ HOME_GUILD_IDS: club.id });
    const again = await runSetup({ folder, env: on(loopback), answers: ["", "1", "Editors", "", "", "y"] });
    expect(again.code).toBe(0);
    expect(envIn(folder)?.set).toMatchObject({ MODERATOR_ROLE_IDS: editors.id });
});

test.each(["", "two words", "wrong-token"])(
    "the token %j of the environment cannot be replaced by one in the file, so none is asked for",
    async (token) => {
        const { loopback } = await twoServers();
        const folder = aFolder();
        const env = { ...on(loopback), DISCORD_TOKEN: token };
        const answers = [loopback.token, "", "", "", "", "y"];
        const { code, out, err } = await runSetup({ folder, env, answers });
        expect({ code, err }).toEqual({
            code: 2,
            err: "The environment variable DISCORD_TOKEN wins over .env, but is no token that can be used. Correct it or unset it, and run the setup again.\n",
        });
        expect(out).not.toContain("Token:");
        expect(envIn(folder)).toBeUndefined();
    },
);

test("a token that Discord refuses can be corrected, also with what people copy along with it", async () => {
    const { loopback } = await twoServers();
    const folder = aFolder();
    const answers = ["", "two words", "wrong-token", `DISCORD_TOKEN="${loopback.token}"`, "", "", "", "y"];
    const { out } = await runSetup({ folder, env: on(loopback), answers });
    expect(out).toContain("The token is missing.");
    expect(out).toContain("That is not a token.");
    expect(out).toContain("Discord doesn't accept this token.");
    expect(out).not.toContain("wrong-token");
    expect(envIn(folder)?.set).toEqual({ DISCORD_TOKEN: loopback.token });
});

test("while Discord is away, it can be tried again or left", async () => {
    const { loopback } = await twoServers();
    loopback.fault({ path: /^\/applications\/@me$/u, status: 503, times: 2 });
    const answers = [loopback.token, "y", "y", "", "", "", "y"];
    const { code, out } = await runSetup({ folder: aFolder(), env: on(loopback), answers });
    expect(out.split("Discord has a problem (status 503).")).toHaveLength(3);
    expect(code).toBe(0);

    const folder = aFolder();
    const env = { DISCORD_API: `http://127.0.0.1:${await freePort()}` };
    const left = await runSetup({ folder, env, answers: ["any", "n"] });
    expect(left.out).toContain("can't be reached (ECONNREFUSED)");
    expect(left.err).toContain("Nothing was written.");
    expect(envIn(folder)).toBeUndefined();
});

test("a bot in no server is invited, and setup notices that by itself", async () => {
    const loopback = await discord();
    const guild = loopback.guild("The Daily", { installed: false });
    const folder = aFolder();
    const { child, exit } = startSetup({ folder, env: on(loopback) });
    let shown = "";
    child.stdout.on("data", (bytes) => {
        shown += bytes;
    });
    child.stdin.write(`${loopback.token}\n`);
    await expect.poll(() => shown).toContain("Have you added it?");
    expect(shown).toContain(`https://discord.com/oauth2/authorize?client_id=${loopback.applicationId}`);
    guild.install();
    // Its only server is suggested as the home server.
    child.stdin.end("\n\n\ny\n");
    const { code, out } = await exit();
    expect(out).toContain("The bot is in 1 server: The Daily.");
    expect(code).toBe(0);
    expect(envIn(folder)?.set["HOME_GUILD_IDS"]).toBe(guild.id);
});

test("permissions that are missing everywhere can be fixed and checked again", async () => {
    const loopback = await discord();
    const guild = loopback.guild("The Daily", { everyone: 1024n, invited: 0n });
    guild.channel("general");
    const answers = [loopback.token, "", "n", "", "", "y"];
    const { out } = await runSetup({ folder: aFolder(), env: on(loopback), answers });
    expect(out).toContain("This keeps it from answering:\n- all channels in The Daily: I lack Send Messages");
    expect(out).toContain("1. Give the bot the permissions above.");
});

test("a folder of articles that is not there is asked for again", async () => {
    const { loopback } = await twoServers();
    const folder = aFolder();
    mkdirSync(join(folder, "my texts"));
    writeFileSync(join(folder, "my texts/a.md"), "# A\n");
    const answers = [loopback.token, "", "nowhere", "my texts", "", "y"];
    const { out } = await runSetup({ folder, env: on(loopback), answers });
    expect(out).toContain("nowhere");
    expect(out).toContain("It has no articles yet.");
    expect(envIn(folder)).toMatchObject({ set: { CORPUS_DIR: "my texts" } });
});

describe("nothing is written", () => {
    const answersOf = (token: string) => [token, "1", "", "", "9100"];

    test("if the input ends at any question", async () => {
        const { loopback } = await twoServers();
        const ended = [0, 1, 2, 3, 4, 5].map(async (count) => {
            const folder = aFolder();
            const answers = answersOf(loopback.token).slice(0, count);
            const { code, err } = await runSetup({ folder, env: on(loopback), answers });
            expect({ count, code }).toEqual({ count, code: 2 });
            expect(err).toContain("The input ended before everything was answered. Nothing was written.");
            expect(envIn(folder)).toBeUndefined();
        });
        await Promise.all(ended);
    });

    test("if the person declines", async () => {
        const { loopback } = await twoServers();
        const folder = aFolder();
        const answers = [...answersOf(loopback.token), "n"];
        const { code, out } = await runSetup({ folder, env: on(loopback), answers });
        expect(code).toBe(1);
        expect(out).toContain("Nothing was written.");
        expect(envIn(folder)).toBeUndefined();
    });

    test("if it is interrupted while it asks Discord", async () => {
        const loopback = await discord();
        const folder = aFolder();
        const { child, exit } = startSetup({ folder, env: on(loopback) });
        let shown = "";
        child.stdout.on("data", (bytes) => {
            shown += bytes;
        });
        // The bot is in no server, so it asks for no other answer meanwhile.
        child.stdin.write(`${loopback.token}\n`);
        await expect.poll(() => shown).toContain("Asking Discord");
        child.kill("SIGINT");
        expect(await exit()).toMatchObject({ code: 130, err: "\nStopped. Nothing was written.\n" });
        expect(envIn(folder)).toBeUndefined();
    });

    test("if it gets arguments, which may be a token and are not repeated", async () => {
        const { code, out, err } = await runSetup({ folder: aFolder(), args: ["--token", "my.secret"] });
        expect({ code, out }).toEqual({ code: 2, out: "" });
        expect(err).toContain("setup takes no arguments");
        expect(err).not.toContain("secret");
    });
});

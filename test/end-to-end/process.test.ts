import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import { connected, discord, freePort, run, workplace } from "./run-main.ts";

describe("without a token, in the terminal", () => {
    test("a chat with the bot answers every line and ends with the input", async () => {
        const { exit } = run({ args: ["--terminal"], input: "Who built the bridge?\nWhat is a zorblax?\n" });
        const { code, out, err } = await exit();
        expect({ code, err }).toEqual({ code: 0, err: "" });
        expect(out).toContain("│ The bridge was built in 1911 by Ida Holm.\n— The bridge · ¶ 1 of 1");
        expect(out).toContain("The articles do not answer this.");
    });

    test("it is in the language of the environment, before and after a command", async () => {
        const { exit } = run({
            env: { LC_ALL: "de_DE.UTF-8" },
            args: ["--terminal"],
            input: "What is a zorblax?\n/ask What is a zorblax?\nThanks!\n",
        });
        const { out } = await exit();
        const [notFound, thanks] = inLanguage("de", () => [say("answer.not-found"), say("talk.thanks")]);
        expect(out.split(notFound)).toHaveLength(3);
        expect(out).toContain(thanks);
    });

    test("another folder can be chosen", async () => {
        const folder = workplace();
        const { exit } = run({
            env: { CORPUS_DIR: "/nowhere" },
            args: ["--terminal", "--corpus", folder],
            input: "Who built the bridge?\n",
        });
        expect((await exit()).out).toContain("Ida Holm");
    });
});

describe("with a token", () => {
    test("the bot logs in, answers, reloads on SIGHUP, and SIGTERM ends it with 0", async () => {
        const loopback = await discord();
        const folder = workplace();
        const { child, exit } = run({ env: connected(loopback), folder });
        await loopback.gateway.ready();
        const user = loopback.user("Uma");
        const ask = async (question: string) => {
            const { id } = await user.say(user.direct(), question);
            return (await loopback.nextMessage(user.direct(), id)).content;
        };
        expect(await ask("Who built the bridge?")).toContain("Ida Holm");

        writeFileSync(join(folder, "bridge.md"), "# The bridge\n\nThe bridge was built by Per Dahl.\n");
        child.kill("SIGHUP");
        await expect.poll(() => ask("Who built the bridge?"), { interval: 1200 }).toContain("Per Dahl");

        child.kill("SIGTERM");
        const { code, out } = await exit();
        expect(code).toBe(0);
        const lines = out
            .trim()
            .split("\n")
            .map((line): Record<string, unknown> => JSON.parse(line));
        expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining("set HOME_GUILD_IDS"));
        expect(lines).toContainEqual(
            expect.objectContaining({ event: "reload", by: "signal", outcome: "published" }),
        );
        expect(lines).toContainEqual(
            expect.objectContaining({ event: "question", way: "direct", verdict: "answered" }),
        );
        for (const secret of ["Who built", "Uma", user.id, loopback.token]) expect(out).not.toContain(secret);
    });

    test("variables that discord.js would read do not break the start", async () => {
        const loopback = await discord();
        const stray = { SHARDS: "0-15/64", SHARD_COUNT: "many", SHARDING_MANAGER: "true" };
        const { child, exit } = run({ env: { ...connected(loopback), ...stray } });
        await loopback.gateway.ready();
        expect(loopback.gateway.shards()).toEqual([[0, 1]]);
        child.kill("SIGTERM");
        expect((await exit()).code).toBe(0);
    });

    test("health and metrics are served", async () => {
        const loopback = await discord();
        const port = await freePort();
        const { child, exit } = run({ env: { ...connected(loopback), STATUS_PORT: String(port) } });
        await loopback.gateway.ready();
        const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
        await expect.poll(health).toBe(200);
        const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
        expect(metrics).toContain("pullquote_articles 1");
        expect(metrics).toContain('pullquote_shard_ready{shard="0"} 1');
        child.kill("SIGTERM");
        expect((await exit()).code).toBe(0);
    });
});

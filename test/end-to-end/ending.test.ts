import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { within } from "../within.ts";
import { connected, discord, freePort, run, runCli, workplace } from "./run-main.ts";

describe("what a retry cannot fix gives one clear message and exit code 2", () => {
    test("a wrong token", async () => {
        const loopback = await discord();
        const { exit } = run({ env: { ...connected(loopback), DISCORD_TOKEN: "wrong-token" } });
        const { code, err } = await exit();
        expect(code).toBe(2);
        expect(err).toMatch(
            /^Discord rejected the token\. Copy .+ into DISCORD_TOKEN, or let npm run setup ask for it\.\n$/u,
        );
    });

    test("refused intents", async () => {
        const loopback = await discord();
        loopback.gateway.refuse(4014);
        const { code, err } = await run({ env: connected(loopback) }).exit();
        expect(code).toBe(2);
        expect(err).toMatch(/^Discord rejected the intents/u);
    });

    test("a token that is reset while the bot runs", async () => {
        const loopback = await discord();
        const { exit } = run({ env: connected(loopback) });
        await loopback.gateway.ready();
        loopback.gateway.refuse(4004);
        const { code, err } = await exit();
        expect(code).toBe(2);
        expect(err).toMatch(/^Discord rejected the token\. .+\n$/u);
    });

    test("a status port that is taken", async () => {
        const taken = createServer().listen(0, "127.0.0.1");
        onTestFinished(() => void taken.close());
        await within("a port to be taken", once(taken, "listening"));
        const address = taken.address();
        const port = typeof address === "object" ? address?.port : undefined;
        const { exit } = run({ env: { DISCORD_TOKEN: "any", STATUS_PORT: String(port) } });
        const { code, err } = await exit();
        expect(code).toBe(2);
        expect(err).toBe(
            `STATUS_PORT is ${port}, which can't be opened on 127.0.0.1 (EADDRINUSE). It should be a free port.\n`,
        );
    });

    test("an option that does not exist", async () => {
        const { code, err } = await run({ args: ["--corpsu", "x"] }).exit();
        expect(code).toBe(2);
        expect(err).toBe("Unknown option --corpsu. Did you mean --corpus? For help: npm start -- --help\n");
    });

    test.each([
        { name: "npm start", program: run, args: [] },
        { name: "npm run ask", program: runCli, args: ["ask", "Who built the bridge?"] },
        { name: "npm run corpus", program: runCli, args: ["corpus", "check"] },
        { name: "npm run setup", program: runCli, args: ["setup"] },
    ])("a .env that cannot be read, for the token may be in it ($name)", async ({ program, args }) => {
        const folder = workplace();
        mkdirSync(join(folder, ".env"));
        const { code, out, err } = await program({ folder, args }).exit();
        expect({ code, out }).toEqual({ code: 2, out: "" });
        expect(err).toBe(
            ".env can't be read (EISDIR). It should be a file with lines such as NAME=value. Fix it or remove it.\n",
        );
    });

    test("a .env in UTF-16, which would seem to have no token", async () => {
        const folder = workplace();
        writeFileSync(join(folder, ".env"), "\ufeffDISCORD_TOKEN=any\n", "utf16le");
        const { code, out, err } = await run({ folder }).exit();
        expect({ code, out }).toEqual({ code: 2, out: "" });
        expect(err).toBe(".env is not UTF-8. Save it as UTF-8.\n");
    });
});

describe("what a retry may fix is retried", () => {
    test("an unreachable Discord is retried, SIGHUP still reloads, health reports it, and SIGINT exits with 0", async () => {
        const [port, statusPort] = [await freePort(), await freePort()];
        const { child, exit } = run({
            env: {
                DISCORD_API: `http://127.0.0.1:${port}/api`,
                DISCORD_TOKEN: "any",
                // Each attempt to log in is logged.
                LOG_LEVEL: "debug",
                STATUS_PORT: String(statusPort),
            },
        });
        let seen = "";
        child.stdout.on("data", (chunk: Buffer) => {
            seen += chunk.toString();
        });
        await expect.poll(() => seen.match(/login-retry/gu)?.length ?? 0).toBeGreaterThanOrEqual(2);
        child.kill("SIGHUP");
        await expect.poll(() => seen).toMatch(/"by":"signal","outcome":"published"/u);
        const health = await fetch(`http://127.0.0.1:${statusPort}/healthz`);
        expect(health.status).toBe(503);
        expect(await health.json()).toMatchObject({ status: "not ready", missing: ["login"] });
        child.kill("SIGINT");
        const { code, err } = await exit();
        expect({ code, err }).toEqual({ code: 0, err: "" });
    });

    test("a delayed answer delays the exit, but a second signal does not wait for it", async () => {
        const loopback = await discord();
        const { child, exit } = run({ env: connected(loopback) });
        await loopback.gateway.ready();
        loopback.fault({
            path: /messages$/u,
            status: 429,
            body: { message: "You are being rate limited.", retry_after: 60, global: false },
            headers: { "retry-after": "60", "content-type": "application/json" },
        });
        const user = loopback.user("Uma");
        await user.say(user.direct(), "Who built the bridge?");
        await expect.poll(() => loopback.requests.some(({ status }) => status === 429)).toBe(true);
        child.kill("SIGTERM");
        child.kill("SIGINT");
        expect((await exit()).code).toBe(1);
    });
});

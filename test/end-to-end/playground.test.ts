import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { aTab } from "../playground/a-tab.ts";
import { within } from "../within.ts";
import { freePort, run, workplace } from "./run-main.ts";

/** src/main.ts without a token and arguments, once it has said where its page is. */
async function playground({ folder = workplace(), port }: { folder?: string; port?: number } = {}) {
    const wanted = String(port ?? (await freePort()));
    const running = run({ env: { PLAYGROUND_PORT: wanted }, folder });
    const [line] = await within("the page's address", once(running.child.stdout, "data"));
    const [address = ""] = /http:\/\/[\d.:]+\d/u.exec(String(line)) ?? [];
    return { ...running, address, folder };
}

describe("without a token", () => {
    test("it says how many articles there are and where the page is, the bot answers there, and Ctrl-C exits with 0", async () => {
        const { child, exit, address } = await playground();
        const tab = await aTab(address);
        const [member] = tab.scene.personas;
        const [place] = member?.places ?? [];
        const act = {
            kind: "run",
            persona: member?.id,
            channelId: place?.channelId,
            command: "ask",
            options: { question: "Who built the bridge?" },
        };
        const headers = { origin: address, "content-type": "application/json" };
        await fetch(`${address}/act`, { method: "POST", headers, body: JSON.stringify(act) });
        await tab.message("The bridge was built in 1911 by Ida Holm.");
        child.kill("SIGINT");
        const { code, out, err } = await exit();
        // A start of more than two seconds, as on a busy machine, says how far it is.
        const wrong = err.replace(/^Reading the articles: \d+%\n/u, "");
        expect({ code, out, wrong }).toEqual({
            code: 0,
            out: said(`Try Pullquote at ${address}. Press Ctrl-C to stop it.`),
            wrong: "",
        });
        await within("the tab's events to end", tab.ended);
    });

    test("SIGHUP reloads the articles, and open tabs learn of it", async () => {
        const { child, address, folder } = await playground();
        const tab = await aTab(address);
        expect(tab.scene.corpus).toEqual({ articles: 1, paragraphs: 1 });
        writeFileSync(join(folder, "tower.md"), "# The tower\n\nThe tower is 300 metres tall.\n");
        child.kill("SIGHUP");
        await expect.poll(() => tab.of("corpus").at(-1)?.corpus).toEqual({ articles: 2, paragraphs: 2 });
    });

    test("if the port is taken, the line says so and names the one that is used instead", async () => {
        const taken = createServer().listen(0, "127.0.0.1");
        onTestFinished(() => void taken.close());
        await within("a port to be taken", once(taken, "listening"));
        const bound = taken.address();
        const port = typeof bound === "object" && bound !== null ? bound.port : 0;
        const { child, exit, address } = await playground({ port });
        expect((await fetch(address)).status).toBe(200);
        child.kill("SIGTERM");
        const { code, out } = await exit();
        expect(Number(new URL(address).port)).toBeGreaterThan(port);
        expect({ code, out }).toEqual({
            code: 0,
            out: said(`Try Pullquote at ${address} (port ${port} is in use). Press Ctrl-C to stop it.`),
        });
    });
});

const said = (place: string) =>
    [
        `Pullquote ${manifest.version}: 1 article with 1 paragraph.`,
        place,
        "The page suggests questions. To connect the bot to Discord: npm run setup. Help: npm start -- --help",
        "",
    ].join("\n");

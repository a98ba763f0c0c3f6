import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type Library, openLibrary } from "../../src/answer/library.ts";
import { openPage, openPlayground } from "../../src/app/run-playground.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import type { Act, PageSnapshot, Persona } from "../../src/playground/protocol.ts";
import { type Cast, openCast } from "../../src/playground/server/cast.ts";
import type { PageFiles } from "../../src/playground/server/page-files.ts";
import { openPlaygroundServer, type PlaygroundServer } from "../../src/playground/server/server.ts";
import { anArticle } from "../build.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { noLimit } from "../within.ts";
import { aTab } from "./a-tab.ts";

interface Wanted {
    readonly page?: PageFiles;
    readonly welcome?: () => Promise<PageSnapshot["welcome"]>;
    readonly explain?: Library["explain"];
}

const articles = [anArticle({ text: ["The tower is 300 metres tall.", "Ida Holm designed the tower."] })];

/** The playground's server over HTTP, on a loopback Discord to which no bot is connected yet. */
export async function aPlayground({ page = new Map(), welcome = async () => [], explain }: Wanted = {}) {
    const loopback = withLimits(await openLoopback({ hurry, expireAfter: 1000 }));
    const cast = await openCast(loopback);
    const failures: unknown[] = [];
    const library = openLibrary(articles);
    const server = await openPlaygroundServer({
        loopback,
        cast,
        page,
        port: 0,
        corpus: () => ({ articles: 1, paragraphs: 2 }),
        welcome,
        explain: explain ?? library.explain,
        onFailure: (cause) => failures.push(cause),
    });
    onTestFinished(async () => {
        await server.close();
        await loopback.close();
    });
    return { ...actions({ loopback, cast, server }), failures };
}

/** The program with its playground, as main.ts opens it, over one article of the same words. */
export async function aPlaygroundWithBot() {
    const corpusFolder = mkdtempSync(join(tmpdir(), "playground-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true }));
    const text = "The tower is 300 metres tall.\n\nIda Holm designed the tower.";
    writeFileSync(join(corpusFolder, "tower.md"), `# The tower\n\n${text}\n`);
    const playground = await openPlayground({
        corpusFolder,
        logLevel: "silent",
        programVersion: "0.0.0-test",
        loopback: withLimits(await openLoopback({ hurry, expireAfter: noLimit })),
        openThread: withoutThread(),
        pace: { late: noLimit },
        warn: (lines) => {
            throw new Error(lines);
        },
    });
    const { close, ...page } = await openPage(playground, { page: new Map(), port: 0 });
    onTestFinished(close);
    expect(page.loopback.gateway.connected()).toBe(true);
    return { ...actions(page), app: page.app };
}

interface OpenPlayground {
    readonly loopback: Loopback;
    readonly cast: Cast;
    readonly server: PlaygroundServer;
}

/** The page, as a test uses it. */
function actions({ loopback, cast, server }: OpenPlayground) {
    const { address } = server;
    const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
        fetch(`${address}/act`, {
            method: "POST",
            headers: { origin: address, "content-type": "application/json", ...headers },
            body: typeof body === "string" ? body : JSON.stringify(body),
        });
    return {
        loopback,
        cast,
        server,
        address,
        post,
        /** Posts an action and returns the status and the response. */
        act: async (act: Act) => {
            const response = await post(act);
            return { status: response.status, body: await response.json() };
        },
        tab: () => aTab(address),
        /** A place that this persona sees, by its name. */
        place: (id: Persona["id"], name: string) => {
            const places = cast.personas().find((persona) => persona.id === id)?.places ?? [];
            const found = places.find((place) => place.name === name);
            if (found === undefined) throw new Error(`${id} sees no place ${name}.`);
            return { persona: id, channelId: found.channelId };
        },
    };
}

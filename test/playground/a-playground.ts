import { expect, onTestFinished } from "vitest";
import { type Library, openLibrary } from "../../src/answer/library.ts";
import { openLiveLibrary } from "../../src/answer/live-library.ts";
import { commands } from "../../src/commands.ts";
import { openBot } from "../../src/discord/bot.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import type { Act, PageSnapshot, Persona } from "../../src/playground/protocol.ts";
import { openCast } from "../../src/playground/server/cast.ts";
import type { PageFiles } from "../../src/playground/server/page-files.ts";
import { openPlaygroundServer } from "../../src/playground/server/server.ts";
import { anArticle } from "../build.ts";
import { withLimits } from "../loopback/with-limits.ts";
import { aTab } from "./a-tab.ts";

interface Wanted {
    readonly page?: PageFiles;
    readonly welcome?: () => Promise<PageSnapshot["welcome"]>;
    readonly explain?: Library["explain"];
}

const articles = [anArticle({ text: ["The tower is 300 metres tall.", "Ida Holm designed the tower."] })];

/** The playground's server over HTTP, with nobody at the other end of its loopback Discord yet. */
export async function aPlayground({ page = new Map(), welcome = async () => [], explain }: Wanted = {}) {
    const loopback = withLimits(await openLoopback({ channelLimit: 1000, voidAfter: 1000 }));
    const cast = openCast(loopback);
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
        failures,
        post,
        /** Does it; gives the status and what came back. */
        act: async (act: Act) => {
            const response = await post(act);
            return { status: response.status, body: await response.json() };
        },
        tab: () => aTab(address),
        /** A place of this persona's, by its name. */
        place: (id: Persona["id"], name: string) => {
            const places = cast.personas.find((persona) => persona.id === id)?.places ?? [];
            const found = places.find((place) => place.name === name);
            if (found === undefined) throw new Error(`${id} sees no place ${name}.`);
            return { persona: id, channelId: found.channelId };
        },
    };
}

/** The same with the real bot at the other end. */
export async function aPlaygroundWithBot() {
    const playground = await aPlayground();
    const { loopback, cast } = playground;
    const corpus = { version: "abc", articles, errors: [] };
    const live = await openLiveLibrary({
        load: async () => ({ corpus, library: openLibrary(articles) }),
        now: () => new Date("2026-01-02T03:04:05Z"),
    });
    const start = () =>
        openBot({
            token: loopback.token,
            api: loopback.api,
            commands,
            live,
            moderation: { homeGuilds: [cast.homeGuild], moderatorRoles: [] },
            questionsPerMinute: 1000,
            programVersion: "0.0.0-test",
            observe: () => undefined,
        });
    const bot = await start();
    onTestFinished(() => bot.stop());
    await bot.registered;
    expect(loopback.gateway.connected()).toBe(true);
    return { ...playground, bot, start };
}

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Loopback } from "../../../src/loopback/contract.ts";
import type { TestPostgres } from "../../store/a-postgres.ts";
import { discord } from "../run-main.ts";
import { type Articles, openArticles } from "./articles.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type MemoryWatch, openMemoryWatch } from "./memory.ts";
import { type Random, seeded } from "./random.ts";
import { openServer, type Server, shards } from "./town.ts";

/** Everything about a simulated year: what there is, and what must be true of it. */
export interface Year {
    readonly random: Random;
    readonly loopback: Loopback;
    readonly postgres: TestPostgres;
    readonly databaseUrl: string;
    readonly servers: Server[];
    readonly articles: Articles;
    readonly ledger: Ledger;
    /** By shard; undefined while it is not running. */
    readonly bots: (BotProcess | undefined)[];
    /** Each bot has folders of its own, as on different machines. */
    readonly places: readonly BotPlace[];
    /** The shard whose bot runs all year; the other one is restarted and killed. */
    readonly lasting: number;
    today: Date;
    isDatabaseUp: boolean;
    /** The bot whose folder of articles is away. */
    folderAway: number | undefined;
    /** What will happen on later days. */
    readonly coming: { readonly on: number; readonly act: () => Promise<void> }[];
    /** What the bots were told, and must remember. */
    readonly told: {
        commands: number;
        settings: number;
        published: number;
        /** Questions whose answers are pinned. */
        readonly pins: string[];
        /** Mentions where the bot may not write. */
        unwritable: number;
        /** Requests that Discord refused because the test wanted it to. */
        injected: number;
        /** Words that no article contains. */
        readonly words: { readonly word: string; readonly on: Date }[];
    };
    readonly memory: MemoryWatch;
    /** What happened, by day. */
    readonly happened: string[];
    /** All bots that were ever started. */
    readonly started: BotProcess[];
    /** How many requests Discord refused, by status. */
    readonly refused: ReadonlyMap<number, number>;
}

interface BotPlace {
    readonly corpusFolder: string;
    readonly dataFolder: string;
}

export async function openYear(seed: number, postgres: TestPostgres): Promise<Year> {
    const random = seeded(seed);
    const loopback = await discord();
    const { databaseUrl = "" } = await postgres.place();
    const folder = mkdtempSync(join(tmpdir(), "year-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const places = ["one", "other"].map((name) => ({
        corpusFolder: join(folder, name, "articles"),
        dataFolder: join(folder, name, "data"),
    }));
    for (const { dataFolder } of places) mkdirSync(dataFolder, { recursive: true });
    const articles = openArticles(
        places.map(({ corpusFolder }) => corpusFolder),
        random,
    );
    const refused = new Map<number, number>();
    loopback.watch((event) => {
        if (event.kind !== "request" || event.request.status < 400) return;
        refused.set(event.request.status, (refused.get(event.request.status) ?? 0) + 1);
    });
    const servers: Server[] = [];
    for (const name of ["Lervik", "Sandvik", "Molde", "Bergen", "Tromsø", "Hamar"])
        servers.push(await openServer(loopback, name, { isHome: servers.length < shards }));
    const year: Year = {
        random,
        loopback,
        postgres,
        databaseUrl,
        servers,
        articles,
        ledger: openLedger(loopback),
        bots: [undefined, undefined],
        places,
        lasting: random.below(shards),
        today: new Date("2026-01-01T10:00:00Z"),
        isDatabaseUp: true,
        folderAway: undefined,
        coming: [],
        told: { commands: 0, settings: 0, published: 0, pins: [], words: [], unwritable: 0, injected: 0 },
        memory: openMemoryWatch(),
        happened: [],
        started: [],
        refused,
    };
    await Promise.all(places.map((_, shard) => start(year, shard)));
    return year;
}

/** Starts the bot of a shard; again if the database was too slow, as an operator would. */
export async function start(year: Year, shard: number): Promise<void> {
    const place = year.places[shard];
    if (place === undefined) throw new Error(`There is no shard ${shard}.`);
    const { loopback, databaseUrl, today } = year;
    const home = year.servers.filter(({ isHome }) => isHome);
    const homeGuilds = home.map(({ guild }) => guild.id);
    const complaints: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
        const bot = await startBot({ loopback, shard, today, databaseUrl, homeGuilds, ...place });
        if (bot.complaints.length === 0) {
            year.bots[shard] = bot;
            year.started.push(bot);
            return;
        }
        complaints.push(...bot.complaints);
        await bot.stop();
    }
    throw new Error(`The bot of shard ${shard} did not start well: ${complaints.join(" ")}`);
}

/** Resolves when all running bots are connected. */
export async function allConnected({ loopback, bots }: Year): Promise<void> {
    const running = bots.flatMap((bot, shard) => (bot === undefined ? [] : [shard]));
    const connected = () => loopback.gateway.shards().map(([id]) => id);
    await expect.poll(() => connected().sort(), { interval: 10 }).toEqual(running);
}

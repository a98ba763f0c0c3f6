import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openApp } from "../../src/app/open-app.ts";
import type { Command } from "../../src/discord/command/command.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import type { MeasureDisk } from "../../src/disk/disk-watch.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import type { Guild } from "../../src/loopback/guild-contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import type { ListedSource } from "../../src/sources/list/listed-source.ts";
import type { ReadingLimits } from "../../src/thread/reading/reading-thread.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { type OpenHere, withoutThread } from "../thread/without-thread.ts";
import { noLimit, within } from "../within.ts";
import { openApiCheck } from "./openapi.ts";

const bridge = `---
title: The bridge of Lervik
author: A. Berg
publisher: Lervik Gazette
published: 2016-11-09
url: https://example.org/the-bridge
---

The bridge of Lervik was built in 1911 by the engineer Ida Holm. It is 412 metres long.

## Today

About 3,000 cars cross the bridge every day. The toll was lifted in 1974.
`;

type OpenThread = ReturnType<typeof withoutThread>;

interface StageOptions {
    /** The folder of articles; by default a new one. */
    readonly folder?: string;
    readonly files?: Readonly<Record<string, string | Uint8Array>>;
    readonly questionsPerMinute?: number;
    /** Roles of the home guild whose members are moderators. */
    readonly moderatorRoles?: readonly string[];
    readonly home?: boolean;
    /** Milliseconds that running answers get when the bot stops. */
    readonly grace?: number;
    /** Whether libraries have threads, as in the program; for tests about threads. */
    readonly threads?: boolean;
    /** Opens a library in place of the real one. */
    readonly open?: OpenHere;
    /** Opens the thread of a library; by default one that is none. */
    readonly openThread?: OpenThread;
    /** Where articles come from by themselves. */
    readonly sources?: readonly ListedSource[];
    /** What a thread may take to read one file. */
    readonly reading?: ReadingLimits;
    /** Milliseconds after which a reply is late. */
    readonly late?: number;
    /** The folder of the store; in memory by default. */
    readonly dataFolder?: string;
    /** A PostgreSQL for the store instead. */
    readonly databaseUrl?: string;
    /** What disks seem to have; by default what they have. */
    readonly measureDisk?: MeasureDisk;
    readonly sharesDatabase?: boolean;
    readonly warn?: (lines: string) => void;
    readonly commands?: readonly Command[];
    /** What the clock of the store and of the schedule says. */
    readonly now?: () => Date;
    /** Milliseconds after which a failed registration is tried again. */
    readonly registerAgain?: number;
    /** Milliseconds between two checks for scheduled work. */
    readonly lookEvery?: number;
    /** Where health and metrics are served; 0 takes any free port. */
    readonly statusPort?: number;
    /** How much faster than on Discord its rate limits pass; much by default, so that tests need not wait. */
    readonly hurry?: number;
    /** Whether the text of a message that mentions only the bot's role arrives. */
    readonly contentWithRoleMention?: boolean;
    /** Called before the bot logs in. */
    readonly before?: (loopback: Loopback, home: Guild) => void | Promise<void>;
}

const openApi = openApiCheck();

/** Opens the real bot on a loopback Discord, with its own corpus folder, and checks its requests against Discord's API description. */
export async function openStage(options: StageOptions = {}) {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), "stage-"));
    const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
        for (const [name, text] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), text);
        }
    };
    mkdirSync(folder, { recursive: true });
    write(options.files ?? { "bridge.md": bridge });

    const { contentWithRoleMention = false } = options;
    const loopback = withLimits(
        await openLoopback({ hurry: options.hurry ?? hurry, expireAfter: noLimit, contentWithRoleMention }),
    );
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const keepers = guild.role("keepers");
    await options.before?.(loopback, guild);
    const events: BotEvent[] = [];
    const waiting = new Set<() => void>();
    const warnings: string[] = [];
    const observe = (event: BotEvent) => {
        events.push(event);
        for (const check of waiting) check();
    };
    const app = await openApp({
        corpus: {
            corpusFolder: folder,
            dataFolder: options.dataFolder,
            databaseUrl: options.databaseUrl,
            measureDisk: options.measureDisk,
            sharesDatabase: options.sharesDatabase,
            reading: options.reading,
            sources: options.sources,
            ...(options.threads !== true && {
                openThread: options.openThread ?? withoutThread(options.open),
            }),
        },
        discord: loopback,
        moderation: {
            homeGuilds: options.home === false ? [] : [guild.id],
            moderatorRoles:
                options.moderatorRoles?.map((name) => (name === "keepers" ? keepers.id : name)) ?? [],
        },
        questionsPerMinute: options.questionsPerMinute ?? 1000,
        programVersion: "0.0.0-test",
        log: { level: "silent" },
        statusPort: options.statusPort,
        warn: (lines) => {
            warnings.push(lines);
            options.warn?.(lines);
        },
        onEvent: observe,
        ...(options.commands && { commands: options.commands }),
        ...(options.now && { now: options.now }),
        pace: {
            settle: 20,
            calm: 20,
            late: options.late ?? noLimit,
            ...(options.grace !== undefined && { grace: options.grace }),
            ...(options.registerAgain !== undefined && { registerAgain: options.registerAgain }),
            ...(options.lookEvery && { every: options.lookEvery }),
        },
    });
    const bot = await app.session().bot;
    await bot.registered;

    onTestFinished(async () => {
        await app.close();
        await loopback.close();
        rmSync(folder, { recursive: true, force: true });
        const bodies = loopback.requests.filter(({ status }) => status < 400);
        expect(bodies.flatMap((request) => openApi.check(request))).toEqual([]);
        expect(loopback.requests.filter(mayPing)).toEqual([]);
    });

    return {
        loopback,
        app,
        bot,
        schedule: app.session().schedule(),
        corpus: app.corpus,
        live: app.corpus.live,
        warnings,
        guild,
        general,
        keepers,
        folder,
        write,
        remove: (name: string) => rmSync(join(folder, name)),
        events,
        /** Resolves with the first event of this kind, even if it was earlier. */
        event: <Kind extends BotEvent["kind"]>(kind: Kind) => {
            const { promise, resolve } = Promise.withResolvers<Extract<BotEvent, { kind: Kind }>>();
            const check = () => {
                const found = events.find(
                    (event): event is Extract<BotEvent, { kind: Kind }> => event.kind === kind,
                );
                if (found === undefined) return;
                waiting.delete(check);
                resolve(found);
            };
            waiting.add(check);
            check();
            return within(`an event of kind ${kind}`, promise);
        },
        member: guild.member("Ann"),
        moderator: guild.member("Mo", { permissions: 0x20n }),
    };
}

/** Whether a request sends or edits a message whose mentions are not all without effect. */
function mayPing({ method, path, body }: Loopback["requests"][number]): boolean {
    if (!isRecord(body) || !/\/(?:messages|callback|webhooks)\b/u.test(path) || method === "GET")
        return false;
    const message = path.endsWith("/callback") ? body["data"] : body;
    if (!isRecord(message) || !("content" in message || "components" in message || "embeds" in message))
        return false;
    // A modal is no message.
    if ("title" in message && "custom_id" in message) return false;
    const allowed = message["allowed_mentions"];
    const isClosed = isRecord(allowed) && Array.isArray(allowed["parse"]) && allowed["parse"].length === 0;
    return !isClosed || Object.keys(allowed).some((key) => key === "users" || key === "roles");
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

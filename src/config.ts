import { z } from "zod";
import { listed, say } from "../locales/say.ts";
import type { ListedSource } from "./sources/list/listed-source.ts";
import { readSourceList } from "./sources/list/source-list.ts";
import { defaultRetention, type Retention, retentionBounds } from "./store/retention.ts";

export interface Config {
    /** Without a token, the bot runs in the playground. */
    readonly token: string | undefined;
    readonly api: string | undefined;
    /** The shards of this process, counted from 0; undefined for as many as Discord recommends. */
    readonly shards: { readonly first: number; readonly last: number; readonly total: number } | undefined;
    readonly homeGuilds: readonly string[];
    readonly moderatorRoles: readonly string[];
    readonly questionsPerMinute: number;
    readonly corpusFolder: string;
    readonly dataFolder: string;
    readonly sources: readonly ListedSource[];
    readonly databaseUrl: string | undefined;
    readonly privacyKey: string | undefined;
    readonly retention: Retention;
    readonly searchIndex: (typeof searchIndexes)[number];
    readonly logLevel: (typeof logLevels)[number];
    readonly logFormat: (typeof logFormats)[number];
    readonly statusPort: number | undefined;
    readonly statusHost: string;
    readonly playgroundPort: number;
}

export type ConfigReading =
    | { readonly outcome: "good"; readonly config: Config }
    /** One line per invalid variable: its name, its value (never a secret), and what is expected. */
    | { readonly outcome: "bad"; readonly message: string };

/** Reads the environment; an empty value counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
    const given = Object.keys(variables).map((name) => [name, environment[name]?.trim() || undefined]);
    const values = Object.fromEntries(given);
    const result = z.object(variables).safeParse(values);
    const sources = readSourceList(values["SOURCES"] ?? "", values["CORPUS_DIR"] ?? defaultFolder);
    if (!result.success) {
        const names = new Set(result.error.issues.map(({ path }) => String(path[0])));
        const problems = [...names].flatMap((name) => {
            const held = JSON.stringify((environment[name]?.trim() ?? "").slice(0, 100));
            return messages[name]?.(held) ?? [];
        });
        if (sources.outcome === "bad") problems.push(sources.message);
        return { outcome: "bad", message: problems.join("\n") };
    }
    const { data } = result;
    const shards = data.GATEWAY_SHARDS;
    // Without a common database, processes would serve different articles and post each digest several times.
    if (
        shards !== undefined &&
        shards.last - shards.first + 1 < shards.total &&
        data.DATABASE_URL === undefined
    )
        return { outcome: "bad", message: say("config.gateway-shards-without-database") };
    if (sources.outcome === "bad") return sources;
    const config = {
        token: data.DISCORD_TOKEN,
        api: data.DISCORD_API,
        shards,
        homeGuilds: data.HOME_GUILD_IDS,
        moderatorRoles: data.MODERATOR_ROLE_IDS,
        questionsPerMinute: data.QUESTIONS_PER_MINUTE,
        corpusFolder: data.CORPUS_DIR,
        dataFolder: data.DATA_DIR,
        sources: sources.sources,
        databaseUrl: data.DATABASE_URL,
        privacyKey: data.PRIVACY_KEY,
        retention: { gapsDays: data.GAPS_DAYS, auditDays: data.AUDIT_DAYS },
        searchIndex: data.SEARCH_INDEX,
        logLevel: data.LOG_LEVEL,
        logFormat: data.LOG_FORMAT,
        statusPort: data.STATUS_PORT,
        statusHost: data.STATUS_HOST,
        playgroundPort: data.PLAYGROUND_PORT,
    };
    return { outcome: "good", config };
}

const searchIndexes = ["auto", "minisearch", "lean"] as const;
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const logFormats = ["auto", "words", "json"] as const;

const address = (protocols: RegExp) =>
    z
        .string()
        .refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol))
        .transform((text) => text.replace(/(?<!\/)\/+$/u, ""));

const ids = z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/u).filter((id) => id !== ""))
    .pipe(z.array(z.string().regex(/^\d{1,20}$/u)));

const defaultFolder = "corpus";

/** Only a shell knows what ~ is. Otherwise a folder of that name would be made. */
const folder = z.string().regex(/^(?!~)/u);

const whole = (least: number, most: number) =>
    z
        .string()
        .regex(/^\d{1,6}$/u)
        .transform(Number)
        .pipe(z.number().min(least).max(most));

const { gapsDays, auditDays } = retentionBounds;

/** Shards of 10,000 would carry 25 million servers, which no bot has. */
const mostShards = 10_000;

const shardRange = z
    .string()
    .transform((text) => /^(\d{1,5})(?: ?- ?(\d{1,5}))? ?\/ ?(\d{1,5})$/u.exec(text)?.slice(1) ?? [])
    .transform(([first, last = first, total]) => ({
        first: Number(first),
        last: Number(last),
        total: Number(total),
    }))
    .refine(({ first, last, total }) => first <= last && last < total && total <= mostShards);

/** Whether it is neither a word that is repeated nor a run of letters or digits. */
function looksRandom(key: string): boolean {
    const codes = [...key].map((character) => character.codePointAt(0) ?? 0);
    const isLikeBefore = (distance: number) => codes.slice(distance).every((code, at) => code === codes[at]);
    const isRepeated = codes.slice(0, codes.length / 2).some((_, at) => isLikeBefore(at + 1));
    const neighbors = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1).length;
    return !isRepeated && neighbors < codes.length / 2 && new Set(codes).size >= 10;
}

const variables = {
    DISCORD_TOKEN: z
        .string()
        .regex(/^[\x21-\x7e]+$/u)
        .optional(),
    DISCORD_API: address(/^https?:$/u).optional(),
    GATEWAY_SHARDS: shardRange.optional(),
    HOME_GUILD_IDS: ids,
    MODERATOR_ROLE_IDS: ids,
    QUESTIONS_PER_MINUTE: whole(1, 600).default(10),
    CORPUS_DIR: folder.default(defaultFolder),
    DATA_DIR: folder.default("data"),
    SOURCES: z.string().optional(),
    DATABASE_URL: address(/^postgres(?:ql)?:$/u).optional(),
    PRIVACY_KEY: z
        .string()
        .regex(/^[\x21-\x7e]{32,1000}$/u)
        .refine(looksRandom)
        .optional(),
    GAPS_DAYS: whole(gapsDays.least, gapsDays.most).default(defaultRetention.gapsDays),
    AUDIT_DAYS: whole(auditDays.least, auditDays.most).default(defaultRetention.auditDays),
    SEARCH_INDEX: z.enum(searchIndexes).default("auto"),
    LOG_LEVEL: z.enum(logLevels).default("info"),
    LOG_FORMAT: z.enum(logFormats).default("auto"),
    STATUS_PORT: whole(1, 65535).optional(),
    STATUS_HOST: z.union([z.ipv4(), z.ipv6()]).default("127.0.0.1"),
    PLAYGROUND_PORT: whole(1, 65535).default(3000),
};

/** The names of all settings. */
export const settings: readonly string[] = Object.keys(variables);

/** Those that nobody but the bot should read. */
export const secretSettings = ["DISCORD_TOKEN", "DATABASE_URL", "PRIVACY_KEY"] as const;

/** Those that may contain a login. */
export const addressSettings = ["SOURCES", "DISCORD_API"] as const;

/** Those whose names hardly any other program would use. */
export const ownSettings: readonly string[] = settings.filter((name) =>
    /^(?:DISCORD|GATEWAY|HOME|MODERATOR|QUESTIONS|CORPUS|PLAYGROUND)_/u.test(name),
);

/**
 * The error for each invalid variable. Values that may contain a secret are left out: the token, the database's address and the key.
 */
const messages: Readonly<Record<string, (held: string) => string>> = {
    DISCORD_TOKEN: () => say("config.discord-token"),
    DISCORD_API: (held) => say("config.discord-api", { held }),
    GATEWAY_SHARDS: (held) => say("config.gateway-shards", { held, most: mostShards }),
    HOME_GUILD_IDS: (held) => say("config.home-guild-ids", { held }),
    MODERATOR_ROLE_IDS: (held) => say("config.moderator-role-ids", { held }),
    CORPUS_DIR: (held) => say("config.folder", { name: "CORPUS_DIR", held }),
    DATA_DIR: (held) => say("config.folder", { name: "DATA_DIR", held }),
    QUESTIONS_PER_MINUTE: (held) => say("config.questions-per-minute", { held }),
    DATABASE_URL: () => say("config.database-url"),
    PRIVACY_KEY: () => say("config.privacy-key"),
    GAPS_DAYS: (held) => say("config.gaps-days", { held, ...gapsDays }),
    AUDIT_DAYS: (held) => say("config.audit-days", { held, ...auditDays }),
    SEARCH_INDEX: (held) => say("config.search-index", { held, choices: listed(searchIndexes, "plain") }),
    LOG_LEVEL: (held) => say("config.log-level", { held, levels: listed(logLevels, "plain") }),
    LOG_FORMAT: (held) => say("config.log-format", { held, choices: listed(logFormats, "plain") }),
    STATUS_PORT: (held) => say("config.status-port", { held }),
    STATUS_HOST: (held) => say("config.status-host", { held }),
    PLAYGROUND_PORT: (held) => say("config.playground-port", { held }),
};

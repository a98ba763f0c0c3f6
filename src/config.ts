import { z } from "zod";

export interface Config {
    /** Without it the bot is shown in the playground. */
    readonly token: string | undefined;
    readonly api: string | undefined;
    readonly homeGuilds: readonly string[];
    readonly moderatorRoles: readonly string[];
    readonly questionsPerMinute: number;
    readonly corpusFolder: string;
    readonly dataFolder: string;
    readonly databaseUrl: string | undefined;
    readonly logLevel: (typeof logLevels)[number];
    readonly statusPort: number | undefined;
    readonly playgroundPort: number;
}

export type ConfigReading =
    | { readonly outcome: "good"; readonly config: Config }
    /** One line a bad variable: its name, what it holds (never a secret) and what it should hold. */
    | { readonly outcome: "bad"; readonly message: string };

/** Reads the environment; an empty value counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
    const given = Object.keys(variables).map((name) => [name, environment[name]?.trim() || undefined]);
    const result = z.object(variables).safeParse(Object.fromEntries(given));
    if (!result.success) {
        const names = new Set(result.error.issues.map(({ path }) => String(path[0])));
        const complaints = [...names].map((name) => complaint(name, environment[name]?.trim() ?? ""));
        return { outcome: "bad", message: complaints.join("\n") };
    }
    const { data } = result;
    const config = {
        token: data.DISCORD_TOKEN,
        api: data.DISCORD_API,
        homeGuilds: data.HOME_GUILD_IDS,
        moderatorRoles: data.MODERATOR_ROLE_IDS,
        questionsPerMinute: data.QUESTIONS_PER_MINUTE,
        corpusFolder: data.CORPUS_DIR,
        dataFolder: data.DATA_DIR,
        databaseUrl: data.DATABASE_URL,
        logLevel: data.LOG_LEVEL,
        statusPort: data.STATUS_PORT,
        playgroundPort: data.PLAYGROUND_PORT,
    };
    return { outcome: "good", config };
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const address = (protocols: RegExp) =>
    z
        .string()
        .refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol))
        .transform((text) => text.replace(/\/+$/u, ""));

const ids = z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/u).filter((id) => id !== ""))
    .pipe(z.array(z.string().regex(/^\d{1,20}$/u)));

const whole = (least: number, most: number) =>
    z
        .string()
        .regex(/^\d{1,6}$/u)
        .transform(Number)
        .pipe(z.number().min(least).max(most));

const variables = {
    DISCORD_TOKEN: z
        .string()
        .regex(/^[\x21-\x7e]+$/u)
        .optional(),
    DISCORD_API: address(/^https?:$/u).optional(),
    HOME_GUILD_IDS: ids,
    MODERATOR_ROLE_IDS: ids,
    QUESTIONS_PER_MINUTE: whole(1, 600).default(10),
    CORPUS_DIR: z.string().default("corpus"),
    DATA_DIR: z.string().default("data"),
    DATABASE_URL: address(/^postgres(?:ql)?:$/u).optional(),
    LOG_LEVEL: z.enum(logLevels).default("info"),
    STATUS_PORT: whole(1, 65535).optional(),
    PLAYGROUND_PORT: whole(1, 65535).default(3000),
};

const expected: Readonly<Record<string, string>> = {
    DISCORD_TOKEN: "the bot's token on one line, without spaces",
    DISCORD_API: "an address that begins with http:// or https://, such as http://127.0.0.1:4000/api",
    HOME_GUILD_IDS: "ids of servers, parted by commas, such as 123456789012345678",
    MODERATOR_ROLE_IDS: "ids of roles, parted by commas, such as 123456789012345678",
    QUESTIONS_PER_MINUTE: "a whole number from 1 to 600",
    DATABASE_URL: "an address that begins with postgres://",
    LOG_LEVEL: `one of ${logLevels.join(", ")}`,
    STATUS_PORT: "a port from 1 to 65535",
    PLAYGROUND_PORT: "a port from 1 to 65535",
};

/** A token, and an address that may hold a password, are never repeated. */
const secret = new Set(["DISCORD_TOKEN", "DATABASE_URL"]);

function complaint(name: string, value: string): string {
    const held = secret.has(name) ? "something else" : JSON.stringify(value.slice(0, 100));
    return `${name} holds ${held}; it should hold ${expected[name]}.`;
}

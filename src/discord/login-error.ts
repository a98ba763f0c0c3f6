import { say } from "../../locales/say.ts";

/** Discord refused the bot, and a retry would not help. The message says what to do. */
export class LoginError extends Error {
    override readonly name = "LoginError";
    /** Whether the bot has too many servers for its shards. */
    readonly wantsMoreShards: boolean;

    constructor(message: string, { wantsMoreShards = false, ...options }: LoginErrorOptions = {}) {
        super(message, options);
        this.wantsMoreShards = wantsMoreShards;
    }
}

interface LoginErrorOptions extends ErrorOptions {
    readonly wantsMoreShards?: boolean;
}

/** The error for a gateway connection that was closed for good with this code. */
export function closedForGood(code: number): LoginError {
    const message = closings[code]?.() ?? say("connection.closed", { code: String(code) });
    return new LoginError(message, { wantsMoreShards: code === 4011 });
}

const closings: Readonly<Record<number, () => string>> = {
    4004: () => say("connection.token-refused"),
    4010: () => say("connection.invalid-shard"),
    4011: () => say("connection.more-shards"),
    4012: () => say("connection.old-version"),
    4013: () => say("connection.unknown-intents"),
    4014: () => say("connection.intents-refused"),
};

import { say } from "../../locales/say.ts";

/** Discord refused the bot, and a retry would not help. The message says what to do. */
export class LoginError extends Error {
    override readonly name = "LoginError";
}

/** The error for a gateway connection that was closed for good with this code. */
export function closedForGood(code: number): LoginError {
    return new LoginError(closings[code]?.() ?? say("connection.closed", { code: String(code) }));
}

const closings: Readonly<Record<number, () => string>> = {
    4004: () => say("connection.token-refused"),
    4013: () => say("connection.unknown-intents"),
    4014: () => say("connection.intents-refused"),
};

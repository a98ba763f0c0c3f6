import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { say } from "../../../locales/say.ts";
import { refusalOf, usedUp } from "../connect.ts";

/** Why a token could not be used, in sentences. */
export type SignInProblem =
    /** Discord refuses it: another one is needed. */
    | { readonly outcome: "refused"; readonly why: string }
    /** It may work later. */
    | { readonly outcome: "failed"; readonly why: string };

interface Circumstances {
    /** The base address of the API. */
    readonly address: string;
    /** Whether the request worked but the login took too long. */
    readonly isLate: boolean;
}

/** Describes what went wrong when a token was checked. Throws the cause if it is unknown. */
export function signInProblem(cause: unknown, { address, isLate }: Circumstances): SignInProblem {
    const refusal = refusalOf(cause);
    if (refusal !== undefined)
        return {
            outcome: "refused",
            why: isTokenRefusal(cause) ? say("setup.token-refused") : refusal.message,
        };
    const why = isLate ? say("connection.no-gateway") : (usedUp(cause) ?? whyFailed(cause, address));
    if (why === undefined) throw cause;
    return { outcome: "failed", why };
}

const isTokenRefusal = (cause: unknown) => cause instanceof DiscordAPIError || cause instanceof HTTPError;

function whyFailed(cause: unknown, address: string): string | undefined {
    if (cause instanceof RateLimitError) {
        const seconds = Math.ceil(Math.max(cause.retryAfter, cause.timeToReset) / 1000);
        return say("connection.rate-limited", { seconds });
    }
    if (cause instanceof DiscordAPIError || cause instanceof HTTPError) {
        const status = String(cause.status);
        return cause.status >= 500
            ? say("connection.outage", { status })
            : say("connection.odd-status", { address, status });
    }
    if (!(cause instanceof Error)) return undefined;
    if (cause.name === "AbortError" || cause.name === "TimeoutError")
        return say("connection.no-answer", { address });
    // An answer that says it is JSON, and is not.
    if (cause instanceof SyntaxError) return say("connection.not-discord", { address });
    const code = codeOf(cause);
    return code === undefined ? undefined : say("connection.away", { address, code });
}

/** Node's code of the error or of what caused it: an answer that breaks off has it there. */
function codeOf(cause: unknown): string | undefined {
    if (!(cause instanceof Error)) return undefined;
    return "code" in cause ? String(cause.code) : codeOf(cause.cause);
}

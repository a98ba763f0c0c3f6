import { ApiError } from "./api-error.ts";

/**
 * Errors that Discord answers requests with, by code: status and message. The codes are those of its documentation (Opcodes
 * and Status Codes, "JSON Error Codes"), which does not give the statuses.
 */
const refusals: Readonly<Record<number, readonly [status: number, message: string]>> = {
    10004: [404, "Unknown Guild"],
    10014: [400, "Unknown Emoji"],
    20016: [429, "This action cannot be performed due to slowmode rate limit."],
    20028: [429, "The write action you are performing on the channel has hit the write rate limit."],
    20029: [429, "The write action you are performing on the server has hit the write rate limit."],
    30010: [400, "Maximum number of reactions reached (20)"],
    40058: [400, "Cannot send messages in a forum channel"],
    40094: [400, "Followup messages limit reached for this interaction"],
    50001: [403, "Missing Access"],
    50005: [403, "Cannot edit a message authored by another user"],
    50007: [403, "Cannot send messages to this user"],
    50008: [400, "Cannot send messages in a non-text channel"],
    50013: [403, "Missing Permissions"],
    50083: [400, "Thread is archived"],
    50278: [403, "Cannot send messages to this user due to having no mutual guilds"],
    90001: [403, "Reaction blocked"],
    160002: [403, "Cannot reply without permission to read message history"],
    160005: [400, "Thread is locked"],
    200000: [400, "Message was blocked by automatic moderation"],
    240000: [400, "Message blocked by harmful links filter"],
};

/** The error with this code. A 429 also says when to try again, in seconds. */
export function refused(code: number, retryAfter = 1): ApiError {
    const [status, message] = refusals[code] ?? [400, `Error ${code}`];
    if (status !== 429) return new ApiError(status, code, message);
    return new ApiError(status, code, message, { retry_after: retryAfter, global: false });
}

import type { z } from "zod";

/** An error response of Discord's API. */
export class ApiError extends Error {
    override readonly name = "ApiError";
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;

    constructor(status: number, code: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
        super(message);
        this.status = status;
        this.body = { message, code, ...more };
    }
}

/** For an interaction that does not exist, or whose token expired. */
export const unknownInteraction = () => new ApiError(404, 10062, "Unknown interaction");
/** For a second first response to an interaction. */
export const alreadyAnswered = () => new ApiError(400, 40060, "Interaction has already been acknowledged.");
/** For a message that does not exist. */
export const unknownMessage = () => new ApiError(404, 10008, "Unknown Message");
/** For a channel that does not exist. */
export const unknownChannel = () => new ApiError(404, 10003, "Unknown Channel");
/** For an interaction token that is no longer valid. */
export const unknownWebhook = () => new ApiError(404, 10015, "Unknown Webhook");
/** For a message without text, embeds, components or files. */
export const emptyMessage = () => new ApiError(400, 50006, "Cannot send an empty message");

/** An invalid value at one place of a request's body. */
export interface Fault {
    readonly path: readonly (string | number)[];
    readonly code: string;
    readonly message: string;
}

/** Error 50035 in Discord's format: nested objects, one per step of the path. */
export function invalidForm(faults: readonly Fault[]): ApiError {
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of faults) addError(errors, path, { code, message });
    return new ApiError(400, 50035, "Invalid Form Body", { errors });
}

function addError(errors: Record<string, unknown>, path: readonly (string | number)[], entry: unknown): void {
    const [step, ...rest] = path;
    if (step === undefined) {
        const present = Array.isArray(errors["_errors"]) ? errors["_errors"] : [];
        errors["_errors"] = [...present, entry];
        return;
    }
    const found = errors[step];
    const below: Record<string, unknown> = isRecord(found) ? found : {};
    errors[step] = below;
    addError(below, rest, entry);
}

/** Whether a value is an object other than an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses a request's body. Throws error 50035 with the path of every value that Discord would reject. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown, under: readonly string[] = []): T {
    const result = schema.safeParse(body);
    if (result.success) return result.data;
    throw invalidForm(
        result.error.issues.map(({ path, code, message }) => ({
            path: [...under, ...path.map((step) => (typeof step === "symbol" ? String(step) : step))],
            code: code === "too_big" ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_INVALID",
            message,
        })),
    );
}

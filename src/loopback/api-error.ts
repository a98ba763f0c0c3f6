import type { z } from "zod";

/** An answer of Discord's that refuses a request. */
export class ApiError extends Error {
    override readonly name = "ApiError";
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;

    constructor(status: number, code: number, message: string, errors?: unknown) {
        super(message);
        this.status = status;
        this.body = { message, code, ...(errors === undefined ? {} : { errors }) };
    }
}

export const unknownInteraction = () => new ApiError(404, 10062, "Unknown interaction");
export const alreadyAnswered = () => new ApiError(400, 40060, "Interaction has already been acknowledged.");
export const unknownMessage = () => new ApiError(404, 10008, "Unknown Message");
export const unknownChannel = () => new ApiError(404, 10003, "Unknown Channel");
export const unknownWebhook = () => new ApiError(404, 10015, "Unknown Webhook");
export const emptyMessage = () => new ApiError(400, 50006, "Cannot send an empty message");

/** What is wrong with one place of a request's body. */
export interface Fault {
    readonly path: readonly (string | number)[];
    readonly code: string;
    readonly message: string;
}

/** Code 50035 with Discord's nested errors, one object a step of the path. */
export function invalidForm(faults: readonly Fault[]): ApiError {
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of faults) place(errors, path, { code, message });
    return new ApiError(400, 50035, "Invalid Form Body", errors);
}

function place(errors: Record<string, unknown>, path: readonly (string | number)[], entry: unknown): void {
    const [step, ...rest] = path;
    if (step === undefined) {
        const present = Array.isArray(errors["_errors"]) ? errors["_errors"] : [];
        errors["_errors"] = [...present, entry];
        return;
    }
    const found = errors[step];
    const below: Record<string, unknown> = isRecord(found) ? found : {};
    errors[step] = below;
    place(below, rest, entry);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a request's body; throws 50035 with the path of everything that Discord would refuse. */
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

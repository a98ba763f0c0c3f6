import type { z } from "zod";
import { invalidForm } from "./api-error.ts";

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

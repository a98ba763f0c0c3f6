import { ApiError, isRecord } from "./api-error.ts";

/** A body with files: its JSON, in whose list of attachments each has its name and its bytes. */
export async function readMultipart(body: Buffer, contentType: string): Promise<unknown> {
    const form = await new Response(new Uint8Array(body), {
        headers: { "content-type": contentType },
    }).formData();
    const json = form.get("payload_json");
    const payload: unknown = typeof json === "string" ? JSON.parse(json) : undefined;
    if (!isRecord(payload)) throw new ApiError(400, 50109, "The request body contains invalid JSON.");
    const message = isRecord(payload["data"]) ? payload["data"] : payload;
    const { attachments } = message;
    if (!Array.isArray(attachments)) return payload;
    message["attachments"] = await Promise.all(
        attachments.map(async (attachment: { readonly id: unknown }) => {
            const file = form.get(`files[${attachment.id}]`);
            if (!(file instanceof File)) return attachment;
            return { ...attachment, filename: file.name, bytes: await file.bytes() };
        }),
    );
    return payload;
}

/** The body as JSON, to be looked at later. */
export function withoutBytes(body: unknown): unknown {
    const keep = (key: string, value: unknown) => (key === "bytes" ? undefined : value);
    return body === undefined || body === null ? null : JSON.parse(JSON.stringify(body, keep));
}

import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { say } from "../../../locales/say.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { Uploads } from "./uploads.ts";

/** Discord's limit for uploads without a subscription, in bytes. */
const mostBytes = 10 * 1024 * 1024;

/** Adds the routes to upload and download files. Downloads have headers that keep browsers from showing or running them. */
export async function addFileRoutes(
    server: FastifyInstance,
    { uploads, file }: { readonly uploads: Uploads; readonly file: Loopback["file"] },
): Promise<void> {
    // In its own scope, so that no other route accepts bytes.
    await server.register((scope, _, done) => {
        scope.addContentTypeParser<Buffer>(
            "application/octet-stream",
            { parseAs: "buffer" },
            async (_: FastifyRequest, body: Buffer) => body,
        );
        scope.post("/upload", { bodyLimit: mostBytes }, async ({ query, body }, reply) => {
            const read = z.strictObject({ name: z.string().min(1).max(260) }).safeParse(query);
            if (!read.success || !Buffer.isBuffer(body))
                return reply.code(400).send({ error: say("playground.unknown-act") });
            return uploads.add({ name: read.data.name, content: body });
        });
        done();
    });
    server.get<{ Params: { readonly id: string } }>("/files/:id/:name", ({ params }, reply) => {
        const found = file(params.id);
        if (found === undefined) return reply.callNotFound();
        const name = encodeURIComponent(found.name).replace(
            /['()*]/gu,
            (mark) => `%${mark.charCodeAt(0).toString(16)}`,
        );
        void reply.headers({
            "content-disposition": `attachment; filename*=UTF-8''${name}`,
            "cache-control": "no-store",
        });
        return reply.type(typeOf(found.bytes)).send(found.bytes);
    });
}

/** Only a picture gets a type that browsers show, since it cannot contain anything that runs. */
function typeOf(bytes: Uint8Array): string {
    const isPng = Buffer.from(bytes.subarray(0, pngStart.length)).equals(pngStart);
    return isPng ? "image/png" : "application/octet-stream";
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The beginning of a file as text. Throws a ClientRefusal if the file is gone. */
export function previewOf(file: ReturnType<Loopback["file"]>): {
    readonly text: string;
    readonly whole: boolean;
} {
    if (file === undefined) throw new ClientRefusal(say("playground.file-gone"));
    const text = new TextDecoder().decode(file.bytes.subarray(0, previewLength));
    return { text, whole: file.bytes.length <= previewLength };
}

/** How many bytes are shown: more than anyone reads there, and little enough for any browser. */
const previewLength = 64 * 1024;

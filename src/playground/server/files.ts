import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { say } from "../../../locales/say.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { Uploads } from "./uploads.ts";

/** What Discord takes from a member without a subscription, in bytes. */
const mostBytes = 10 * 1024 * 1024;

/** Files to the bot and from it: the only way in for bytes, and a way out under which no browser shows or runs them. */
export async function addFileRoutes(
    server: FastifyInstance,
    { uploads, file }: { readonly uploads: Uploads; readonly file: Loopback["file"] },
): Promise<void> {
    // In a scope of its own, so that nothing but an upload takes bytes.
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
            return uploads.keep({ name: read.data.name, content: body });
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
        return reply.type("application/octet-stream").send(found.bytes);
    });
}

/** The beginning of a file as text. */
export function previewOf(file: ReturnType<Loopback["file"]>): {
    readonly text: string;
    readonly whole: boolean;
} {
    if (file === undefined) throw new ClientRefusal(say("playground.file-gone"));
    const text = new TextDecoder().decode(file.bytes.subarray(0, previewed));
    return { text, whole: file.bytes.length <= previewed };
}

/** Bytes: more than anyone reads in a box, and nothing that a browser is slow with. */
const previewed = 64 * 1024;

import compress from "@fastify/compress";
import fastify, { type FastifyInstance } from "fastify";
import { languageFor } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { currentLanguage, inLanguage } from "../../../locales/speaking.ts";
import type { Explanation } from "../../answer/explanation.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { PageSnapshot } from "../protocol.ts";
import { carryOut } from "./carry-out.ts";
import type { Cast } from "./cast.ts";
import { addFileRoutes } from "./files.ts";
import { labelsIn } from "./labels-in.ts";
import { latest } from "./latest.ts";
import { listen } from "./listen.ts";
import type { PageFiles } from "./page-files.ts";
import { serverEventOf, snapshotOf } from "./page-snapshot.ts";
import { readAct } from "./read-act.ts";
import { isSameOrigin, pathOf, securityHeaders } from "./same-origin.ts";
import { openTabs } from "./tabs.ts";
import { openTrafficRecord } from "./traffic.ts";
import { openUploads } from "./uploads.ts";

interface PlaygroundOptions {
    readonly loopback: Loopback;
    readonly cast: Cast;
    readonly page: PageFiles;
    /** 0 takes any free port. */
    readonly port: number;
    readonly corpus: () => PageSnapshot["corpus"];
    readonly welcome: () => Promise<PageSnapshot["welcome"]>;
    readonly explain: (question: string) => Promise<Explanation>;
    /** Receives failures that the visitor can do nothing about. */
    readonly onFailure: (cause: unknown) => void;
}

export interface PlaygroundServer {
    /** For example "http://127.0.0.1:3000". */
    readonly address: string;
    readonly port: number;
    /** Call this when the articles were reloaded. */
    corpusChanged(): Promise<void>;
    close(): Promise<void>;
}

/** Serves the page on 127.0.0.1, sends events to its tabs, and carries out their acts. Rejects with a PlaygroundPortError. */
export async function openPlaygroundServer(options: PlaygroundOptions): Promise<PlaygroundServer> {
    const { loopback, cast, page, explain } = options;
    const traffic = openTrafficRecord();
    const tabs = openTabs();
    const uploads = openUploads();
    const { file } = loopback;
    const server = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 64 * 1024 });
    const welcome = latest(options.welcome);
    const findWelcome = async () => {
        if (await welcome.find().catch(options.onFailure))
            tabs.send({ kind: "corpus", corpus: options.corpus(), welcome: welcome.current() });
    };
    let port = 0;

    server.removeContentTypeParser("text/plain");
    server.addHook("onRequest", async ({ method, url, headers }, reply) => {
        reply.headers(securityHeaders);
        if (!isSameOrigin({ method, url, headers, port }))
            return reply.code(403).send({ error: say("playground.other-site") });
    });
    answerErrors(server, options.onFailure);
    await server.register(compress, { globalDecompression: false });

    server.get("/events", { exposeHeadRoute: false }, (_, reply) => {
        reply.hijack();
        const headers = { "content-type": "text/event-stream", "cache-control": "no-store" };
        reply.raw.writeHead(200, { ...securityHeaders, ...headers });
        const rest = { traffic: traffic.all(), welcome: welcome.current(), corpus: options.corpus() };
        tabs.join(reply.raw, { kind: "scene", scene: snapshotOf({ loopback, cast, ...rest }) });
    });
    server.post<{ Querystring: { readonly language?: unknown } }>("/act", ({ body, query }, reply) => {
        const language = languageFor(String(query.language)) ?? currentLanguage();
        return inLanguage(language, async () => {
            const act = readAct(body);
            if (act === undefined) return reply.code(400).send({ error: say("playground.unknown-act") });
            return carryOut(act, { cast, explain, uploads, file });
        });
    });
    server.get<{ Params: { readonly language: string } }>("/labels/:language", ({ params }, reply) => {
        const tag = languageFor(params.language);
        return tag === undefined ? reply.callNotFound() : reply.send(labelsIn(tag));
    });
    await addFileRoutes(server, { uploads, file });
    server.get("/*", ({ url, headers }, reply) => {
        const file = page.get(pathOf(url));
        if (file === undefined) return reply.callNotFound();
        const { type, body, etag } = file;
        void reply.headers({ etag, "cache-control": "no-cache" });
        const known = headers["if-none-match"]?.includes(etag) === true;
        return known ? reply.code(304).send() : reply.type(type).send(body);
    });

    const unwatch = loopback.watch((event) => tabs.send(serverEventOf(event, { cast, traffic })));
    port = await listen(server, options.port);
    void findWelcome();
    return {
        address: `http://127.0.0.1:${port}`,
        port,
        corpusChanged: findWelcome,
        close: async () => {
            unwatch();
            tabs.close();
            await server.close();
        },
    };
}

function answerErrors(server: FastifyInstance, onFailure: (cause: unknown) => void): void {
    server.setErrorHandler((error, _, reply) => {
        if (error instanceof ClientRefusal) return reply.code(422).send({ error: error.message });
        if (error instanceof Error && "code" in error && error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
            return reply.code(413).send({ error: say("playground.too-large") });
        const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
        if (status >= 400 && status < 500)
            return reply.code(status).send({ error: say("playground.refused-act") });
        onFailure(error);
        return reply.code(500).send({ error: say("playground.failed") });
    });
    server.setNotFoundHandler((_, reply) => reply.code(404).send({ error: say("playground.no-such-page") }));
}

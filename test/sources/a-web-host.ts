import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { within } from "../within.ts";

/** What a host answers to a request for a path. */
export type Answer =
    | {
          readonly status?: number;
          readonly headers?: Readonly<Record<string, string>>;
          readonly body: string | Buffer;
      }
    /** Whatever the test wants to write, such as something endless. */
    | ((response: ServerResponse, request: IncomingMessage) => void);

/** A real web server on 127.0.0.1. What it answers can be changed while it runs. */
export async function aWebHost(
    pages: Record<string, Answer>,
    secure?: { readonly key: string; readonly cert: string },
) {
    const asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[] = [];
    const answer = (request: IncomingMessage, response: ServerResponse) => {
        const path = request.url ?? "";
        asked.push({ path, headers: request.headers });
        const found = pages[path];
        if (typeof found === "function") return found(response, request);
        response.writeHead(found === undefined ? 404 : (found.status ?? 200), found?.headers);
        response.end(found?.body ?? "");
    };
    const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, "127.0.0.1", resolve);
    await within("the web server", promise);
    onTestFinished(() => {
        server.closeAllConnections();
        server.close();
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    const host = `127.0.0.1:${address.port}`;
    return {
        host,
        url: `http${secure === undefined ? "" : "s"}://${host}`,
        port: address.port,
        pages,
        asked,
    };
}

/** A key and a certificate that the test made itself for 127.0.0.1. */
export function aCertificate(): { readonly key: string; readonly cert: string } {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    try {
        const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
        const made = spawnSync(
            "openssl",
            [
                ...[
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-keyout",
                    key,
                    "-out",
                    cert,
                ],
                ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:feeds.example"],
            ],
            { timeout: 30_000 },
        );
        if (made.status !== 0) throw new Error(`openssl failed: ${made.stderr}`);
        return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

interface FeedItem {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly link?: string;
}

/** An RSS feed with these entries, each with its whole text. */
export function aFeed(...items: readonly FeedItem[]): string {
    const all = items.map(({ id, title, text, link }) =>
        [
            `<item><title>${title}</title><link>${link ?? `https://example.org/${id}`}</link>`,
            `<guid isPermaLink="false">${id}</guid><dc:creator>Ida Holm</dc:creator>`,
            "<pubDate>Tue, 03 Jun 2025 23:39:21 -0700</pubDate><description>Short.</description>",
            `<content:encoded><![CDATA[${text}]]></content:encoded></item>`,
        ].join("\n"),
    );
    const names =
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
    return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${names}><channel><title>Harbour news</title>${all.join("\n")}</channel></rss>`;
}

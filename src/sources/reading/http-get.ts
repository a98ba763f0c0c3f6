import { lookup } from "node:dns";
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Message, message } from "../../../locales/message.ts";
import { isThisMachine } from "../list/listed-source.ts";
import { isPublic } from "./public-address.ts";
import { SourceError } from "./source-item.ts";

interface GetOptions {
    /** The only hosts that may be asked, with their ports, also after a redirect. */
    readonly hosts: readonly string[];
    /** Whether hosts may be in a private network. An IP address that is listed itself may always be. */
    readonly isPrivate: boolean;
    /** In bytes, after unpacking. */
    readonly most: number;
    /** Milliseconds for everything, redirects included. */
    readonly within: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal | undefined;
}

/** A response with status 200, or that nothing changed. */
type Got =
    | {
          readonly outcome: "content";
          readonly bytes: Uint8Array;
          /** The address after redirects. */
          readonly url: string;
          readonly contentType: string;
          readonly etag: string | undefined;
          readonly lastModified: string | undefined;
      }
    | { readonly outcome: "unchanged" };

/** Gets an address. Rejects with a SourceError. */
export type HttpGet = (url: string, options: GetOptions) => Promise<Got>;

/** Opens what fetches feeds and pages. It only uses https, except with this machine, and never asks a host that is not listed. */
export function openHttpGet(userAgent: string): HttpGet {
    return async (address, options) => {
        const limit = AbortSignal.timeout(options.within);
        const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
        let url = URL.parse(address);
        for (let redirects = 0; redirects <= mostRedirects; redirects++) {
            const problem = url === null ? message("source.bad-address") : placeProblem(url, options);
            if (url === null || problem !== undefined) throw new SourceError(problem ?? "");
            const { host } = url;
            const headers = { "user-agent": userAgent, "accept-encoding": "gzip", ...options.headers };
            const work = once(url, { headers, isPrivate: options.isPrivate, signal });
            try {
                const response = await work;
                const { statusCode: status = 0, headers: received } = response;
                const location = received.location;
                if (isRedirect(status) && location !== undefined) {
                    response.destroy();
                    url = URL.parse(location, url.href);
                    continue;
                }
                if (status === 304) return { outcome: "unchanged" };
                if (status !== 200) throw refusal(host, status, received);
                return {
                    outcome: "content",
                    bytes: await bodyOf(response, { most: options.most, host, signal }),
                    url: url.href,
                    contentType: received["content-type"] ?? "",
                    etag: received.etag,
                    lastModified: received["last-modified"],
                };
            } catch (cause) {
                throw limit.aborted ? tooSlow(host, options.within) : failureOf(cause, host);
            } finally {
                work.then((response) => response.destroy()).catch(() => undefined);
            }
        }
        throw new SourceError(message("source.too-many-redirects", { host: URL.parse(address)?.host ?? "" }));
    };
}

const mostRedirects = 5;
const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

function placeProblem(url: URL, { hosts }: GetOptions): Message | undefined {
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isThisMachine(url)))
        return message("source.not-https", { host: url.host });
    return hosts.includes(url.host) ? undefined : message("source.other-host", { host: url.host });
}

function once(url: URL, { headers, isPrivate, signal }: Sending): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    const mayBeInside = isPrivate || isThisMachine(url);
    // Checked on the very address that is connected to, so that a name that leads elsewhere the next time is no way in.
    const sent = request(url, { headers, signal, agent: false, lookup: mayBeInside ? lookup : publicLookup });
    sent.on("response", resolve);
    sent.on("error", reject);
    // Some responses are none, such as one that changes the protocol.
    sent.on("close", () => reject(new Error("There was no response.")));
    sent.end();
    return promise;
}

interface Sending {
    readonly headers: Readonly<Record<string, string>>;
    readonly isPrivate: boolean;
    readonly signal: AbortSignal;
}

/** Finds a host's addresses; fails if one of them is not on the internet. */
export const publicLookup: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (failure, found) => {
        if (failure !== null) return done(failure, []);
        if (found.some(({ address }) => !isPublic(address))) return done(new PrivateError(host), []);
        if (options.all === true) return done(null, found);
        const [first] = found;
        return done(null, first?.address ?? "", first?.family);
    });
};

class PrivateError extends Error {
    override readonly name = "PrivateError";
}

interface Receiving {
    readonly most: number;
    readonly host: string;
    readonly signal: AbortSignal;
}

async function bodyOf(response: IncomingMessage, { most, host, signal }: Receiving): Promise<Uint8Array> {
    const encoding = (response.headers["content-encoding"] ?? "identity").toLowerCase();
    const isGzip = encoding === "gzip" || encoding === "x-gzip";
    if (!isGzip && encoding !== "identity") throw new SourceError(message("source.packed", { host }));
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of unpacked(response, isGzip)) {
        size += piece.length;
        if (size > most)
            throw new SourceError(message("source.too-large", { host, mebibytes: most / 1024 / 1024 }));
        pieces.push(piece);
    }
    // A body whose length nobody told would otherwise end there, as if that were all.
    signal.throwIfAborted();
    return Buffer.concat(pieces);
}

function unpacked(response: IncomingMessage, isGzip: boolean): Readable {
    if (!isGzip) return response;
    const plain: Transform = createGunzip();
    response.on("error", (cause) => plain.destroy(cause));
    return response.pipe(plain);
}

function refusal(host: string, status: number, headers: IncomingHttpHeaders): SourceError {
    const kind =
        status === 401 || status === 403 ? "forbidden" : status === 404 || status === 410 ? "gone" : "other";
    const wait = waitOf(headers);
    return new SourceError(
        message("source.status", { host, status: String(status), kind }),
        wait === undefined ? {} : { wait },
    );
}

/** Milliseconds, at most a day. A host asks for seconds, or names a time by its own clock. */
function waitOf({ "retry-after": until = "", date = "" }: IncomingHttpHeaders): number | undefined {
    const wait = /^\d{1,9}$/u.test(until) ? Number(until) * 1000 : Date.parse(until) - Date.parse(date);
    return wait >= 0 ? Math.min(wait, 86_400_000) : undefined;
}

const tooSlow = (host: string, within: number) =>
    new SourceError(message("source.too-slow", { host, seconds: within / 1000 }));

function failureOf(cause: unknown, host: string): SourceError {
    if (cause instanceof SourceError) return cause;
    if (cause instanceof PrivateError) return new SourceError(message("source.private", { host }));
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
    const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/u.test(code);
    return new SourceError(
        message(`source.${isCertificate ? "certificate" : "unreachable"}`, { host, code }),
        {
            cause,
        },
    );
}

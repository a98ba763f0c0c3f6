import type { IncomingHttpHeaders } from "node:http";

interface RequestOrigin {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    readonly port: number;
}

/**
 * Whether a request comes from the playground's own page or the visitor's address bar. Other sites are refused, including
 * names that resolve to this address.
 */
export function isSameOrigin({ method, url, headers, port }: RequestOrigin): boolean {
    const { host, origin, "sec-fetch-site": site } = headers;
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
    if (host === undefined || !hosts.includes(host)) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    if (method === "POST") return origin !== undefined ? fromHere(site) : site === "same-origin";
    // Links on other sites may lead to the page, but not to the files that it loads.
    return pathOf(url) === "/" || fromHere(site);
}

/** Older browsers and other programs do not send Sec-Fetch-Site. */
const fromHere = (site: string | string[] | undefined) =>
    site === undefined || site === "same-origin" || site === "none";

/** The URL without its query. */
export const pathOf = (url: string) => url.replace(/\?.*/su, "");

/** Headers of every response: the page runs only its own scripts, connects only to its own server, and cannot be embedded. */
export const securityHeaders = {
    "content-security-policy": [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        // The Discord components set colours of names and embeds in style attributes.
        "style-src-attr 'unsafe-inline'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ].join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
} as const;

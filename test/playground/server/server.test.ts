import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { PageFiles } from "../../../src/playground/server/page-files.ts";
import { within } from "../../within.ts";
import { aPlayground } from "../a-playground.ts";

const page: PageFiles = new Map([
    ["/", { type: "text/html; charset=utf-8", body: Buffer.from("<p>Hello"), etag: '"a"' }],
    ["/main.js", { type: "text/javascript; charset=utf-8", body: Buffer.alloc(5000, "x"), etag: '"b"' }],
]);

/** A request with headers that fetch does not allow to set. */
async function send(
    port: number,
    {
        path = "/",
        method = "GET",
        headers = {},
    }: {
        readonly path?: string;
        readonly method?: string;
        readonly headers?: Readonly<Record<string, string>>;
    },
) {
    const sent = request({ host: "127.0.0.1", port, path, method, headers });
    sent.end(method === "POST" ? "{}" : undefined);
    const [response] = await within("the response", once(sent, "response"));
    const status: number = response.statusCode;
    return { status, headers: response.headers, body: path === "/events" ? "" : await text(response) };
}

describe("the page", () => {
    test("is served with a policy that allows only its own files to run", async () => {
        const { address } = await aPlayground({ page });
        const response = await fetch(address);
        expect(await response.text()).toBe("<p>Hello");
        const { headers } = response;
        expect(headers.get("content-security-policy")?.split("; ")).toEqual([
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ]);
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("referrer-policy")).toBe("no-referrer");
        expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
        expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    });

    test("has compressed files, which are sent again only if they change", async () => {
        const { server, address } = await aPlayground({ page });
        const compressed = await send(server.port, {
            path: "/main.js",
            headers: { host: `localhost:${server.port}`, "accept-encoding": "br" },
        });
        expect(compressed.headers["content-encoding"]).toBe("br");
        expect(compressed.headers["etag"]).toBe('"b"');
        const again = await fetch(`${address}/main.js`, { headers: { "if-none-match": '"b"' } });
        expect(again.status).toBe(304);
    });

    test.each(["/package.json", "/../package.json", "/%2e%2e/package.json", "/main.ts"])(
        "%s is not served",
        async (path) => {
            const { server } = await aPlayground({ page });
            const { status, headers } = await send(server.port, {
                path,
                headers: { host: `127.0.0.1:${server.port}` },
            });
            expect(status).toBe(404);
            expect(headers["content-security-policy"]).toContain("default-src 'none'");
        },
    );
});

describe("only the page's own visitor gets access", () => {
    test.each(["evil.example", "127.0.0.1:1", "localhost", "127.0.0.1.evil.example"])(
        "under the name %s (DNS rebinding)",
        async (host) => {
            const { server } = await aPlayground({ page });
            for (const path of ["/", "/events"])
                expect((await send(server.port, { path, headers: { host } })).status).toBe(403);
        },
    );

    test.each([
        ["from another origin", { origin: "http://evil.example" }],
        ["from an opaque origin", { origin: "null" }],
        ["from another port", { origin: "http://127.0.0.1:1" }],
        ["from another site that hides its origin", { "sec-fetch-site": "cross-site" }],
        ["without any origin", {}],
    ])("%s", async (_, headers) => {
        const { server } = await aPlayground();
        const host = `127.0.0.1:${server.port}`;
        const json = { host, "content-type": "application/json", ...headers };
        expect((await send(server.port, { path: "/act", method: "POST", headers: json })).status).toBe(403);
    });

    test("other sites cannot read its events, but may link to the page", async () => {
        const { server } = await aPlayground({ page });
        const headers = { host: `127.0.0.1:${server.port}`, "sec-fetch-site": "cross-site" };
        expect((await send(server.port, { path: "/events", headers })).status).toBe(403);
        expect((await send(server.port, { path: "/", headers })).status).toBe(200);
    });
});

describe("a post from the page", () => {
    test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
        "is not accepted as %s, which a form of another site could send",
        async (type) => {
            const { post } = await aPlayground();
            expect((await post("{}", { "content-type": type })).status).toBe(415);
        },
    );

    test("has a limited size", async () => {
        const { post } = await aPlayground();
        expect((await post({ kind: "explain", question: "x".repeat(70_000) })).status).toBe(413);
    });

    test.each([
        ["no JSON", "{"],
        ["not an action", { kind: "format" }],
        ["an unknown persona", { kind: "dismiss", persona: "admin", messageId: "1" }],
        ["an invalid channel", { kind: "say", persona: "member", channelId: "../1", content: "x" }],
        ["an empty message", { kind: "say", persona: "member", channelId: "1", content: "  " }],
        [
            "a message that is too long",
            { kind: "say", persona: "member", channelId: "1", content: "x".repeat(2001) },
        ],
        ["an action with extra keys", { kind: "dismiss", persona: "member", messageId: "1", more: 1 }],
    ])("is refused if it is %s", async (_, body) => {
        const { post, failures } = await aPlayground();
        const response = await post(body);
        expect(response.status).toBe(400);
        expect(await response.json()).toEqual({ error: expect.any(String) });
        expect(failures).toEqual([]);
    });

    test("an internal error is shown in the terminal, and the page only learns that there was one", async () => {
        const cause = new Error("secret");
        const { act, failures } = await aPlayground({ explain: () => Promise.reject(cause) });
        const { status, body } = await act({ kind: "explain", question: "Why?" });
        expect(status).toBe(500);
        expect(JSON.stringify(body)).not.toContain("secret");
        expect(failures).toEqual([cause]);
    });
});

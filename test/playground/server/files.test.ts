import { describe, expect, test } from "vitest";
import { aPlayground, aPlaygroundWithBot } from "../a-playground.ts";

const bytes = { "content-type": "application/octet-stream" };

/** Uploads a file like the page. */
function upload(
    address: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
) {
    return fetch(`${address}/upload?name=a.md`, {
        method: "POST",
        headers: { origin: address, ...bytes, ...headers },
        body,
    });
}

describe("an upload", () => {
    test("reaches the bot with the command, and can be downloaded", async () => {
        const { address, act, tab, place } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const uploaded: unknown = await (await upload(address, "An article.")).json();
        expect(uploaded).toEqual({ upload: expect.any(String) });
        const file = uploaded as { readonly upload: string };
        const command = { command: "corpus add", options: { file } };
        const run = { kind: "run", ...place("moderator", "moderators"), ...command } as const;
        expect((await act(run)).status).toBe(200);
        await message("**Proposal:**");
        const events = JSON.stringify(of("traffic").map(({ traffic }) => traffic.body));
        const id = events.match(/"attachments":\{"(\d+)"/u)?.[1] ?? "";
        const fetched = await fetch(`${address}/files/${id}/a.md`);
        expect(await fetched.text()).toBe("An article.");
        expect(fetched.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a.md");
        expect(fetched.headers.get("content-type")).toBe("application/octet-stream");
        expect(fetched.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect((await act({ kind: "preview", fileId: id })).body).toEqual({
            kind: "preview",
            text: "An article.",
            whole: true,
        });
        expect((await act(run)).body).toEqual({ error: "A file was not uploaded. Choose it again." });
    });

    test("of ten MiB is accepted, and a larger one refused with a sentence", async () => {
        const { address, failures } = await aPlayground();
        expect((await upload(address, new Uint8Array(10 * 1024 * 1024))).status).toBe(200);
        const large = await upload(address, new Uint8Array(10 * 1024 * 1024 + 1));
        expect(large.status).toBe(413);
        expect(await large.json()).toEqual({ error: expect.stringContaining("10 MiB") });
        expect(failures).toEqual([]);
    });

    test("may be empty", async () => {
        const { address } = await aPlayground();
        expect((await upload(address, new Uint8Array())).status).toBe(200);
    });

    test.each([
        ["from another origin", { origin: "http://evil.example" }, 403],
        ["from another site", { "sec-fetch-site": "cross-site" }, 403],
        ["as a form", { "content-type": "multipart/form-data; boundary=x" }, 415],
        ["as text", { "content-type": "text/plain" }, 415],
        ["as an action", { "content-type": "application/json" }, 400],
    ])("is refused %s", async (_, headers, status) => {
        const { address } = await aPlayground();
        expect((await upload(address, '"x"', headers)).status).toBe(status);
    });

    test.each(["", "?name=", `?name=${"x".repeat(261)}`, "?name=a&more=1"])(
        "is refused as %j",
        async (query) => {
            const { address } = await aPlayground();
            const headers = { origin: address, ...bytes };
            const response = await fetch(`${address}/upload${query}`, { method: "POST", headers, body: "x" });
            expect(response.status).toBe(400);
        },
    );

    test("is the only request that may contain bytes", async () => {
        const { post } = await aPlayground();
        expect((await post("{}", bytes)).status).toBe(415);
    });
});

test("a missing file is not served, and reported as gone", async () => {
    const { address, act } = await aPlayground();
    expect((await fetch(`${address}/files/1/a.md`)).status).toBe(404);
    expect(await act({ kind: "preview", fileId: "1" })).toEqual({
        status: 422,
        body: { error: "This file is no longer available." },
    });
});

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { openDownload } from "../../../src/discord/command/download.ts";
import { within } from "../../within.ts";

/** A server that counts as Discord's, and how many requests it got. */
async function aServer(listener: RequestListener) {
    let asked = 0;
    const server = createServer((request, response) => {
        asked++;
        listener(request, response);
    });
    server.listen(0, "127.0.0.1");
    await within("the server to listen", once(server, "listening"));
    onTestFinished(() => {
        server.closeAllConnections();
        server.close();
    });
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    return { base: `http://127.0.0.1:${port}/attachments/`, asked: () => asked };
}

const file = (address: string, facts: object = {}) => ({ name: "a.txt", address, size: 5, ...facts });

test("a file is downloaded with its name", async () => {
    const { base } = await aServer((_, response) => response.end("Grüße"));
    const got = await openDownload({ loopbackBase: base })(file(`${base}1/2/a.txt`));
    expect(got).toEqual({ outcome: "downloaded", name: "a.txt", bytes: Buffer.from("Grüße") });
});

test.each([
    "https://example.org/a.txt",
    "http://cdn.discordapp.com/a.txt",
    "https://cdn.discordapp.com.example.org/a.txt",
    "https://cdn.discordapp.com@example.org/a.txt",
    "https://user:secret@cdn.discordapp.com/a.txt",
    "https://cdn.discordapp.com:8443/a.txt",
    "http://127.0.0.1/attachments/a.txt",
    "http://127.0.0.1:1/attachments/../a.txt",
    "file:///etc/passwd",
    "no address",
])("nothing is downloaded from %s", async (address) => {
    let fetched = 0;
    const fetch = async () => {
        fetched++;
        return new Response("x");
    };
    const download = openDownload({ loopbackBase: "http://127.0.0.1:1/attachments/", fetch });
    expect(await download(file(address))).toMatchObject({
        outcome: "refused",
        reason: "The file was not uploaded to Discord. Please attach it again.",
    });
    expect(fetched).toBe(0);
});

test.each(["https://cdn.discordapp.com/attachments/1/2/a.txt", "https://media.discordapp.net/a.txt?ex=1"])(
    "%s is a host of Discord's; its files are downloaded without following redirects",
    async (address) => {
        const asked: unknown[] = [];
        const fetch = async (input: string | URL | Request, init?: RequestInit) => {
            asked.push([input, init?.redirect]);
            return new Response("x");
        };
        const got = await openDownload({ fetch })(file(address));
        expect(got.outcome).toBe("downloaded");
        expect(asked).toEqual([[address, "error"]]);
    },
);

const mebibyte = 1024 * 1024;
const most = () => mebibyte;

test("a file that is announced as too large is not downloaded", async () => {
    const { base, asked } = await aServer((_, response) => response.end("x"));
    const download = openDownload({ loopbackBase: base, most });
    expect(await download(file(`${base}a.txt`, { size: 1.5 * mebibyte }))).toMatchObject({
        outcome: "refused",
        reason: "The file has 1.5 MiB. Files of this kind can have at most 1 MiB.",
    });
    expect(asked()).toBe(0);
});

test("the download stops if a file is larger than announced", async () => {
    const { base } = await aServer((_, response) => {
        const more = () => {
            if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
        };
        more();
    });
    const download = openDownload({ loopbackBase: base, most });
    expect(await download(file(`${base}a.txt`))).toMatchObject({
        outcome: "refused",
        reason: "The file has more than 1 MiB, the limit for files of this kind.",
    });
});

test.each([
    ["a.md", 5],
    ["a.HTML", 5],
    ["a.unknown", 5],
    ["a.docx", 20],
    ["a.PDF", 20],
])("%s can have %d MiB", async (name, mebibytes) => {
    const download = openDownload({ fetch: async () => new Response("x") });
    const ofSize = (size: number) => download(file("https://cdn.discordapp.com/a", { name, size }));
    expect(await ofSize(mebibytes * mebibyte)).toMatchObject({ outcome: "downloaded", name });
    expect(await ofSize(mebibytes * mebibyte + 1)).toMatchObject({
        outcome: "refused",
        reason: `The file has ${mebibytes}.1 MiB. Files of this kind can have at most ${mebibytes} MiB.`,
    });
});

test("a document that is larger than announced is not downloaded further than its limit", async () => {
    let sent = 0;
    const body = new ReadableStream({
        pull: (controller) => {
            sent += mebibyte;
            controller.enqueue(new Uint8Array(mebibyte));
        },
    });
    const download = openDownload({ fetch: async () => new Response(body) });
    const got = await within(
        "the refusal",
        download(file("https://cdn.discordapp.com/a.pdf", { name: "a.pdf" })),
    );
    expect(got).toMatchObject({ outcome: "refused", reason: expect.stringContaining("20 MiB") });
    expect(sent).toBeLessThan(23 * mebibyte);
});

test("the download stops if it is too slow", async () => {
    const { base } = await aServer((_, response) => void response.write("a"));
    const download = openDownload({ loopbackBase: base, within: 50 });
    expect(await download(file(`${base}a.txt`))).toMatchObject({
        reason: "Discord took too long to send the file. Please try again.",
    });
});

test.each([
    ["is gone", 404],
    ["redirects", 302],
])("the reply explains an address that %s", async (_, status) => {
    const { base, asked } = await aServer((__, response) => {
        response.writeHead(status, { location: "/attachments/other.txt" }).end();
    });
    const got = await openDownload({ loopbackBase: base })(file(`${base}a.txt`));
    expect(got).toMatchObject({
        outcome: "refused",
        reason: "Discord no longer has the file. Please attach it again.",
    });
    expect(asked()).toBe(1);
});

test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\temp\\a.txt", "a.txt"],
    ["a\u202etxt.exe\n", "atxt.exe"],
    ["..", "file"],
    ["", "file"],
    [" the mill .md ", "the mill.md"],
    ["line\nbreak.md", "linebreak.md"],
    ["می\u200cروم.md", "می\u200cروم.md"],
    [`${"a".repeat(200)}.txt`, `${"a".repeat(200)}.txt`],
    [`${"a".repeat(300)}.txt`, `${"a".repeat(251)}.txt`],
    [`${"😀".repeat(70)}.txt`, `${"😀".repeat(62)}.txt`],
    ["half \ud83d.md", "half \ufffd.md"],
])("the name %j becomes %j", async (name, safe) => {
    const download = openDownload({ fetch: async () => new Response("x") });
    expect(await download(file("https://cdn.discordapp.com/a", { name }))).toMatchObject({ name: safe });
});

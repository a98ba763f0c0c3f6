import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { openHttpGet, publicLookup } from "../../../src/sources/reading/http-get.ts";
import { within } from "../../within.ts";
import { type Answer, aCertificate, aWebHost } from "../a-web-host.ts";

const get = openHttpGet("Pullquote/1.2.3");

/** Asks a host for a path, with small limits. */
async function asked(answer: Answer, options: Partial<Parameters<typeof get>[1]> = {}) {
    const host = await aWebHost({ "/": answer, "/other": { body: "other" } });
    const done = get(`${host.url}/`, {
        hosts: [host.host],
        isPrivate: false,
        most: 1000,
        within: 5000,
        ...options,
    });
    return { host, done };
}

test("content comes with what is needed to ask only for changes", async () => {
    const headers = {
        etag: '"1"',
        "last-modified": "Tue, 03 Jun 2025 09:39:21 GMT",
        "content-type": "text/xml",
    };
    const { host, done } = await asked({ headers, body: "hello" }, { headers: { "if-none-match": '"0"' } });
    expect(await done).toMatchObject({
        outcome: "content",
        bytes: Buffer.from("hello"),
        etag: '"1"',
        lastModified: "Tue, 03 Jun 2025 09:39:21 GMT",
        contentType: "text/xml",
    });
    expect(host.asked[0]?.headers).toMatchObject({ "user-agent": "Pullquote/1.2.3", "if-none-match": '"0"' });
    expect(host.asked[0]?.headers).not.toHaveProperty("cookie");
    const { done: unchanged } = await asked({ status: 304, body: "" });
    expect(await unchanged).toEqual({ outcome: "unchanged" });
});

test("packed content is unpacked, up to the limit", async () => {
    const headers = { "content-encoding": "gzip" };
    const { done } = await asked({ headers, body: gzipSync("hello") });
    expect(await done).toMatchObject({ bytes: Buffer.from("hello") });
    const { done: bomb } = await asked({ headers, body: gzipSync(Buffer.alloc(50_000_000)) });
    await expect(bomb).rejects.toThrow("A feed with fewer articles could be read.");
    const { done: odd } = await asked({ headers: { "content-encoding": "br" }, body: "x" });
    await expect(odd).rejects.toThrow("compressed in a way that was not asked for");
    const { done: old } = await asked({ headers: { "content-encoding": "X-GZip" }, body: gzipSync("hi") });
    expect(await old).toMatchObject({ bytes: Buffer.from("hi") });
});

test("redirects are followed on the listed hosts only, and only a few", async () => {
    const { done } = await asked({ status: 301, headers: { location: "/other" }, body: "" });
    expect(await done).toMatchObject({ bytes: Buffer.from("other") });
    const elsewhere = await aWebHost({ "/": { body: "secret" } });
    const { done: out } = await asked({ status: 302, headers: { location: `${elsewhere.url}/` }, body: "" });
    await expect(out).rejects.toThrow(`It leads to ${elsewhere.host}, which is not listed.`);
    expect(elsewhere.asked).toEqual([]);
    const { done: plain } = await asked({
        status: 302,
        headers: { location: "http://example.org/" },
        body: "",
    });
    await expect(plain).rejects.toThrow("without encryption");
    const { done: file } = await asked({
        status: 302,
        headers: { location: "file:///etc/passwd" },
        body: "",
    });
    await expect(file).rejects.toThrow("without encryption");
    const { host, done: loop } = await asked({ status: 307, headers: { location: "/" }, body: "" });
    await expect(loop).rejects.toThrow("redirects again and again");
    expect(host.asked).toHaveLength(6);
});

test("what is too large, endless or too slow is ended", async () => {
    const { done: large } = await asked({ body: "x".repeat(2000) });
    await expect(large).rejects.toThrow("sends more than");
    const { done: endless } = await asked((response) => {
        const more = () => response.write("x".repeat(500), () => setImmediate(more));
        more();
    });
    await expect(within("the end of endless content", endless)).rejects.toThrow("sends more than");
    const { done: silent } = await asked(() => undefined, { within: 200 });
    await expect(silent).rejects.toThrow("took more than 0.2 seconds");
    const { done: slow } = await asked((response) => void response.write("x"), { within: 200 });
    await expect(slow).rejects.toThrow("took more than 0.2 seconds");
    const { done: cut } = await asked((response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("x", () => response.destroy());
    });
    await expect(cut).rejects.toThrow("can't be reached");
});

test("content that stops coming is no content, also if its length was not told", async () => {
    const { done } = await asked(
        (response) => {
            response.useChunkedEncodingByDefault = false;
            response.writeHead(200, { connection: "close" });
            response.write("<p>Half of");
        },
        { within: 300 },
    );
    await expect(done).rejects.toThrow("took more than 0.3 seconds");
});

test("a host that changes the protocol instead of answering is not waited for", async () => {
    const { done } = await asked((response) => {
        response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
    });
    await expect(within("the end of the request", done)).rejects.toThrow("can't be reached");
});

test("a status says what to do, and how long to wait", async () => {
    const { done } = await asked({ status: 404, body: "" });
    await expect(done).rejects.toThrow("answers with status 404. Check the address in SOURCES.");
    const { done: forbidden } = await asked({ status: 403, body: "" });
    await expect(forbidden).rejects.toThrow("It may require a login");
    const { done: busy } = await asked({ status: 429, headers: { "retry-after": "7200" }, body: "" });
    await expect(busy).rejects.toMatchObject({ wait: 7_200_000 });
    const date = "Tue, 03 Jun 2025 10:00:00 GMT";
    for (const [written, wait] of [
        ["Tue, 03 Jun 2025 12:00:00 GMT", 7_200_000],
        ["Tue, 03 Jun 2025 09:00:00 GMT", undefined],
        ["Wed, 04 Jun 2031 12:00:00 GMT", 86_400_000],
        ["soon", undefined],
    ] as const) {
        const { done: later } = await asked({
            status: 503,
            headers: { date, "retry-after": written },
            body: "",
        });
        await expect(later).rejects.toMatchObject({ wait });
    }
});

test("https needs a certificate that the machine trusts", async () => {
    const certificate = aCertificate();
    const host = await aWebHost({ "/": { body: "hello" } }, certificate);
    const options = { hosts: [host.host], isPrivate: false, most: 1000, within: 5000 };
    await expect(get(`${host.url}/`, options)).rejects.toThrow("has no certificate that this machine trusts");
    const before = getCACertificates("default");
    onTestFinished(() => setDefaultCACertificates(before));
    setDefaultCACertificates([...before, certificate.cert]);
    expect(await get(`${host.url}/`, options)).toMatchObject({ bytes: Buffer.from("hello") });
});

test("a name that leads to this machine or a private network is not asked", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicLookup("localhost", { all: true }, (failure) => resolve(failure));
    expect(await within("the lookup", promise)).toMatchObject({ name: "PrivateError" });
});

test("a host that is not there is named", async () => {
    const options = { hosts: ["127.0.0.1:1"], isPrivate: false, most: 1000, within: 5000 };
    await expect(get("http://127.0.0.1:1/", options)).rejects.toThrow(
        "127.0.0.1:1 can't be reached (ECONNREFUSED)",
    );
});

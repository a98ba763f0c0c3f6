import {
    existsSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { RepositorySource } from "../../../src/sources/list/listed-source.ts";
import { runGit } from "../../../src/sources/reading/git.ts";
import { readRepository } from "../../../src/sources/reading/read-repository.ts";
import { inWords } from "../../in-words.ts";
import { aRepository } from "../a-repository.ts";
import { aCertificate, aWebHost } from "../a-web-host.ts";

/** Reads a repository as often as the test wants, with one clone. */
function reading(
    given: Partial<RepositorySource> & { readonly address: string },
    limits: { readonly most?: number; readonly within?: number } = {},
) {
    const folder = mkdtempSync(join(tmpdir(), "clones-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const clone = join(folder, "x.git");
    const source = {
        kind: "git",
        credentials: undefined,
        branch: undefined,
        folder: undefined,
        isPrivate: false,
        ...given,
    } as const;
    const signal = AbortSignal.timeout(60_000);
    const read = () => readRepository(source, { clone, environment: {}, signal: () => signal, ...limits });
    const texts = async () => {
        const { items } = await read();
        const all = items.map(
            async ({ name, load }) => [name, Buffer.from((await load()).bytes).toString()] as const,
        );
        return Object.fromEntries(await Promise.all(all));
    };
    return { clone, read, texts };
}

test("the newest commit's articles are read, again and again, without history", async () => {
    const repository = aRepository({
        "a.md": "one",
        "b/c.html": "<p>two</p>",
        "README.md": "no",
        ".x/y.md": "no",
        "z.png": "no",
    });
    const { texts, clone, read } = reading({ address: repository.path });
    expect(await texts()).toEqual({ "a.md": "one", "b/c.html": "<p>two</p>" });
    const [before] = (await read()).items;
    repository.commit({ "a.md": "three", "b/c.html": undefined });
    expect(await texts()).toEqual({ "a.md": "three" });
    const [after] = (await read()).items;
    expect([after?.key === before?.key, after?.mark === before?.mark]).toEqual([true, false]);
    expect(readFileSync(join(clone, "shallow"), "utf8").trim().split("\n").length).toBeGreaterThan(0);
});

test("a branch and a folder can be chosen; one that is not there is named", async () => {
    const repository = aRepository({ "docs/a.md": "main" });
    repository.git("switch", "--quiet", "--create", "next");
    repository.commit({ "docs/a.md": "next", "b.md": "b" });
    repository.git("switch", "--quiet", "main");
    const { path: address } = repository;
    expect(await reading({ address, branch: "next", folder: "docs" }).texts()).toEqual({ "a.md": "next" });
    await expect(reading({ address, branch: "nope" }).read()).rejects.toThrow("it has no branch nope");
    await expect(reading({ address, folder: "nope" }).read()).rejects.toThrow("has no folder nope");
});

test("a rewritten history is followed", async () => {
    const repository = aRepository({ "a.md": "one" });
    const { texts } = reading({ address: repository.path });
    await texts();
    writeFileSync(join(repository.path, "a.md"), "other");
    repository.git("commit", "--quiet", "--all", "--amend", "--message", "Other");
    expect(await texts()).toEqual({ "a.md": "other" });
});

test("links, submodules, hooks, filters and settings of a repository do nothing", async () => {
    const inner = aRepository({ "inner.md": "inner" });
    const repository = aRepository({
        "a.md": "one",
        ".gitattributes": "*.md filter=evil\n",
        ".lfsconfig": "[lfs]\n\turl = https://example.org\n",
    });
    const proof = join(repository.path, "proof");
    symlinkSync("/etc/passwd", join(repository.path, "link.md"));
    repository.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", inner.path, "sub");
    repository.commit();
    for (const hook of ["post-checkout", "pre-push", "reference-transaction"])
        writeFileSync(join(repository.path, ".git/hooks", hook), `#!/bin/sh\ntouch ${proof}\n`, {
            mode: 0o755,
        });
    repository.git("config", "filter.evil.smudge", `touch ${proof}`);
    repository.git("config", "uploadpack.packObjectsHook", `touch ${proof}`);
    const { texts, clone } = reading({ address: repository.path });
    expect(await texts()).toEqual({ "a.md": "one" });
    expect(existsSync(proof)).toBe(false);
    expect(readdirSync(clone)).not.toContain("hooks");
});

test("names that a file could not have are told, and the others are read", async () => {
    const repository = aRepository({ "a.md": "one" });
    const [object = ""] = repository.git("rev-parse", "HEAD:a.md").split("\n");
    const names = ["a.md", "b\u001b[31m.md", "c\n.md", `${"d".repeat(300)}.md`, "../e.md", "/f.md"];
    const entries = names.map((name) => Buffer.from(`100644 ${name}\0`));
    const bytes = entries.flatMap((entry) => [entry, Buffer.from(object, "hex")]);
    const tree = repository.write("tree", Buffer.concat(bytes));
    const [commit = ""] = repository.git("commit-tree", "-m", "Odd", tree).split("\n");
    repository.git("update-ref", "refs/heads/main", commit);
    const { items, problems } = await reading({ address: repository.path }).read();
    expect(items.map(({ name }) => name)).toEqual(["a.md", "/f.md"]);
    expect(problems.map(({ name }) => name.slice(0, 3))).toEqual(["b\u001b[", "c\n.", "ddd"]);
    expect(inWords(problems[0]?.remedy)).toBe("Rename the file.");
});

test("documents are read up to their own limit, and a file that is too large is named with its size", async () => {
    const mebibytes = (count: number) => Buffer.alloc(count * 1024 * 1024);
    const repository = aRepository({
        "a.docx": mebibytes(6),
        "b.docx": mebibytes(20),
        "c.docx": Buffer.concat([mebibytes(20), Buffer.from("x")]),
        "d.md": mebibytes(6),
    });
    const { items, problems } = await reading({ address: repository.path }).read();
    expect(items.map(({ name }) => name)).toEqual(["a.docx", "b.docx"]);
    expect((await items[1]?.load())?.bytes).toHaveLength(20 * 1024 * 1024);
    expect(inWords(problems)).toMatchObject([
        {
            name: "c.docx",
            problem: expect.stringContaining("20.1"),
            remedy: expect.stringContaining("20 MiB"),
        },
        { name: "d.md", problem: expect.stringContaining("6"), remedy: expect.stringContaining("5 MiB") },
    ]);
});

test("what is too large or too slow is ended", async () => {
    const repository = aRepository({
        "a.md": Array.from({ length: 200_000 }, () => Math.random()).join(" "),
    });
    await expect(reading({ address: repository.path }, { most: 1000 }).read()).rejects.toThrow(
        /larger than half a gigabyte/u,
    );
    const host = await aWebHost({});
    host.pages["/x.git/info/refs?service=git-upload-pack"] = () => undefined;
    const slow = reading({ address: `${host.url}/x.git` }, { within: 300 });
    await expect(slow.read()).rejects.toThrow("took more than two minutes");
});

test("a redirect to another host is not followed, and a login is sent, but never shown", async () => {
    const elsewhere = await aWebHost({});
    const host = await aWebHost({});
    const path = "/x.git/info/refs?service=git-upload-pack";
    host.pages[path] = { status: 302, headers: { location: `${elsewhere.url}${path}` }, body: "" };
    const given = reading({ address: `${host.url}/x.git`, credentials: "ida:s3cret" });
    await expect(given.read()).rejects.toThrow("it has moved. Put its new address into SOURCES.");
    expect(elsewhere.asked).toEqual([]);
    expect(host.asked[0]?.headers.authorization).toBe(
        `Basic ${Buffer.from("ida:s3cret").toString("base64")}`,
    );
    host.pages[path] = { status: 401, headers: { "www-authenticate": "Basic" }, body: "" };
    const refused = await given.read().catch((cause: unknown) => String(cause));
    expect(refused).toContain("it wants a login");
    expect(refused).not.toContain("s3cret");
    host.pages[path] = { status: 404, body: "" };
    await expect(given.read()).rejects.toThrow("there is none at the address");
});

test("what is left of a process that was killed is no obstacle, nor is a broken clone", async () => {
    const repository = aRepository({ "a.md": "one" });
    const { texts, clone, read } = reading({ address: repository.path });
    await texts();
    for (const lock of ["shallow.lock", "refs/source.lock"]) writeFileSync(join(clone, lock), "");
    repository.commit({ "a.md": "two" });
    expect(await texts()).toEqual({ "a.md": "two" });
    rmSync(join(clone, "objects"), { recursive: true });
    await read().catch(() => undefined);
    expect(await texts()).toEqual({ "a.md": "two" });
});

test("a clone does not fill up with what hundreds of looks have added", async () => {
    const repository = aRepository({ "a.md": "one" });
    const { texts, clone } = reading({ address: repository.path });
    await texts();
    const filesIn = () =>
        readdirSync(clone, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    // A look adds a pack instead of a file for each object.
    expect(filesIn().filter(({ name }) => /^[\da-f]{38}$/u.test(name))).toEqual([]);
    for (let at = 0; at < 1000; at++) writeFileSync(join(clone, "objects", `old-${at}`), "");
    expect(await texts()).toEqual({ "a.md": "one" });
    expect(filesIn().length).toBeLessThan(30);
});

test("a path where nothing is, and a machine without git, are named", async () => {
    await expect(reading({ address: "/nowhere/x" }).read()).rejects.toThrow("there is none at the address");
    const ended = await runGit({
        args: ["--version"],
        protocol: "file",
        within: 5000,
        most: 1000,
        environment: { PATH: "/nowhere" },
        signal: AbortSignal.timeout(5000),
    });
    expect(ended).toEqual({ outcome: "missing" });
});

test("git connects to the address that was checked, whatever the name would lead to by then", async () => {
    const certificate = aCertificate();
    const host = await aWebHost({}, certificate);
    const folder = mkdtempSync(join(tmpdir(), "authority-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "ca.pem"), certificate.cert);
    const done = await runGit({
        args: ["ls-remote", "--", `https://feeds.example:${host.port}/x.git`],
        config: new Map([["http.curloptResolve", `feeds.example:${host.port}:127.0.0.1,::1`]]),
        protocol: "https",
        within: 10_000,
        most: 1000,
        environment: { GIT_SSL_CAINFO: join(folder, "ca.pem") },
        signal: AbortSignal.timeout(20_000),
    });
    expect(done).toMatchObject({ outcome: "failed", errors: expect.stringContaining("not found") });
    expect(host.asked.map(({ path }) => path)).toEqual(["/x.git/info/refs?service=git-upload-pack"]);
});

import { lookup } from "node:dns/promises";
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { message } from "../../../locales/message.ts";
import { isThisMachine, type RepositorySource } from "../list/listed-source.ts";
import { type GitOutcome, runGit } from "./git.ts";
import { gitFailure, isRemoteFailure } from "./git-failure.ts";
import { isPublic } from "./public-address.ts";
import { keyOf, mostFiles, tooManyFiles } from "./read-folder.ts";
import { articleFiles } from "./repository-files.ts";
import { SourceError, type SourceItem, type SourceReading } from "./source-item.ts";

/** Where the clone is, and what it may take. */
export interface RepositoryPlace {
    /** The folder of the clone, which only this process uses. It is created if it is missing. */
    readonly clone: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** Ends what is under way. */
    readonly signal: () => AbortSignal;
    /** Milliseconds for fetching; two minutes if undefined. */
    readonly within?: number | undefined;
    /** The most bytes that a clone may take; 500 MB if undefined. */
    readonly most?: number | undefined;
}

/**
 * Fetches the newest commit of a repository, without its history, and lists the article files in it. Nothing is checked out: no
 * hook, filter, link or submodule of the repository can do anything. Rejects with a SourceError.
 */
export async function readRepository(
    source: RepositorySource,
    place: RepositoryPlace,
): Promise<SourceReading> {
    await prepare(source, place);
    const fetched = await fetch(source, place);
    if (fetched.outcome !== "done") {
        // A clone may be broken, and is only a copy.
        if (!isRemoteFailure(fetched)) await rm(place.clone, { recursive: true, force: true });
        throw gitFailure(fetched, source);
    }
    const { folder } = source;
    const tree = folder === undefined ? ref : `${ref}:${folder}`;
    const listed = await local(place, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
    if (listed.outcome === "failed" && folder !== undefined)
        throw new SourceError(message("source.no-such-folder", { folder }));
    if (listed.outcome !== "done") throw gitFailure(listed, source);
    const { files, problems } = articleFiles(listed.out.toString("utf8"));
    if (files.length > mostFiles) throw tooManyFiles(files.length);
    return {
        isWhole: true,
        items: files.map(
            ({ name, object }): SourceItem => ({
                key: keyOf(name),
                name,
                mark: object,
                load: async () => ({ bytes: await contentOf(object, place, source) }),
            }),
        ),
        problems,
    };
}

const ref = "refs/source";

async function prepare(source: RepositorySource, place: RepositoryPlace): Promise<void> {
    const { clone, most = largestClone } = place;
    // Each look adds what is new. What is no longer needed is dropped by starting over.
    const { bytes, entries } = await spaceOf(clone);
    if (bytes > most / 2 || entries > mostEntries) await rm(clone, { recursive: true, force: true });
    await mkdir(clone, { recursive: true, mode: 0o700 });
    // Left behind by a process that was killed.
    for (const name of await readdir(clone, { recursive: true }))
        if (name.endsWith(".lock")) await rm(join(clone, name));
    const isThere = await stat(join(clone, "HEAD")).catch(() => undefined);
    if (isThere !== undefined) return;
    const made = await local(place, ["init", "--bare", "--quiet", "--template="]);
    if (made.outcome !== "done") throw gitFailure(made, source);
}

async function fetch(source: RepositorySource, place: RepositoryPlace): Promise<GitOutcome> {
    const { clone, within = 120_000, most = largestClone, environment, signal } = place;
    const { address, branch, credentials, isPrivate } = source;
    const url = URL.parse(address);
    const from = url === null ? resolve(address) : address;
    const config = new Map([
        ["core.hooksPath", "/dev/null"],
        ["gc.auto", "0"],
        // One pack, and not a file for each object.
        ["fetch.unpackLimit", "1"],
        ["maintenance.auto", "false"],
        ["credential.helper", ""],
        // Larger files, which are no articles, are not kept in memory.
        ["core.bigFileThreshold", "6m"],
        ["http.followRedirects", "false"],
        ["http.lowSpeedLimit", "1000"],
        ["http.lowSpeedTime", "30"],
    ]);
    if (credentials !== undefined && url !== null) {
        const header = `Authorization: Basic ${Buffer.from(credentials).toString("base64")}`;
        config.set(`http.${url.origin}/.extraHeader`, header);
    }
    if (url !== null) {
        const pinned = await addressOf(url, isPrivate);
        if (pinned !== undefined) config.set("http.curloptResolve", pinned);
    }
    const configFile = `${clone}.config`;
    // git refuses repositories of other users unless they are named where the repository cannot name itself.
    const quoted = JSON.stringify(from);
    await writeFile(
        configFile,
        url === null
            ? `[safe]\n\tdirectory = ${quoted}\n\tdirectory = ${JSON.stringify(join(from, ".git"))}\n`
            : "",
        { mode: 0o600 },
    );
    const options = ["--depth=1", "--no-tags", "--no-recurse-submodules", "--force", "--quiet"];
    const wanted = `+${branch === undefined ? "HEAD" : `refs/heads/${branch}`}:${ref}`;
    return runGit({
        args: ["--git-dir", clone, "fetch", ...options, "--", from, wanted],
        config,
        configFile,
        protocol: url === null ? "file" : url.protocol === "http:" ? "http" : "https",
        within,
        most: 1_000_000,
        isTooLarge: async () => (await spaceOf(clone)).bytes > most,
        environment,
        signal: signal(),
    });
}

/** Where git is to connect to, so that the host's name cannot lead elsewhere by then. Rejects if it is in a private network. */
async function addressOf(url: URL, isPrivate: boolean): Promise<string | undefined> {
    const { hostname, host, port } = url;
    if (isPrivate || isThisMachine(url) || isIP(hostname.replace(/^\[|\]$/gu, "")) !== 0) return undefined;
    const found = await lookup(hostname, { all: true }).catch((cause: unknown) => {
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
        throw new SourceError(message("source.unreachable", { host, code }), { cause });
    });
    if (found.some(({ address }) => !isPublic(address)))
        throw new SourceError(message("source.private", { host }));
    return `${hostname}:${port === "" ? "443" : port}:${found.map(({ address }) => address).join(",")}`;
}

/** Runs git on the clone only. */
const local = ({ clone, environment, signal }: RepositoryPlace, args: readonly string[], input?: string) =>
    runGit({
        args: ["--git-dir", clone, ...args],
        input,
        protocol: "file",
        within: 30_000,
        most: 50_000_000,
        environment,
        signal: signal(),
    });

async function contentOf(
    object: string,
    place: RepositoryPlace,
    source: RepositorySource,
): Promise<Uint8Array> {
    const read = await local(place, ["cat-file", "blob", object]);
    if (read.outcome !== "done") throw gitFailure(read, source);
    return new Uint8Array(read.out);
}

/** What is in a folder; nothing if there is none. */
async function spaceOf(folder: string): Promise<{ readonly bytes: number; readonly entries: number }> {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
    const bytes = found.reduce((sum, one) => sum + (one?.size ?? 0), 0);
    return { bytes, entries: names.length };
}

/** Files and folders in a clone. Each look adds three files if there is something new. */
const mostEntries = 1000;

const largestClone = 500_000_000;

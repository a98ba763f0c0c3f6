import { listed, say } from "../../../locales/say.ts";
import { closestName } from "../../closest-name.ts";
import { type FeedSource, isThisMachine, type ListedSource, type RepositorySource } from "./listed-source.ts";

/** The source, or a sentence that says what is wrong. */
export function readEntry([name = "", kind = "", address = "", ...given]: readonly string[]):
    | ListedSource
    | string {
    if (!goodName.test(name)) return say("config.sources.bad-name");
    if (!isKind(kind))
        return say("config.sources.bad-kind", {
            kind: shownWord(kind),
            kinds: listed(kinds, "or"),
            meant: closestName(kind.toLowerCase(), kinds) ?? "none",
        });
    if (address === "") return say("config.sources.no-address", { kind });
    const options = optionsOf(kind, given);
    if (typeof options === "string") return options;
    const every = options.has("every") ? milliseconds(options.get("every") ?? "") : defaultEvery;
    if (every === undefined) return say("config.sources.bad-every");
    const isPrivate = options.get("private") ?? "no";
    if (isPrivate !== "yes" && isPrivate !== "no") return say("config.sources.bad-private");
    const facts = { name, every };
    if (kind === "folder") return { ...facts, kind, path: address };
    const read = kind === "git" ? repositoryAt(address, options) : feedAt(address, options);
    return typeof read === "string" ? read : { ...facts, ...read, isPrivate: isPrivate === "yes" };
}

function repositoryAt(
    address: string,
    options: ReadonlyMap<string, string>,
): Omit<RepositorySource, "isPrivate"> | string {
    const [branch, folder] = [
        options.get("branch"),
        options
            .get("folder")
            ?.split("/")
            .filter((part) => part !== "")
            .join("/"),
    ];
    if (branch !== undefined && !isBranch(branch)) return say("config.sources.bad-branch");
    if (folder !== undefined && !isInside(folder)) return say("config.sources.bad-folder");
    const place = { kind: "git", branch, folder } as const;
    // An address like "user@host:path" or "ext::…" is none of ours, and must never be taken for a path.
    if (/^(?:\/|\.{1,2}\/)/u.test(address)) return { ...place, address, credentials: undefined };
    const url = URL.parse(address);
    if (url === null || !isAllowed(url)) return say("config.sources.bad-repository");
    const { username, password } = url;
    const credentials = username + password === "" ? undefined : `${decoded(username)}:${decoded(password)}`;
    [url.username, url.password] = ["", ""];
    return { ...place, address: url.href, credentials };
}

function feedAt(
    address: string,
    options: ReadonlyMap<string, string>,
): Omit<FeedSource, "isPrivate"> | string {
    const url = URL.parse(address);
    if (url === null || !isAllowed(url)) return say("config.sources.bad-feed");
    if (url.username + url.password !== "") return say("config.sources.feed-with-password");
    const others = (options.get("hosts") ?? "").split(",").filter((host) => host !== "");
    const hosts = others.map((host) => URL.parse(`https://${host}`));
    if (hosts.some((host) => host === null || host.pathname !== "/" || host.host === ""))
        return say("config.sources.bad-hosts");
    return { kind: "feed", address: url.href, hosts: [url.host, ...hosts.map((host) => host?.host ?? "")] };
}

const isAllowed = (url: URL) => url.protocol === "https:" || (url.protocol === "http:" && isThisMachine(url));

const kinds = ["folder", "git", "feed"] as const;
const isKind = (kind: string): kind is ListedSource["kind"] => kinds.some((one) => one === kind);

const optionNames = {
    folder: ["every"],
    git: ["every", "branch", "folder", "private"],
    feed: ["every", "hosts", "private"],
} as const;

/** The values by name, or a sentence that says which one is wrong. */
function optionsOf(
    kind: ListedSource["kind"],
    given: readonly string[],
): ReadonlyMap<string, string> | string {
    const names = optionNames[kind];
    const options = new Map<string, string>();
    for (const option of given) {
        const [, name = "", value = ""] = /^([^=]*)=(.*)$/su.exec(option) ?? [];
        if (value === "" || !names.some((one) => one === name))
            return say("config.sources.bad-option", {
                // What is not an option may be a part of an address, which is not shown.
                option: /^[a-z]{1,20}$/iu.test(name) ? name : "none",
                kind,
                options: listed(
                    names.map((one) => `${one}=…`),
                    "plain",
                ),
                meant: closestName(name.toLowerCase(), names) ?? "none",
            });
        options.set(name, value);
    }
    return options;
}

/** From five minutes to thirty days; undefined for anything else. */
function milliseconds(text: string): number | undefined {
    const [, number = "", unit = ""] = /^(\d{1,5})(m|h|d)$/u.exec(text) ?? [];
    const time = Number(number) * (units.get(unit) ?? Number.NaN);
    return time >= 5 * 60_000 && time <= 30 * 86_400_000 ? time : undefined;
}

const units = new Map([
    ["m", 60_000],
    ["h", 3_600_000],
    ["d", 86_400_000],
]);
const defaultEvery = 3_600_000;

/** So that it can be a folder in the corpus and a file in the data folder. */
const goodName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u;
const isBranch = (name: string) =>
    /^[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,200}$/u.test(name) && !name.includes("..");
const isInside = (folder: string) =>
    folder.split("/").every((part) => /^[^\\:\p{Cc}]{1,200}$/u.test(part) && part !== "." && part !== "..");

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** The word, unless it may be a part of an address, with what it contains. */
export const shownWord = (word: string) => (/^[\p{L}\p{M}\p{N}_-]{1,40}$/u.test(word) ? word : "none");

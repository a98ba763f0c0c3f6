import { expect, test } from "vitest";
import { shownAddress } from "../../../src/sources/list/listed-source.ts";
import { readSourceList } from "../../../src/sources/list/source-list.ts";

const sourcesIn = (text: string) => {
    const read = readSourceList(text, "/srv/corpus");
    if (read.outcome === "bad") throw new Error(read.message);
    return read.sources;
};
const problemIn = (text: string) => {
    const read = readSourceList(text, "/srv/corpus");
    return read.outcome === "bad" ? read.message : "none";
};

test("entries are on lines of their own or separated by semicolons; comments and empty lines are skipped", () => {
    const text = `
        # what we write
        blog feed https://example.com/feed.xml?a=1;b=2 every=2h hosts=www.example.com
        press folder "/srv/press releases"; handbook git https://example.org/handbook.git branch=main folder=/docs/ ;
    `;
    expect(sourcesIn(text)).toEqual([
        {
            name: "blog",
            kind: "feed",
            address: "https://example.com/feed.xml?a=1;b=2",
            every: 7_200_000,
            hosts: ["example.com", "www.example.com"],
            isPrivate: false,
        },
        { name: "press", kind: "folder", path: "/srv/press releases", every: 3_600_000 },
        {
            name: "handbook",
            kind: "git",
            address: "https://example.org/handbook.git",
            credentials: undefined,
            branch: "main",
            folder: "docs",
            every: 3_600_000,
            isPrivate: false,
        },
    ]);
    expect(sourcesIn("")).toEqual([]);
});

test("a password is kept apart from the address, and a query is not shown", () => {
    const [source] = sourcesIn("handbook git https://ida:s%40cret@example.org/x.git");
    expect(source).toMatchObject({ address: "https://example.org/x.git", credentials: "ida:s@cret" });
    const [feed] = sourcesIn("blog feed https://example.org/feed?token=abc private=yes");
    expect(feed && shownAddress(feed)).toBe("https://example.org/feed");
    expect(feed).toMatchObject({ isPrivate: true });
});

test.each([
    [
        "blog",
        "SOURCES, entry 1 (“blog”): The kind is missing after the name. It should be folder, git or feed.",
    ],
    [
        "blog gitt https://x.org",
        "“gitt” is not a kind of source. It should be folder, git or feed. Did you mean “git”?",
    ],
    ["a feed https://x.org/; b/c feed https://x.org", "SOURCES, entry 2: An entry starts with a name"],
    ["a folder", "The address is missing. It should be the path of a folder."],
    [
        "a feed http://example.org/feed",
        "Only this machine (127.0.0.1, [::1], localhost) may be asked without",
    ],
    ["a feed https://me:secret@example.org/feed", "cannot contain a name and a password"],
    ["a git git@example.org:x/y.git", "Repositories cannot be read by ssh"],
    ["a git ext::sh", "The address should be https://…, or a path on this machine"],
    ["a git --upload-pack=x", "The address should be https://…"],
    ["a git file:///srv/x", "The address should be https://…"],
    ["a git /srv/x branch=--x", "branch should be the name of a branch"],
    ["a git /srv/x branch=a..b", "branch should be the name of a branch"],
    ["a git /srv/x folder=a/../..", "folder should be a folder in the repository"],
    [
        "a git /srv/x brnach=main",
        "“brnach” is not an option for git, or has no value. The options are every=…, branch=…",
    ],
    ["a git /srv/x brnach=main", "Did you mean branch=?"],
    ["a folder /srv/my press", "What follows the address is not an option for folder"],
    ["a folder /srv/corpus/", "is the folder of articles (CORPUS_DIR), or in it or around it"],
    ["a folder /srv/corpus/x", "is the folder of articles (CORPUS_DIR), or in it or around it"],
    ["a folder /", "is the folder of articles (CORPUS_DIR), or in it or around it"],
    ["a folder /srv", "is the folder of articles (CORPUS_DIR), or in it or around it"],
    ["a folder /srv every=1m", "every should be a time from 5m to 30d"],
    ["a feed https://x.org private=maybe", "private should be yes or no"],
    ["a feed https://x.org hosts=y.org/z", "hosts should list hosts, separated by commas"],
    ["a folder /x\nA folder /y", "SOURCES, entry 2 (“A”): Another entry has this name"],
])("what is wrong with an entry is said: %s", (text, problem) => {
    expect(problemIn(text)).toContain(problem);
    expect(problemIn(text)).not.toContain("secret");
});

test("there are at most 50", () => {
    const all = Array.from({ length: 51 }, (_, at) => `s${at} folder /x`);
    expect(problemIn(all.join("\n"))).toContain("more than 50 sources");
    expect(sourcesIn(all.slice(1).join("\n"))).toHaveLength(50);
});

test("this machine may be asked without encryption", () => {
    for (const host of ["127.0.0.1:4000", "localhost", "[::1]:80"])
        expect(sourcesIn(`a feed http://${host}/feed`)).toHaveLength(1);
    expect(problemIn("a feed http://localhost.example.org/")).toContain("https://");
});

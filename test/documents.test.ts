import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const isOurs = (file: string) => !/(?:^|\/)(?:node_modules|data|release|coverage)(?:\/|$)/u.test(file);
/** Articles are not documents: their authors wrote them. */
const isArticle = (file: string) =>
    (file.startsWith("corpus/") && file !== "corpus/README.md") ||
    file.startsWith("bench/questions/members/articles/");
const documents = globSync(["**/*.md", ".github/**/*.md"], { cwd: root })
    .filter((file) => isOurs(file) && !isArticle(file))
    .sort();
const everyFile = globSync(["**/*", ".ci/*"], { cwd: root, exclude: ["node_modules", "data", "release"] });
const scripts = new Set(Object.keys(JSON.parse(read("package.json")).scripts));
const everyName = new Set(everyFile.map((file) => basename(file)));

describe.each(documents)("%s", (file) => {
    test("links to files and headings that exist", () => {
        expect(brokenLinks(file, read(file))).toEqual([]);
    });

    test("names files that exist", () => {
        expect(missingFiles(file, read(file))).toEqual([]);
    });

    test("names npm scripts that exist", () => {
        const named = [...read(file).matchAll(/npm run (?:--silent |-s )?([a-z][\w:-]*)/gu)].map(
            ([, name = ""]) => name,
        );
        expect(named.filter((name) => !scripts.has(name))).toEqual([]);
    });

    test("contains no path of a machine", () => {
        expect(read(file).match(machinePath)).toBeNull();
    });
});

test("the README has at most 120 lines", () => {
    expect(read("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(120);
});

test("each setting is explained in docs/settings.md and has a line in .env.example", () => {
    const [, variables = ""] = read("src/config.ts").match(/^const variables = \{\n(.*?)^\};/msu) ?? [];
    const names = [...variables.matchAll(/^ {4}([A-Z_]+):/gmu)].map(([, name]) => name).sort();
    const explained = [...read("docs/settings.md").matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);
    const examples = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(explained.sort()).toEqual(names);
    expect(examples.sort()).toEqual(names);
});

describe("the check finds:", () => {
    test.each([
        ["docs/x.md", "[the design](DESIGN.md)"],
        ["docs/x.md", "[a heading](../README.md#there-is-no-such-heading)"],
        ["docs/x.md", "[here](#nowhere)"],
        ["README.md", "![a picture](docs/none.png)"],
    ])("in %s the broken link %s", (file, text) => {
        expect(brokenLinks(file, text)).toHaveLength(1);
    });

    test.each([
        ["DESIGN.md", "see `src/answer/none.ts`"],
        ["src/answer/README.md", "see `none.ts`"],
        ["DESIGN.md", "see `src/none/`"],
    ])("in %s the missing file of “%s”", (file, text) => {
        expect(missingFiles(file, text)).toHaveLength(1);
    });

    test.each(["/home/ann/pullquote", "`C:\\Users\\ann`", "in /tmp/x"])("the path %s", (text) => {
        expect(text).toMatch(machinePath);
    });
});

const machinePath = /(?<![\w.])\/(?:home|Users|root|work|tmp|private)\/|\b[A-Z]:\\/u;

function brokenLinks(file: string, text: string): string[] {
    const prose = text.replace(/^(`{3,}).*?^\1/gmsu, "").replace(/`[^`\n]*`/gu, "");
    const targets = [...prose.matchAll(/\]\(<?([^()<>\s]+)>?\)/gu)].map(([, target = ""]) => target);
    return targets.filter((target) => {
        if (/^[a-z]+:/u.test(target)) return false;
        const [path = "", heading] = target.split("#");
        const found = path === "" ? file : relative(root, join(root, dirname(file), decodeURI(path)));
        if (path !== "" && !existsSync(join(root, found))) return true;
        return heading !== undefined && !headingsOf(path === "" ? text : read(found)).includes(heading);
    });
}

/** The anchors that GitHub gives to headings. */
function headingsOf(text: string): string[] {
    return [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = ""]) =>
        heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N} _-]/gu, "")
            .replaceAll(" ", "-"),
    );
}

/** Names in backticks that look like files or folders of the project but don't exist. NAME stands for any name. */
function missingFiles(file: string, text: string): string[] {
    const names = [...text.matchAll(/`([\w./-]+)`/gu)].map(([, name = ""]) => name);
    return names.filter((name) => {
        const isFile = /^(?!\.\w+(?:\.\w+)*$).*[\w-]\.(?:ts|json|css|bin|yml|png|sh)$/u.test(name);
        const isFolder = /^(?:src|commands|locales|bench|test|docs|corpus|\.github)\/(?:.*\/)?$/u.test(name);
        if (!isFile && !isFolder) return false;
        if (/(?:^|\/)[A-Z_]+\.[\w.]+$/u.test(name) || outside.has(name)) return false;
        if ([root, join(root, dirname(file))].some((place) => existsSync(join(place, name)))) return false;
        // A bare name is enough, because the text may have named its folder before.
        const isNear = name.includes("/") || file.endsWith("/README.md");
        return isNear || !everyName.has(name);
    });
}

/** What the program or its tests create, or what is outside the checkout. */
const outside = new Set([
    "test/browser/screenshots/",
    "prometheus.yml",
    "new_wiki.train.json",
    "amazon_reviews.train.json",
]);

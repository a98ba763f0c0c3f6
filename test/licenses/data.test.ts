import { globSync, readFileSync } from "node:fs";
import { extname, join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/licenses.md"), "utf8");
const [, section = ""] = page.split("\n## Data\n");
const rows = [...section.matchAll(/^\| (`[^|]*) \|.*\|.*\|.*\|$/gmu)];
const listed = rows.flatMap(([, files = ""]) =>
    [...files.matchAll(/`([^`]+)`/gu)].map(([, glob = ""]) => glob),
);

const others = ["node_modules", "data", "release", "coverage", ".git", "test/browser/screenshots", "corpus"];
const files = globSync("**/*", { cwd: root, exclude: others, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll("\\", "/"));

const code = new Set([".ts", ".js", ".css", ".md", ".yml", ".yaml", ".service", ".toml", ".sh", ".log", ""]);
const settings = /^(?:package|package-lock|tsconfig|biome)\.json$/u;
const isPage = /^src\/playground\/page\//u;
/** Articles, whose authors wrote them. */
const isArticle = /^bench\/questions\/members\/articles\//u;
const isData = (file: string) =>
    !code.has(extname(file)) &&
    !settings.test(file) &&
    !isPage.test(file) &&
    !isArticle.test(file) &&
    !/^deploy\//u.test(file);

test("docs/licenses.md says where each file of data comes from", () => {
    const data = files.filter(isData);
    expect(data.length).toBeGreaterThan(20);
    expect(data.filter((file) => !listed.some((glob) => matchesGlob(file, glob)))).toEqual([]);
});

test("docs/licenses.md lists no data that there is not", () => {
    expect(listed.filter((glob) => !files.some((file) => matchesGlob(file, glob)))).toEqual([]);
});

test.each(["src/answer/learned/more-words.bin", "src/charts/font.woff2", "src/languages/words.json"])(
    "a new file %s would need an entry",
    (file) => {
        expect(isData(file) && !listed.some((glob) => matchesGlob(file, glob))).toBe(true);
    },
);

test("whatever ships with data of others is in the notices", () => {
    const notices = readFileSync(join(root, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const shipped = files.filter((file) => file.startsWith("src/answer/learned/") && !file.endsWith(".md"));
    const unnamed = shipped
        .filter((file) => !/-license\.txt$/u.test(file))
        .map((file) => file.split("/").at(-1) ?? "");
    expect(unnamed.filter((name) => !notices.includes(name))).toEqual([]);
});

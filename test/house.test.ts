import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = globSync(
    ["src/**/*.ts", "commands/**/*.ts", "locales/*.ts", "licenses/*.ts", "bench/**/*.ts"],
    {
        cwd: root,
    },
).sort();
const graph = new Map(files.map((file) => [file, targetsOf(file, read(file))]));
const product = files.filter((file) => /^(?:src|commands)\//u.test(file));

describe("imports", () => {
    test("form no cycle, type imports included", () => {
        expect(cyclesOf(graph)).toEqual([]);
    });

    test("the check finds a cycle, also one of type imports", () => {
        const planted = new Map([
            ["a.ts", targetsOf("a.ts", 'import type { B } from "./b.ts";')],
            ["b.ts", targetsOf("b.ts", 'import { c } from "./c.ts";')],
            ["c.ts", targetsOf("c.ts", 'import { a } from "./a.ts";')],
            ["d.ts", ["a.ts"]],
        ]);
        expect(cyclesOf(planted)).toEqual([["a.ts", "b.ts", "c.ts"]]);
    });

    test.each(["src", "src/discord", "src/answer", "src/loopback", "src/playground"])(
        "between the folders of %s form no cycle",
        (place) => {
            expect(cyclesOf(roomsWithin(place))).toEqual([]);
        },
    );
});

describe("folders", () => {
    const folders = [...Map.groupBy(product, dirname)].map(([folder, { length }]) => ({ folder, length }));

    test("have at most 16 files", () => {
        const crowded = folders.filter(({ folder, length }) => length > (roomy.get(folder) ?? 16));
        expect(crowded).toEqual([]);
    });

    test("have at least three files; one or two belong into a neighboring folder", () => {
        const small = folders.filter(({ folder, length }) => length < 3 && !hasFolders(folder));
        expect(small).toEqual([]);
    });

    test.each(folders.map(({ folder }) => folder).filter((folder) => folder !== "src"))(
        "%s says in a README of at most 12 lines what it is, what to open first and what it may import",
        (folder) => {
            const readme = read(`${folder}/README.md`);
            expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(12);
            expect(readme).toMatch(/^- Open first: /mu);
            expect(readme).toMatch(/^- May import: /mu);
            for (const [, path = ""] of readme.matchAll(/`((?:[\w-]+|\.\.)(?:\/[\w-]+)*\.ts)`/gu))
                expect(files, `${folder}/README.md names ${path}`).toContain(join(folder, path));
        },
    );
});

describe("names", () => {
    test("of files are unique, unless they stand for the same role in several features", () => {
        const shared = [...Map.groupBy(product, (file) => basename(file))]
            .filter(([name, places]) => places.length > 1 && !roles.has(name))
            .map(([name]) => name);
        expect(shared).toEqual([]);
    });

    test("of types are unique across folders", () => {
        const declared = product.flatMap((file) =>
            [...read(file).matchAll(/^(?:export )?(?:interface|type) (\w+)/gmu)].map(([, name]) => ({
                name,
                folder: dirname(file),
            })),
        );
        const shared = [...Map.groupBy(declared, ({ name }) => name)]
            .filter(([, places]) => new Set(places.map(({ folder }) => folder)).size > 1)
            .map(([name, places]) => `${name}: ${places.map(({ folder }) => folder).join(", ")}`);
        expect(shared).toEqual([]);
    });
});

describe("tests", () => {
    const sources = new Set(files);

    test("that mirror a folder of src are named after the file that they test, or after a test helper", () => {
        const tests = globSync("test/**/*.test.ts", { cwd: root });
        const strangers = tests.filter((path) => {
            const subject = path.replace(/^test\//u, "src/").replace(/\.test\.ts$/u, ".ts");
            const isBesideSource = files.some(
                (file) => dirname(file) === dirname(subject) && file !== subject,
            );
            const isOfTool = existsSync(join(root, path.replace(/\.test\.ts$/u, ".ts")));
            return dirname(subject) !== "src" && isBesideSource && !sources.has(subject) && !isOfTool;
        });
        expect(strangers).toEqual([]);
    });
});

/** Folders that may be larger, with their limits. */
const roomy: ReadonlyMap<string, number> = new Map([
    ["src/store", 20],
    // One file per language, all alike: people look for one by name.
    ["src/languages", Number.POSITIVE_INFINITY],
]);

/** File names that stand for the same role in several features. */
const roles: ReadonlyMap<string, string> = new Map([
    ["main.ts", "where a program starts: the bot, and the page in the browser"],
    ["ask.ts", "the command, on Discord and in the terminal"],
    ["corpus.ts", "the command, on Discord and in the terminal; and what they are about"],
    ["settings.ts", "the command, and what it stores"],
    ["scope.ts", "the setting, and what it does"],
    ["audit.ts", "the subcommand, and what it shows is stored as"],
    ["pins.ts", "the subcommand, and what it shows is stored as"],
    ["quote.ts", "the command, and how an excerpt is quoted"],
    ["gaps.ts", "the list moderators see, and what it is stored as"],
    ["attachments.ts", "of messages, in the loopback and on the page"],
    ["components.ts", "of messages, in the bot and on the page"],
    ["modal.ts", "in the bot and on the page"],
    ["read-markdown.ts", "of articles, and of messages on the page"],
    ["markdown.ts", "Discord's, written by the bot and shown by the page"],
]);

function targetsOf(file: string, text: string): string[] {
    return importsOf(text)
        .filter((name) => name.startsWith("."))
        .map((name) => join(dirname(file), name));
}

function hasFolders(folder: string): boolean {
    return product.some((file) => file.startsWith(`${folder}/`) && dirname(file) !== folder);
}

/** The imports between the direct subfolders of a folder; a file directly in the folder counts as its own subfolder. */
function roomsWithin(place: string): Map<string, string[]> {
    const roomOf = (file: string) => file.slice(place.length + 1).split("/")[0] ?? "";
    const rooms = new Map<string, string[]>();
    for (const [file, targets] of graph) {
        if (!file.startsWith(`${place}/`)) continue;
        const others = targets.filter((target) => target.startsWith(`${place}/`)).map(roomOf);
        const room = roomOf(file);
        rooms.set(room, [...(rooms.get(room) ?? []), ...others.filter((other) => other !== room)]);
    }
    return rooms;
}

/** The groups of nodes that can all reach each other, each sorted, by Tarjan's algorithm. */
function cyclesOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
    const found: string[][] = [];
    const order = new Map<string, number>();
    const lowest = new Map<string, number>();
    const open: string[] = [];
    const visit = (node: string): number => {
        const place = order.size;
        order.set(node, place);
        open.push(node);
        let low = place;
        for (const next of edges.get(node) ?? []) {
            if (!order.has(next)) low = Math.min(low, visit(next));
            else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
        }
        lowest.set(node, low);
        if (low === place) {
            const group = open.splice(open.indexOf(node));
            if (group.length > 1) found.push(group.sort());
        }
        return low;
    };
    for (const node of edges.keys()) if (!order.has(node)) visit(node);
    return found;
}

import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importsOf } from "./imports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What each layer may import from the project; a longer path overrides a shorter one. Tests may import everything. */
const layers: Readonly<Record<string, readonly string[]>> = {
    locales: [],
    "src/languages": [],
    "src/corpus": ["src/languages"],
    "src/search": ["src/languages", "src/corpus"],
    "src/answer": ["src/languages", "src/corpus", "src/search"],
    "src/charts": [],
    "src/discord": [
        "src/corpus",
        "src/answer",
        "src/charts",
        "src/proposal",
        "src/publishing",
        "src/store",
        "src/doctor",
        "src/sources",
    ],
    commands: [
        "src/corpus",
        "src/answer",
        "src/charts",
        "src/discord",
        "src/publishing",
        "src/proposal",
        "src/doctor",
        "src/store",
        "src/sources",
    ],
    "src/commands.ts": ["commands", "src/discord"],
    "src/schedule": [
        "src/corpus",
        "src/answer",
        "src/discord",
        "src/publishing",
        "src/proposal",
        "src/doctor",
        "src/store",
        "src/disk",
        "src/thread",
        "src/sources",
    ],
    "src/closest-name.ts": [],
    // Only how sources are listed, and how long data is kept.
    "src/config.ts": [
        "src/sources/list/source-list.ts",
        "src/sources/list/listed-source.ts",
        "src/store/retention.ts",
    ],
    "src/env-file": ["src/closest-name.ts"],
    "src/environment.ts": ["src/config.ts", "src/env-file"],
    "src/loopback": [],
    "src/observability": ["src/answer", "src/discord"],
    "src/playground": ["src/languages", "src/corpus", "src/answer", "src/loopback"],
    // It runs in the browser and knows only the messages that it exchanges with the server.
    "src/playground/page": [
        "src/playground/protocol.ts",
        "src/answer/explanation.ts",
        "locales/message-values.ts",
    ],
    "src/proposal": ["src/corpus", "src/answer"],
    "src/doctor": ["src/languages", "src/corpus", "src/search", "src/answer"],
    "src/terminal": [
        "src/closest-name.ts",
        "src/corpus",
        "src/answer",
        "src/proposal",
        "src/publishing",
        "src/doctor",
    ],
    "src/terminal/setup": ["src/terminal", "src/config.ts", "src/env-file", "src/discord/installation"],
    "src/terminal/store": ["src/store", "src/terminal"],
    "src/store": [],
    "src/sources/list": ["src/closest-name.ts"],
    "src/sources": ["src/corpus", "src/proposal", "src/publishing", "src/store", "src/thread"],
    "src/disk": [],
    "src/publishing": ["src/corpus", "src/answer", "src/proposal", "src/store"],
    "src/app": ["src"],
    "src/thread": ["src/corpus", "src/search", "src/answer", "src/doctor"],
    "src/cli.ts": ["src", "package.json"],
    "src/main.ts": ["src"],
    "src/run-program.ts": ["src", "commands", "package.json"],
    bench: ["src", "commands"],
};

const core = ["src/languages", "src/corpus", "src/search", "src/answer", "src/proposal", "src/doctor"];

/** The only files that may import a package or built-in module. */
const packages: readonly { readonly name: RegExp; readonly only: readonly string[]; readonly why: string }[] =
    [
        {
            name: /^minisearch(?:\/|$)/,
            only: ["src/search", "bench"],
            why: "search is MiniSearch's only importer",
        },
        { name: /^@orama\//, only: ["src/languages"], why: "a language is one file" },
        { name: /^tinyld$/, only: ["src/corpus"], why: "the language of a text is told in one place" },
        {
            name: /^(?:node:)?fs(?:\/promises)?$/,
            only: [
                "src/disk",
                "src/corpus/read-files.ts",
                "src/corpus/find-files.ts",
                "src/answer/model/read-learned.ts",
                "src/publishing/content-file.ts",
                "src/publishing/documents/kept-conversions.ts",
                "src/thread/snapshot",
                "src/terminal/file-to-show.ts",
                "src/terminal/write-files.ts",
                "src/thread/watch-worker.ts",
                "src/store/backup",
                "src/sources/reading/read-repository.ts",
                "src/store/database-file.ts",
                "src/store/counts/privacy-key.ts",
                "src/store/sqlite",
                "src/store/store.ts",
                "src/env-file",
                "locales/generate.ts",
                "locales/catalogues.ts",
                "bench",
            ],
            why: "of the core only reading the corpus and what was learned touches the disk",
        },
        { name: /^discord\.js$|^@discordjs\//, only: ["src/discord"], why: "discord.js stays at its edge" },
        { name: /^pino$|^prom-client$/, only: ["src/observability"], why: "logs and metrics have one home" },
        {
            name: /^linkedom$|^@mozilla\/readability$/,
            only: ["src/corpus"],
            why: "web pages become articles in one place",
        },
        {
            name: /^(?:mammoth|fflate|pdfjs-dist)(?:\/|$)/,
            only: ["src/corpus/formats"],
            why: "documents become Markdown in one place, in a thread",
        },
        { name: /^chokidar$/, only: ["src/thread"], why: "a folder is watched in a thread of its own" },
        { name: /^diff$/, only: ["src/proposal"], why: "only proposals show what changed" },
        {
            name: /^kysely(?:\/|$)|^pg$/,
            only: ["src/store"],
            why: "only the store knows databases",
        },
        {
            name: /^node:sqlite$/,
            only: ["src/store", "bench/fts5.ts"],
            why: "only the store knows databases, and the benchmark compares with one",
        },
        { name: /^dotenv$/, only: ["src/env-file"], why: ".env is read in one place" },
        { name: /^leven$/, only: ["src/closest-name.ts"], why: "what was meant is found in one way" },
        { name: /^@inquirer\//, only: ["src/terminal/setup"], why: "only the setup asks a person" },
        {
            name: /^intl-messageformat$|^@formatjs\//,
            only: ["locales", "src/playground/page/label.ts"],
            why: "messages are formatted in one place",
        },
        { name: /^ws$/, only: ["src/loopback"], why: "only the loopback speaks WebSocket itself" },
        {
            name: /^fastify$|^(?:node:)?(?:dgram|tls)$/,
            only: ["src/loopback", "src/observability", "src/playground"],
            why: "only servers open the network",
        },
        {
            name: /^(?:node:)?(?:net|http|https|dns|dns\/promises)$/,
            only: [
                "src/loopback",
                "src/observability",
                "src/playground",
                "src/sources/reading/http-get.ts",
                "src/sources/reading/read-repository.ts",
                "src/sources/reading/public-address.ts",
            ],
            why: "only servers and the sources that an operator lists open the network",
        },
        {
            name: /^(?:node:)?child_process$/,
            only: ["src/sources/reading/git.ts", "src/charts/draw-apart.ts", "bench"],
            why: "only git and the process that draws are started",
        },
        { name: /^feedsmith$/, only: ["src/thread/reading"], why: "feeds are read in a thread" },
        {
            name: /^chart\.js$|^@napi-rs\/canvas$|^@fontsource/,
            only: ["src/charts"],
            why: "only a process that draws loads them",
        },
        {
            name: /^zod$/,
            only: [
                "src/config.ts",
                "src/corpus",
                "src/discord/command",
                "src/store",
                "src/terminal",
                "src/loopback",
                "src/playground",
                "bench",
            ],
            why: "input is parsed at the edge",
        },
        {
            name: /^lit$|^lit\/|^@skyra\/|^discord-markdown-parser$|^zod\/mini$/,
            only: ["src/playground/page"],
            why: "what is made for the browser stays in the page",
        },
    ];

const sources = globSync(["src/**/*.ts", "commands/**/*.ts", "locales/**/*.ts", "bench/**/*.ts"], {
    cwd: root,
}).sort();

test.each(sources)("%s imports only what its layer allows", (file) => {
    expect(violations(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
});

test.each([
    ["src/search/x.ts", 'import { openLibrary } from "../answer/library.ts";'],
    ["src/languages/x.ts", 'import { foldAccents } from "../search/analysis/fold.ts";'],
    ["src/search/x.ts", 'import { stemmer } from "@orama/stemmers/czech";'],
    ["src/corpus/x.ts", 'import type { Word } from "../search/terms.ts";'],
    ["src/answer/x.ts", 'import MiniSearch from "minisearch";'],
    ["src/answer/x.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/corpus/article.ts", 'const later = await import("node:fs");'],
    ["src/answer/x.ts", 'export { pino } from "pino";'],
    ["src/answer/x.ts", "const started = Date.now();"],
    ["src/search/x.ts", "const chance = Math.random();"],
    ["src/search/x.ts", 'await fetch("http://127.0.0.1");'],
    ["src/proposal/x.ts", "const expires = Date.now() + lifetime;"],
    ["src/doctor/x.ts", 'import { named } from "../discord/markdown.ts";'],
    ["src/proposal/x.ts", 'import type { Store } from "../store/store.ts";'],
    ["src/store/x.ts", 'import { parseFiles } from "../corpus/parse-files.ts";'],
    ["src/doctor/x.ts", 'import { sql } from "kysely";'],
    ["src/discord/x.ts", 'import { DatabaseSync } from "node:sqlite";'],
    ["src/sources/x.ts", 'import { get } from "node:https";'],
    ["src/discord/x.ts", 'import { execFile } from "node:child_process";'],
    ["src/sources/x.ts", 'import { parseFeed } from "feedsmith";'],
    ["src/config.ts", 'import { openSources } from "./sources/open-sources.ts";'],
    ["src/discord/x.ts", 'import { parseHTML } from "linkedom";'],
    ["src/discord/x.ts", 'import { ask } from "../../commands/ask.ts";'],
    ["commands/x.ts", 'import { openBot } from "../src/run-program.ts";'],
    ["commands/x.ts", 'import { openFileReader } from "../src/thread/reading/file-reader.ts";'],
    ["src/proposal/x.ts", 'import { openPublishing } from "../publishing/publishing.ts";'],
    ["src/discord/x.ts", 'import { openSchedule } from "../schedule/schedule.ts";'],
    ["src/schedule/x.ts", 'import { watch } from "chokidar";'],
    ["src/loopback/x.ts", 'import type { Reply } from "../discord/command/reply.ts";'],
    ["src/playground/page/x.ts", 'import { openTabs } from "../server/tabs.ts";'],
    ["src/playground/x.ts", 'import { html } from "lit";'],
])("the check finds a broken rule: %s with %s", (file, text) => {
    expect(violations(file, text)).not.toEqual([]);
});

const speech = [
    "locales/say.ts",
    "locales/message.ts",
    "locales/stored-message.ts",
    "locales/names.ts",
    "locales/speaking.ts",
    "locales/languages.ts",
];

function violations(file: string, text: string): string[] {
    const layer = layerOf(file);
    // Every layer may use messages.
    const allowed = [layer, ...speech, ...(layers[layer] ?? [])];
    const found = importsOf(text).flatMap((name) => {
        if (!name.startsWith(".")) {
            return packages
                .filter((rule) => rule.name.test(name) && !rule.only.some((place) => within(file, place)))
                .map(({ why }) => `${file} imports ${name}: ${why}`);
        }
        const target = relative(root, join(root, dirname(file), name));
        return allowed.some((place) => within(target, place)) ? [] : [`${file} imports ${target}`];
    });
    const impure = core.some((place) => within(file, place)) ? (text.match(effects) ?? []) : [];
    return [...found, ...impure.map((effect) => `${file} uses ${effect}`)];
}

/** In the core, clock, randomness, network and environment are parameters. */
const effects =
    /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\bfetch\(|\bprocess\.|\bsetTimeout\(|\bconsole\./gu;

function layerOf(file: string): string {
    const matching = Object.keys(layers).filter((place) => within(file, place));
    return matching.sort((one, other) => other.length - one.length)[0] ?? "no layer";
}

function within(file: string, place: string): boolean {
    return file === place || file.startsWith(`${place}/`);
}

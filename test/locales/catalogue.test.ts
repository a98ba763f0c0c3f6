import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Wording, wordingsIn } from "./wordings.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The code of the bot, its command line and its playground. */
const files = globSync(["commands/**/*.ts", "src/**/*.ts"], { cwd: root })
    .filter((file) => !file.startsWith("src/loopback/"))
    .sort();

/** Files whose wordings of a kind are not texts of the bot; an exception for sentences applies to all kinds. */
const exceptions: readonly {
    readonly place: string;
    readonly kind: Wording["kind"];
    readonly why: string;
}[] = [
    { place: "src/languages/", kind: "sentence", why: "words of articles and questions, by language" },
    { place: "src/answer/suggestions/", kind: "sentence", why: "questions in the languages of the articles" },
    {
        place: "src/playground/find-welcome.ts",
        kind: "sentence",
        why: "questions in the languages of the articles",
    },
    { place: "src/observability/metrics.ts", kind: "sentence", why: "what Prometheus says of a metric" },
    { place: "src/observability/disk-metrics.ts", kind: "sentence", why: "what Prometheus says of a metric" },
    { place: "src/playground/server/cast.ts", kind: "word", why: "names of people" },
    { place: "src/search/names/world-names.ts", kind: "sentence", why: "names in articles and questions" },
    { place: "src/search/", kind: "phrase", why: "words of articles and questions" },
    { place: "src/answer/question/", kind: "phrase", why: "words of questions, and kinds of question" },
    { place: "src/answer/excerpts/leaning.ts", kind: "phrase", why: "words of sentences" },
    { place: "src/answer/parts/answer-parts.ts", kind: "phrase", why: "the beginning of a follow-up" },
    { place: "src/answer/demand/", kind: "phrase", why: "words of questions and sentences" },
    { place: "src/answer/differ/", kind: "phrase", why: "words of questions and sentences" },
    { place: "src/answer/span/", kind: "phrase", why: "kinds of question" },
    { place: "src/answer/ranking/", kind: "phrase", why: "names of features" },
    { place: "src/answer/gate/", kind: "phrase", why: "names of features" },
    { place: "src/corpus/formats/pages/", kind: "phrase", why: "HTML and CSS selectors" },
    { place: "src/corpus/formats/documents/", kind: "phrase", why: "keys of front matter" },
    { place: "src/corpus/formats/word/", kind: "phrase", why: "names in Office Open XML" },
    { place: "src/corpus/formats/word/", kind: "word", why: "names in Office Open XML" },
    { place: "src/corpus/formats/opendocument/", kind: "word", why: "names of styles" },
    { place: "src/corpus/formats/shown/page-marks.ts", kind: "phrase", why: "a comment in Markdown" },
    { place: "src/corpus/formats/pdf/", kind: "word", why: "keys in PDFs" },
    { place: "src/corpus/formats/shown/html-elements.ts", kind: "phrase", why: "names in HTML" },
    { place: "src/store/", kind: "phrase", why: "SQL" },
    { place: "src/discord/receive/", kind: "phrase", why: "the log's names of ways in" },
    { place: "src/observability/log-in-words.ts", kind: "phrase", why: "the pattern of a time" },
    { place: "src/playground/page/avatar.ts", kind: "phrase", why: "SVG" },
    { place: "src/playground/page/", kind: "phrase", why: "CSS selectors and classes" },
    { place: "src/playground/page/", kind: "word", why: "names of keys" },
    { place: "src/playground/server/page-files.ts", kind: "phrase", why: "HTML and media types" },
    { place: "src/playground/server/files.ts", kind: "phrase", why: "a header of HTTP" },
    { place: "src/playground/server/tabs.ts", kind: "phrase", why: "Server-Sent Events" },
    { place: "src/sources/reading/read-repository.ts", kind: "sentence", why: "a header of HTTP" },
    { place: "src/playground/server/same-origin.ts", kind: "sentence", why: "a header of HTTP" },
];

/** Values that only programs compare. */
const values: readonly string[] = ["whole number", "another process", "not ready", "built in", "ms"];

describe("only locales/en.json contains texts of the bot", () => {
    test.each(files)("%s", (file) => {
        expect(outsideOfCatalogue(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
    });

    test("every exception is needed", () => {
        const needless = exceptions.filter(
            ({ place, kind }) =>
                !files
                    .filter((file) => file.startsWith(place))
                    .some((file) =>
                        wordingsIn(file, readFileSync(join(root, file), "utf8")).some(
                            (wording) => wording.kind === kind,
                        ),
                    ),
        );
        expect(needless).toEqual([]);
    });
});

describe("the check finds a wording outside the catalogue:", () => {
    const dollar = "$";
    test.each([
        ["a sentence", 'reply("The article is gone.")'],
        ["a sentence without a period", 'reply("See all articles")'],
        ["a sentence that starts with a value", `reply(\`${dollar}{title} is gone.\`)`],
        ["a sentence in bold", 'reply("**Nothing was changed:** the store is away")'],
        ["the end of a sentence", `reply(\` and ${dollar}{count} more\`)`],
        ["a word before a value", `reply(\`server ${dollar}{id}\`)`],
        ["a phrase", 'reply("its article is gone")'],
        ["a label", 'const button = { label: "Publish" };'],
        ["the message of an error that people read", 'throw new StoreError("The store failed.")'],
        ["words in HTML", `html\`<p>${dollar}{count} gone</p>\``],
        ["a label in HTML", 'html`<button aria-label="Close"></button>`'],
        [
            "a handwritten plural",
            `reply(\`${dollar}{count} ${dollar}{count === 1 ? "article is" : "articles are"} here\`)`,
        ],
        ["a sentence within a template", `reply(\`${dollar}{gone ? "It is gone." : ""}\`)`],
    ])("%s", (_, source) => {
        expect(outsideOfCatalogue("commands/planted.ts", source)).not.toEqual([]);
    });

    test("a sentence in a file where only phrases are allowed", () => {
        const source =
            'const problem = "The store cannot be reached."; const sql = "select number from version";';
        expect(outsideOfCatalogue("src/store/planted.ts", source)).toEqual([
            "src/store/planted.ts:1: The store cannot be reached.",
        ]);
    });

    test.each([
        ["a comment", '/** The article is gone. */ const why = say("ask.gone"); // It is gone.'],
        ["a type", 'type Kind = "yes or no"; const kind: "how many" | undefined = undefined;'],
        ["an import", 'import { gone } from "./The article is gone.ts";'],
        ["a built-in error", 'throw new RangeError("A row has no buttons.")'],
        ["a list of words", 'const words = "who whom whose".split(" ");'],
        ["a regular expression", "const pattern = String.raw`The (?:one|other) is gone.`;"],
        ["an identifier", 'const custom = "not-answered"; const name = "StoreError";'],
        ["only values", `const place = \`${dollar}{method} ${dollar}{path}\`;`],
    ])("but not %s", (_, source) => {
        expect(outsideOfCatalogue("commands/planted.ts", source)).toEqual([]);
    });
});

function outsideOfCatalogue(file: string, source: string): string[] {
    const allowed = exceptions.filter(({ place }) => file.startsWith(place)).map(({ kind }) => kind);
    return wordingsIn(file, source)
        .filter(
            ({ kind, text }) =>
                !allowed.includes(kind) && !allowed.includes("sentence") && !values.includes(text),
        )
        .map(({ line, text }) => `${file}:${line}: ${text}`);
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import { inEnglish, message, SaidError, saidBy, sentences, told } from "../../locales/message.ts";
import { inLanguage } from "../../locales/speaking.ts";

const german = {
    "list.more": "{count, number} weitere",
    "doctor.about.line": "{file}, Zeile {line}",
    "article.unknown-key.remedy": "Nicht verwendet. Es gibt {keys}.",
    "article.shared-id.problem": "Die Kennung „{id}“ haben auch {files}.",
    "doctor.guessed-language.problem": "Die Sprache ist wohl {language}.",
    "folder.missing": "Den Ordner {folder} gibt es nicht.",
};

const inGerman = (text: Parameters<typeof told>[0]) => inLanguage("de", () => told(text));

test("a message is said in the language of its reader, with the messages and lists in it", () => {
    onTestFinished(replaceCatalogue("de", german));
    const line = message("doctor.about.line", { file: "a.md", line: "2" });
    expect([told(line), inGerman(line)]).toEqual(["a.md, line 2", "a.md, Zeile 2"]);
    const files = { items: ["a.md", line, "c.md", "d.md"], most: 2 };
    const shared = message("article.shared-id.problem", { id: "a", files });
    expect(inGerman(shared)).toBe("Die Kennung „a“ haben auch a.md, a.md, Zeile 2 und 2 weitere.");
    const guessed = message("doctor.guessed-language.problem", { language: { language: "da" } });
    expect(inGerman(guessed)).toBe("Die Sprache ist wohl Dänisch.");
    expect(inGerman({ items: ["a", "b"], join: "or" })).toBe("a oder b");
});

test("a message survives JSON and a thread, and words that are no message stay as they are", () => {
    const all = sentences(
        message("folder.missing", { folder: "/a" }),
        message("article.unknown-key.remedy", { keys: { items: ["title"], join: "plain" } }),
    );
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
    expect(structuredClone(all)).toEqual(all);
    expect(told("as written")).toBe("as written");
});

test("an error speaks English in logs, and its reader's language where it is shown", () => {
    onTestFinished(replaceCatalogue("de", german));
    const missing = () => new SaidError(message("folder.missing", { folder: "/a" }));
    const error = inLanguage("de", missing);
    expect(error.message).toBe(inEnglish(error.said));
    expect(error.message).not.toContain("Ordner");
    expect(inLanguage("de", () => saidBy(error))).toBe("Den Ordner /a gibt es nicht.");
    expect(saidBy(new RangeError("not ours"))).toBe("not ours");
});

/** What is made far from its reader: in a thread, at the start, or to be kept. */
const farAway = ["src/corpus/**", "src/doctor/**", "src/sources/**", "src/disk/**", "src/thread/**"];
const near: readonly { readonly place: string; readonly why: string }[] = [
    { place: "src/corpus/report.ts", why: "it writes a report for the reader" },
    { place: "src/doctor/render-findings.ts", why: "it writes a report for the reader" },
    { place: "src/sources/list/", why: "the operator's settings are read when the program starts" },
];

test("what is made far from its reader is a message, and not said there", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const files = [...farAway, "src/store/*.ts", "src/store/sqlite/**", "src/proposal/**"]
        .flatMap((pattern) => globSync(`${pattern}`, { cwd: root }))
        .filter((file) => file.endsWith(".ts") && !near.some(({ place }) => file.startsWith(place)));
    expect(files.length).toBeGreaterThan(100);
    const saying = files.filter((file) => readFileSync(join(root, file), "utf8").includes("locales/say.ts"));
    expect(saying).toEqual([]);
});

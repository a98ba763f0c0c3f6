import { isAbsolute, relative, resolve, sep } from "node:path";
import { say } from "../../../locales/say.ts";
import type { ListedSource } from "./listed-source.ts";
import { readEntry, shownWord } from "./source-entry.ts";

export type SourceList =
    | { readonly outcome: "good"; readonly sources: readonly ListedSource[] }
    /** One line per wrong entry: which it is, what is wrong, and what is expected. Contains no address. */
    | { readonly outcome: "bad"; readonly message: string };

/** Reads SOURCES: entries on lines of their own or separated by semicolons, each a name, a kind, an address and options. */
export function readSourceList(text: string, corpusFolder: string): SourceList {
    const sources: ListedSource[] = [];
    const problems: string[] = [];
    for (const [at, words] of entriesIn(text).entries()) {
        const found = readEntry(words);
        const problem =
            typeof found === "string"
                ? found
                : (takenProblem(found, sources) ?? corpusProblem(found, corpusFolder));
        const entry = say("config.sources.entry", {
            number: String(at + 1),
            name: shownWord(words[0] ?? ""),
        });
        if (problem !== undefined) problems.push(`${entry} ${problem}`);
        else if (typeof found !== "string") sources.push(found);
    }
    if (sources.length > mostSources)
        problems.push(say("config.sources.too-many", { most: String(mostSources) }));
    return problems.length === 0
        ? { outcome: "good", sources }
        : { outcome: "bad", message: problems.join("\n") };
}

const mostSources = 50;

/** The words of each entry. Text in quotes is one word; lines that begin with # are comments. */
function entriesIn(text: string): readonly (readonly string[])[] {
    return text
        .split(/\n|;(?=\s|$)/u)
        .filter((entry) => entry.trim() !== "" && !entry.trimStart().startsWith("#"))
        .map((entry) => [...entry.matchAll(/([^\s"'=]+=)?(?:"([^"]*)"|'([^']*)')|(\S+)/gu)])
        .map((words) => words.map(([, key = "", one, other, plain]) => key + (one ?? other ?? plain ?? "")));
}

function takenProblem({ name }: ListedSource, others: readonly ListedSource[]): string | undefined {
    const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
    return isTaken ? say("config.sources.same-name") : undefined;
}

/** The articles of the corpus folder would come twice. */
function corpusProblem(source: ListedSource, corpusFolder: string): string | undefined {
    if (source.kind !== "folder") return undefined;
    const [path, corpus] = [resolve(source.path), resolve(corpusFolder)];
    const isWithin = (one: string, other: string) => {
        const way = relative(other, one);
        return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    };
    return isWithin(path, corpus) || isWithin(corpus, path) ? say("config.sources.is-corpus") : undefined;
}

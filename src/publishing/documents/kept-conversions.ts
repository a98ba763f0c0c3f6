import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { tellableIn } from "../../../locales/stored-message.ts";
import type { Problem } from "../../corpus/corpus.ts";
import { isMadeFrom, type Original } from "../../corpus/formats/documents/original.ts";
import { type ArticleSet, folderArticles } from "../../proposal/article-set.ts";

/** What a document was converted to. */
export type Conversion =
    | { readonly markdown: Uint8Array }
    /** It cannot be read. */
    | { readonly problems: readonly Problem[] };

/**
 * The results of conversions, for documents whose Markdown no version contains: those that cannot be read, and those that are not
 * served because a moderator removed or edited their articles. Its methods never reject: what is not kept is converted again.
 */
export interface KeptConversions {
    /** What this file was converted to before. */
    find(file: string, original: Original): Promise<Conversion | undefined>;
    keep(file: string, original: Original, conversion: Conversion): Promise<void>;
    /** Deletes what was neither found nor kept since this was opened, and what a version contains: the folder's files in this set. */
    tidy(published: ArticleSet): Promise<void>;
}

interface KeptPlace {
    /** Without it, nothing is kept. */
    readonly dataFolder: string | undefined;
    /** Identifies the program: another one may read more documents, or describe problems in other words. */
    readonly mark: () => Promise<string>;
}

/** Keeps each conversion in a file of the data folder. */
export function keptConversions({ dataFolder, mark }: KeptPlace): KeptConversions {
    if (dataFolder === undefined)
        return { find: async () => undefined, keep: async () => undefined, tidy: async () => undefined };
    const folder = join(dataFolder, "conversions");
    const used = new Map<string, string>();
    let marking: Promise<string> | undefined;
    const nameOf = async (file: string, { name, hash, conversion }: Original) => {
        marking ??= mark();
        const key = JSON.stringify([await marking, name, hash, conversion]);
        const kept = `${createHash("sha256").update(key).digest("hex")}.json`;
        used.set(file, kept);
        return kept;
    };
    const write = async (name: string, text: string) => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const unfinished = join(folder, `${name}.${process.pid}.tmp`);
        try {
            const handle = await open(unfinished, "w", 0o600);
            await handle.writeFile(text).finally(() => handle.close());
            await rename(unfinished, join(folder, name));
        } catch (cause) {
            await rm(unfinished, { force: true });
            throw cause;
        }
    };
    return {
        find: async (file, original) => {
            try {
                return conversionIn(
                    await readFile(join(folder, await nameOf(file, original)), "utf8"),
                    original,
                );
            } catch {
                return undefined;
            }
        },
        keep: async (file, original, conversion) => {
            const text = JSON.stringify(
                "markdown" in conversion
                    ? { markdown: new TextDecoder("utf-8", { ignoreBOM: true }).decode(conversion.markdown) }
                    : conversion,
            );
            await nameOf(file, original)
                .then((name) => write(name, text))
                .catch(() => undefined);
        },
        tidy: async (published) => {
            const stored = new Set(folderArticles(published).map(({ file }) => file));
            const needed = new Set([...used].flatMap(([file, name]) => (stored.has(file) ? [] : [name])));
            for (const name of await readdir(folder).catch(() => []))
                if (!needed.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
        },
    };
}

/** Undefined if the file is not what was written. */
function conversionIn(text: string, original: Original): Conversion | undefined {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return undefined;
    if ("markdown" in found && typeof found.markdown === "string") {
        const markdown = new TextEncoder().encode(found.markdown);
        return isMadeFrom(markdown, original) ? { markdown } : undefined;
    }
    const problems: unknown = "problems" in found ? found.problems : undefined;
    return Array.isArray(problems) && problems.length > 0 && problems.every(isProblem)
        ? { problems }
        : undefined;
}

function isProblem(one: unknown): one is Problem {
    return (
        typeof one === "object" &&
        one !== null &&
        "problem" in one &&
        tellableIn(one.problem) !== undefined &&
        "remedy" in one &&
        tellableIn(one.remedy) !== undefined &&
        "severity" in one &&
        (one.severity === "error" || one.severity === "warning")
    );
}

import { say } from "../../../locales/say.ts";
import { idOf, isSetAside } from "../../corpus/article-id.ts";
import type { CorpusError, Problem } from "../../corpus/corpus.ts";
import { formatOf } from "../../corpus/formats/formats.ts";
import { type SetArticle, setArticle } from "../../proposal/article-set.ts";
import type { StoreReader, Uses } from "../command/context.ts";
import type { AttachedFile } from "../command/download.ts";

/** One attached file, read. */
export interface AttachedArticle {
    readonly name: string;
    /** Undefined if it cannot be read as an article; the problems then contain an error. */
    readonly article?: SetArticle;
    readonly problems: readonly Problem[];
}

type AttachmentReader = Uses<"download"> & { readonly storeReader: Pick<StoreReader, "read"> };

/** Downloads a file and reads it as an article. */
export async function attachedArticle(
    attached: AttachedFile,
    { download, storeReader }: AttachmentReader,
): Promise<AttachedArticle> {
    const { name } = attached;
    const format = formatOf(name);
    if (format === undefined) return { name, problems: [faulty("unknown-format")] };
    // A page is stored as a .md file.
    const file = format.isConverted ? `${idOf(name)}.md` : name;
    if (isSetAside(file)) return { name, problems: [faulty("set-aside")] };
    const loaded = await download(attached);
    if (loaded.outcome === "refused")
        return { name, problems: [{ problem: loaded.reason, remedy: "", severity: "error" }] };
    const found = format.isConverted ? { bytes: loaded.bytes, problems: [] } : format.inUtf8(loaded.bytes);
    if ("problem" in found) return { name, problems: [found] };
    const { markdown, ...parsed } = await storeReader.read({ name, bytes: found.bytes });
    const problems = [...found.problems, ...parsed.problems];
    if (problems.some(isError) || (format.isConverted && markdown === undefined)) return { name, problems };
    const article = setArticle(file, markdown ?? found.bytes, "discord");
    // The proposal reports the other problems again.
    return { name, article: { ...article, parsed }, problems: found.problems };
}

/** What is wrong with files, with the names that they were attached under. */
export function problemsOf(read: readonly AttachedArticle[]): CorpusError[] {
    return read.flatMap(({ name, problems }) => problems.map((problem) => ({ file: name, ...problem })));
}

const isError = ({ severity }: Problem) => severity === "error";

const faulty = (what: "unknown-format" | "set-aside"): Problem => ({
    problem: say(`article.${what}.problem`),
    remedy: say(`article.${what}.remedy`),
    severity: "error",
});

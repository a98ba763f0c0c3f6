import type { CorpusError, Problem } from "../../corpus/corpus.ts";
import { articleFromFile, articlePath, type FileAsArticle } from "../../proposal/article-from-file.ts";
import type { StoreReader, Uses } from "../command/context.ts";
import type { AttachedFile } from "../command/download.ts";

/** One attached file, read. */
export interface AttachedArticle extends FileAsArticle {
    readonly name: string;
}

type AttachmentReader = Uses<"download"> & { readonly storeReader: Pick<StoreReader, "read"> };

/** Downloads a file and reads it as an article. Rejects with the signal's reason if the reading is given up. */
export async function attachedArticle(
    attached: AttachedFile,
    { download, storeReader }: AttachmentReader,
    signal?: AbortSignal,
): Promise<AttachedArticle> {
    const { name } = attached;
    const file = articlePath(name);
    if (typeof file !== "string") return { name, problems: [file] };
    const loaded = await download(attached);
    if (loaded.outcome === "refused")
        return { name, problems: [{ problem: loaded.reason, remedy: "", severity: "error" }] };
    return { name, ...(await articleFromFile({ name, bytes: loaded.bytes, signal }, storeReader.read)) };
}

/** What is wrong with files, with the names that they were attached under. */
export function problemsOf(read: readonly AttachedArticle[]): CorpusError[] {
    return read.flatMap(({ name, problems }: { name: string; problems: readonly Problem[] }) =>
        problems.map((problem) => ({ file: name, ...problem })),
    );
}

import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { inSlices } from "../corpus/in-slices.ts";
import type { FileContent, SetArticle, StoredContent } from "../proposal/article-set.ts";
import { openQueue } from "../proposal/in-turn.ts";

/** The texts of all articles that are served or proposed, on disk instead of in memory. */
export interface ContentFile {
    /** Moves the articles' texts out of memory, each text only once. Those that cannot be written stay in memory. */
    keep<Article extends KeptArticle>(articles: readonly Article[]): Promise<readonly Article[]>;
    /** The text with this hash, if anything still refers to it. */
    find(hash: string): FileContent | undefined;
    /** Afterwards, texts on disk can no longer be read. */
    close(): Promise<void>;
}

type KeptArticle = Pick<SetArticle, "hash" | "content">;

/**
 * Opens an empty file in the folder; without one, texts stay in memory. Nobody else can change the file: it has no name, and is
 * gone when the process ends. Texts that nothing refers to any more are removed once they take half of the file and `slack`
 * bytes.
 */
export function openContentFile(folder: string | undefined, slack: number = 64 * 2 ** 20): ContentFile {
    /** Weak, so that a text stays in the file exactly as long as anything refers to it. */
    const known = new Map<string, WeakRef<FileContent>>();
    const places = new WeakMap<FileContent, Place>();
    let handle: FileHandle | undefined;
    let end = 0;
    let tidyAt = slack;
    let isClosed = false;
    const inTurn = openQueue();
    const find = (hash: string) => known.get(hash)?.deref();

    const storedAt = (place: Place, size: number): StoredContent => {
        const content: StoredContent = {
            size,
            read: () => readAt(places.get(content) ?? place, size),
        };
        places.set(content, place);
        return content;
    };
    const append = async (texts: readonly Uint8Array[]): Promise<readonly FileContent[]> => {
        if (folder === undefined || isClosed) return texts;
        try {
            handle ??= await openUnnamed(folder);
            const file = handle;
            await writeAll(file, Buffer.concat(texts), end);
            return texts.map((text) => {
                const content = storedAt({ file, from: end }, text.length);
                end += text.length;
                return content;
            });
        } catch {
            return texts;
        }
    };
    const keepSome = async <Article extends KeptArticle>(some: readonly Article[]): Promise<Article[]> => {
        const fresh = new Map<string, Uint8Array>();
        for (const { hash, content } of some)
            if (content instanceof Uint8Array && find(hash) === undefined) fresh.set(hash, content);
        const contents = fresh.size === 0 ? [] : await append([...fresh.values()]);
        for (const [at, hash] of [...fresh.keys()].entries()) {
            const content = contents[at];
            if (content !== undefined) known.set(hash, new WeakRef(content));
        }
        return some.map((article) => ({ ...article, content: find(article.hash) ?? article.content }));
    };
    /** Copies the texts that are still in use to another file. */
    const tidy = async (): Promise<void> => {
        const used: StoredContent[] = [];
        for await (const some of inSlices([...known])) {
            for (const [hash, reference] of some) {
                const content = reference.deref();
                if (content === undefined) known.delete(hash);
                else if (!(content instanceof Uint8Array)) used.push(content);
            }
        }
        const size = used.reduce((sum, content) => sum + content.size, 0);
        tidyAt = 2 * size + slack;
        if (folder === undefined || end < tidyAt) return;
        const file = await openUnnamed(folder);
        const moved: [StoredContent, Place][] = [];
        let from = 0;
        try {
            for (const content of used) {
                await writeAll(file, await content.read(), from);
                moved.push([content, { file, from }]);
                from += content.size;
            }
        } catch (cause) {
            await file.close();
            throw cause;
        }
        for (const [content, place] of moved) places.set(content, place);
        const before = handle;
        handle = file;
        end = from;
        // It waits for pending reads.
        await before?.close();
    };

    return {
        find,
        keep: (articles) =>
            inTurn(async () => {
                const kept: (typeof articles)[number][] = [];
                for await (const some of inSlices(articles, 50)) kept.push(...(await keepSome(some)));
                // If that fails, the file only stays larger than it has to be.
                if (end > tidyAt) await tidy().catch(() => undefined);
                return kept;
            }),
        close: () =>
            inTurn(async () => {
                isClosed = true;
                await handle?.close();
            }),
    };
}

interface Place {
    readonly file: FileHandle;
    readonly from: number;
}

/** Opens a new file, and removes its name at once, so that it is deleted when it is closed, even by a crash. */
async function openUnnamed(folder: string): Promise<FileHandle> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `articles.${randomBytes(8).toString("hex")}.tmp`);
    const file = await open(path, "wx+", 0o600);
    await rm(path);
    return file;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done);
        done += bytesWritten;
    }
}

async function readAt({ file, from }: Place, size: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(size);
    let done = 0;
    while (done < size) {
        const { bytesRead } = await file.read(bytes, done, size - done, from + done);
        if (bytesRead === 0) throw new Error("The file with the articles' texts is shorter than it was.");
        done += bytesRead;
    }
    return bytes;
}

import type { Worker } from "node:worker_threads";
import { inSlices } from "../../corpus/in-slices.ts";
import type { CorpusFile, FileBytes, ToLibrary } from "../library-messages.ts";

/** A file for the thread, with its content in memory or to be read if the thread needs it. */
export type FileToSend = Omit<CorpusFile, "size"> & {
    readonly content: Uint8Array | { readonly size: number; read(): Promise<Uint8Array> };
};

type Receiver = Pick<Worker, "postMessage">;

/** Sends all but the contents of files in parts, since copying much at once would block the event loop. */
export async function sendFiles(worker: Receiver, files: readonly FileToSend[]): Promise<void> {
    const send = (some: readonly CorpusFile[], last: boolean) =>
        worker.postMessage({ wanted: "files", files: some, last } satisfies ToLibrary);
    for await (const some of inSlices(files)) send(some.map(withoutContent), false);
    send([], true);
}

function withoutContent({ file, hash, content, parsed }: FileToSend): CorpusFile {
    return { file, hash, size: content instanceof Uint8Array ? content.length : content.size, parsed };
}

/** Sends the contents of some files, which are given by their places in the list, in parts. */
export async function sendContents(
    worker: Receiver,
    files: readonly FileToSend[],
    some: readonly number[],
): Promise<void> {
    for await (const part of inSlices(some, filesAtOnce)) {
        const contents = part.flatMap((file): Promise<FileBytes>[] => {
            const content = files[file]?.content;
            return content === undefined ? [] : [bytesOf(content).then((bytes) => ({ file, bytes }))];
        });
        worker.postMessage({ wanted: "contents", contents: await Promise.all(contents) } satisfies ToLibrary);
    }
}

async function bytesOf(content: FileToSend["content"]): Promise<Uint8Array> {
    return content instanceof Uint8Array ? content : content.read();
}

const filesAtOnce = 100;

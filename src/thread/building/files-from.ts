import type { MessagePort } from "node:worker_threads";
import type { FileToParse } from "../../corpus/parse-files.ts";
import type { CorpusFile, FromLibrary, ToLibrary } from "../library-messages.ts";

/** Collects the files that are sent to this thread in parts. It asks for the content of a file when that is read. */
export async function filesFrom(port: MessagePort): Promise<readonly FileToParse[]> {
    const files: CorpusFile[] = [];
    const waiting = new Map<number, (bytes: Uint8Array) => void>();
    const { promise, resolve } = Promise.withResolvers<void>();
    port.on("message", (asked: ToLibrary) => {
        if (asked.wanted === "contents") {
            for (const { file, bytes } of asked.contents) {
                waiting.get(file)?.(bytes);
                waiting.delete(file);
            }
        }
        if (asked.wanted !== "files") return;
        files.push(...asked.files);
        if (asked.last) resolve();
    });
    await promise;

    let needed: number[] = [];
    const ask = () => {
        port.postMessage({ kind: "needed", files: needed } satisfies FromLibrary);
        needed = [];
    };
    const read = (file: number): Promise<Uint8Array> => {
        if (needed.length === 0) setImmediate(ask);
        needed.push(file);
        const content = Promise.withResolvers<Uint8Array>();
        waiting.set(file, content.resolve);
        return content.promise;
    };
    return files.map(({ size, ...file }, at) => ({ ...file, bytes: { size, read: () => read(at) } }));
}

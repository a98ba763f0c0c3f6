import type { Transferable, Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { started } from "../../thread/record-workers.ts";
import { aPublication } from "../a-publication.ts";
import { aFolder, aStore } from "../a-store.ts";

/** The bytes of the buffers in each message to the thread from now on that contains any. */
function sizesSentTo(worker: Worker): readonly number[] {
    const sizes: number[] = [];
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: unknown, moved: readonly Transferable[] = []) => {
        const buffers = moved.filter((part) => part instanceof ArrayBuffer);
        if (buffers.length > 0) sizes.push(buffers.reduce((size, { byteLength }) => size + byteLength, 0));
        post(message, moved);
    };
    return sizes;
}

test("large texts are sent to SQLite about a megabyte at a time, and stay with the sender", async () => {
    const { versions } = await aStore(aFolder());
    const worker = started.findLast(({ file }) => file === "sqlite-worker.ts")?.worker;
    if (worker === undefined) throw new Error("SQLite has no thread.");
    const sizes = sizesSentTo(worker);
    const texts = Array.from({ length: 9 }, (_, at) => [`a${at}`, `${at}`.repeat(300_000)] as const);
    const publication = aPublication(Object.fromEntries(texts), 0);
    await versions.publish(publication);
    expect(sizes).toEqual([1_200_000, 1_200_000, 300_000]);
    expect(publication.articles.map(({ content }) => content)).toEqual(
        texts.map(([, text]) => new TextEncoder().encode(text)),
    );
});

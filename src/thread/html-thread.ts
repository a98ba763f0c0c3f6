import { Worker } from "node:worker_threads";
import { say } from "../../locales/say.ts";
import type { HtmlArticle, Unreadable } from "../corpus/html-encoding.ts";
import type { HtmlStart } from "./library-messages.ts";

/**
 * Reads a saved web page as readHtml does, in a thread that ends with it: a page that takes longer than `limit`
 * milliseconds, or more memory than a page needs, is unreadable and holds up nothing. Never rejects.
 */
export async function readHtmlInThread(start: HtmlStart, limit = 15_000): Promise<HtmlArticle | Unreadable> {
    const worker = new Worker(new URL("./html-worker.ts", import.meta.url), {
        workerData: start,
        resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const read = Promise.withResolvers<HtmlArticle | Unreadable>();
    worker.once("message", read.resolve);
    worker.once("error", () => read.resolve(tooMuch()));
    worker.once("exit", () => read.resolve(tooMuch()));
    const timer = setTimeout(() => read.resolve(tooMuch()), limit);
    const result = await read.promise;
    clearTimeout(timer);
    await worker.terminate();
    return result;
}

const tooMuch = (): Unreadable => ({
    problem: say("page.too-slow.problem"),
    remedy: say("page.too-slow.remedy"),
});

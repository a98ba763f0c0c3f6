import { parentPort, workerData } from "node:worker_threads";
import { readHtml } from "../corpus/read-html.ts";

/** What the thread of one web page is started with. */
export interface HtmlStart {
    readonly bytes: Uint8Array;
    /** What the page's server declared, if any. */
    readonly charset?: string | undefined;
}

function serve({ bytes, charset }: HtmlStart): void {
    parentPort?.postMessage(readHtml(bytes, charset));
}

if (parentPort !== null) serve(workerData);

import { parentPort, workerData } from "node:worker_threads";
import { readHtml } from "../corpus/read-html.ts";
import type { HtmlStart } from "./library-messages.ts";

function serve({ bytes, charset }: HtmlStart): void {
    parentPort?.postMessage(readHtml(bytes, charset));
}

if (parentPort !== null) serve(workerData);

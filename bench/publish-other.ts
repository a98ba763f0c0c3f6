import { serveCorpus } from "../src/app/serve-corpus.ts";

/** The second process of publish.ts. Sends a message when it starts to serve, and for every version that it takes over. */
const served = await serveCorpus(JSON.parse(process.argv[2] ?? "{}"));
served.onServed(() => process.send?.("served"));
process.send?.("ready");

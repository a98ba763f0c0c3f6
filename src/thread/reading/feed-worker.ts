import { parentPort, workerData } from "node:worker_threads";
import { readFeedEntries } from "./feed-entries.ts";
import type { FeedToRead } from "./feed-reader.ts";

const { bytes, charset }: FeedToRead = workerData;
parentPort?.postMessage(readFeedEntries(bytes, charset));

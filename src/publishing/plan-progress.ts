import type { OnProgress } from "../proposal/proposals.ts";
import type { WatchedReading } from "./documents/converted-files.ts";
import type { ChangeRequest } from "./plan.ts";

/** Divides the progress of a request between reading the folder, which some requests do, and building. */
export function progressOf(kind: ChangeRequest["kind"], onProgress: OnProgress) {
    const reading = withoutFolder.has(kind) ? 0 : readingShare;
    const building: OnProgress = (share, isWaiting) => onProgress(reading + (1 - reading) * share, isWaiting);
    const ofReading: WatchedReading["onProgress"] = (share, document) =>
        onProgress(share * reading, false, document);
    return { reading: ofReading, building };
}

const withoutFolder: ReadonlySet<ChangeRequest["kind"]> = new Set(["add", "edit", "source"]);
/** Reading a folder of ten thousand files may take half as long as all that follows. */
const readingShare = 0.3;

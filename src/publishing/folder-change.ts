import { mergedSet } from "../proposal/discord-changes.ts";
import { type Edition, fingerprintOf } from "./edition.ts";
import type { FolderRead } from "./first-edition.ts";

/** The same for the same change; undefined where the folder would be served just as it is. */
export function folderChange(folder: FolderRead, { set, changes }: Edition): string | undefined {
    if (fingerprintOf(mergedSet(folder.set, changes)) === fingerprintOf(set)) return undefined;
    return fingerprintOf(folder.set);
}

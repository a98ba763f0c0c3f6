import type { Tellable } from "../../locales/message.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import { type KeptOut, keptOut } from "../proposal/files-kept-out.ts";
import type { Edition } from "./edition.ts";
import { type FolderRead, folderChange } from "./first-edition.ts";

/** How the folder differs from what is served. */
export type FolderState =
    | {
          readonly outcome: "read";
          /** The files that a reload would not serve because of changes in Discord. */
          readonly keptOut: readonly KeptOut[];
          /** Whether a reload would change anything. */
          readonly hasChanged: boolean;
      }
    /** The folder is unavailable; `why` is a sentence. */
    | { readonly outcome: "no-corpus"; readonly why: Tellable };

/** Compares the folder with the edition that is served. */
export async function folderState(
    readFolder: () => Promise<FolderRead>,
    served: () => Edition,
): Promise<FolderState> {
    try {
        const folder = await readFolder();
        const edition = served();
        const hasChanged = (await folderChange(folder, edition)) !== undefined;
        return { outcome: "read", keptOut: keptOut(folder.set, edition.changes), hasChanged };
    } catch (cause) {
        if (cause instanceof NoCorpusError) return { outcome: "no-corpus", why: cause.said };
        throw cause;
    }
}

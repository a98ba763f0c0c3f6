import { message } from "../../locales/message.ts";
import type { Publishing } from "../publishing/publishing.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { openWatchedProposals, type WatchedOptions, watchChannels } from "./watched-proposals.ts";

/** Proposes changes of the articles folder in the channels that home servers have set. */
export interface FolderProposals {
    /** Proposes the current difference, if there is a new one. Rejects with a NoCorpusError or a StoreError. */
    look(): Promise<void>;
    /** Whether a proposal could not be posted, so that it is worth looking again although nothing changed. */
    isUnposted(): boolean;
}

interface FolderProposalOptions extends WatchedOptions {
    readonly publishing: Publishing;
}

/** Compares the folder with what is served. Each change is proposed once; a newer one replaces it. Never publishes anything. */
export function openFolderProposals(options: FolderProposalOptions): FolderProposals {
    const { publishing } = options;
    const proposals = openWatchedProposals(options, message("proposal.nothing-left"));
    const look = oneAtATime(async () => {
        // Reading the folder takes time, and is only worth it if somebody wants to know.
        const [place] = await watchChannels(options);
        if (place === undefined) return;
        const id = await publishing.folderChange();
        const why = message("version.why.folder-changed");
        await proposals.propose(
            id === undefined ? undefined : { id, request: { kind: "reload", by: "watch", why } },
        );
    });
    return { look, isUnposted: proposals.isUnposted };
}

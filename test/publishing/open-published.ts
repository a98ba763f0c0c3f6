import { openLiveLibrary } from "../../src/answer/live-library.ts";
import type { ArticleSet } from "../../src/proposal/article-set.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { firstEdition } from "../../src/publishing/first-edition.ts";
import { openPublishing } from "../../src/publishing/publishing.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { built } from "../proposal/a-proposal.ts";

interface ToPublish {
    /** The folder of the SQLite database; in memory if undefined. */
    readonly dataFolder: string | undefined;
    /** The articles in the folder of articles. */
    readonly folder: () => ArticleSet;
    readonly needsReview: (store: Store) => Promise<boolean>;
}

/** A real store, and real publishing of what the folder contains. The clock stands still, and proposals are called p1, p2 and so on. */
export async function openPublished({ dataFolder, folder, needsReview }: ToPublish) {
    const now = () => new Date("2026-01-02T03:04:05Z");
    const readFolder = async () => ({ set: folder(), errors: [] });
    const store = await openStore({ databaseUrl: undefined, dataFolder, now });
    const contents = openContentFile(undefined);
    const first = await firstEdition(store, await readFolder(), contents);
    const live = await openLiveLibrary({ load: async () => built(first.edition.set), now });
    let proposals = 0;
    const publishing = openPublishing({
        store,
        live,
        first: await first.publish(live.status().errors),
        contents,
        readFolder,
        build: async (set) => built(set),
        buildBeside: async (set) => built(set),
        now,
        newId: () => `p${++proposals}`,
        needsReview: () => needsReview(store),
        onServed: () => undefined,
    });
    return { store, live, publishing };
}

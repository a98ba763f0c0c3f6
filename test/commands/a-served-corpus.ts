import { onTestFinished } from "vitest";
import { told } from "../../locales/message.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { type PlaceNames, type Storage, storeParts } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { openMemory } from "../../src/discord/memory/open-memory.ts";
import type { ArticleSet } from "../../src/proposal/article-set.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { openPublished } from "../publishing/open-published.ts";
import { someSources } from "../sources/some-sources.ts";
import { aMember, inEnglish, readQuestion } from "./a-context.ts";

export const theMill = "# The mill\n\nThe mill grinds rye. It stands by the river.";

/**
 * Served articles that can be changed, as moderators' commands see them: a real store in memory, real proposals and
 * libraries, and a set of files as the folder. The clock stands still.
 */
export async function aServedCorpus(
    files: Readonly<Record<string, string>> = { "mill.md": theMill },
    list = "",
) {
    let folder: ArticleSet = aSet(files);
    const { store, live, publishing } = await openPublished({
        dataFolder: undefined,
        folder: () => folder,
        needsReview: async ({ settings }) => (await settings.of("2")).review,
    });
    onTestFinished(async () => {
        await publishing.close();
        await store.close();
    });
    const storage: Storage = {
        store,
        publishing,
        examine: async () => [],
        diskProblems: () => [],
        read: readArticle,
        sources: someSources({ store, publishing, list }),
    };
    const memory = openMemory(() => 0);
    const shown: string[] = [];
    const heard: string[] = [];
    const posted: { readonly channelId: string; readonly reply: MessageReply }[] = [];
    return {
        store,
        publishing,
        live,
        storage,
        /** Replaces the files in the folder. */
        write: (next: Readonly<Record<string, string>>) => {
            folder = aSet(next);
        },
        /** The progress that a command reported. */
        shown,
        /** What a command posted in channels. */
        posted,
        /** The servers whose settings a command changed. */
        heard,
        /** The audit, newest first, such as "proposed by 7: the folder as it is now". */
        audited: async () =>
            (await store.audit.page({ skip: 0, limit: 99 })).map(
                ({ action, by, detail }) => `${action} by ${by}: ${told(detail)}`,
            ),
        /** The current context for any moderators' command. */
        context: () => ({
            ...storeParts(storage),
            typedForms: memory.typed,
            articleEdits: memory.edits,
            proposalOrigins: memory.origins,
            shownProposals: memory.proposals,
            messageId: undefined,
            ...inEnglish,
            readingLimit: () => undefined,
            live,
            library: live.current(),
            whole: live.current(),
            readQuestion,
            by: aMember({ userId: "7", isModerator: true, canManageServer: true }),
            progress: (text: string) => void shown.push(text),
            cancelable: memory.cancelable,
            settingsChanged: (guild: string) => void heard.push(guild),
            mayPost: () => true,
            knownModerators: (): readonly string[] => ["7"],
            postIn: async (channelId: string, make: () => MessageReply) => {
                posted.push({ channelId, reply: make() });
                return true;
            },
            isUnderPrivate: true,
            placeNames: {
                kind: (_: string): ReturnType<PlaceNames["kind"]> => "channel",
                server: (id: string) => (id === "2" ? "Lervik" : `server ${id}`),
                channel: (id: string) => `#channel-${id}`,
            },
            isTimedOutAt: () => false,
            isOpenToAll: (_: string) => false,
            lackedIn: () => [],
            withoutDeleted: async (channelIds: readonly string[]) => channelIds,
        }),
    };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArticle } from "../../src/corpus/read-article.ts";
import { storeParts } from "../../src/discord/command/context.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { openMemory } from "../../src/discord/memory/open-memory.ts";
import { inOrder } from "../../src/proposal/article-set.ts";
import type { Store } from "../../src/store/store.ts";
import { aMember, inEnglish } from "../commands/a-context.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { openPublished } from "../publishing/open-published.ts";
import { someSources } from "../sources/some-sources.ts";

/** Files of the folder by path. */
type Files = Map<string, string>;

/** Publishing, libraries and commands as they are in the bot, over SQLite in a folder of its own. */
export async function aModeratedBot(files: Files) {
    const dataFolder = mkdtempSync(join(tmpdir(), "moderation-"));
    let running = await start(files, dataFolder);
    return {
        get store() {
            return running.store;
        },
        get publishing() {
            return running.publishing;
        },
        /** What a moderator's command gets. */
        context: (moderator: string) => running.context(moderator),
        restart: async () => {
            await running.close();
            running = await start(files, dataFolder);
        },
        /** Title and paragraph of each article that is served, by id. */
        articles: async () => {
            const library = running.live.current();
            const read = library.articles.map(async ({ id, title }) => {
                const part = await library.read({ article: id, from: 1, to: 9 });
                return [id, `${title}: ${part?.paragraphs.map(({ text }) => text).join(" ")}`] as const;
            });
            return new Map(await Promise.all(read));
        },
        close: async () => {
            await running.close();
            rmSync(dataFolder, { recursive: true, force: true });
        },
    };
}

export const moderators = ["7", "8"] as const;
const home = "2";

export type ModeratedBot = Awaited<ReturnType<typeof aModeratedBot>>;

async function start(files: Files, dataFolder: string) {
    const folder = () => inOrder(aSet(Object.fromEntries(files)));
    const needsReview = async ({ settings }: Store) => (await settings.of(home)).review;
    const { store, live, publishing } = await openPublished({ dataFolder, folder, needsReview });
    const memory = openMemory(() => 0);
    const sources = someSources({ store, publishing });
    return {
        store,
        live,
        publishing,
        context: (moderator: string) => ({
            typedForms: memory.typed,
            articleEdits: memory.edits,
            proposalOrigins: memory.origins,
            shownProposals: memory.proposals,
            messageId: undefined,
            cancelable: memory.cancelable,
            ...storeParts({
                store,
                publishing,
                examine: async () => [],
                diskProblems: () => [],
                read: readArticle,
                sources,
            }),
            live,
            library: live.current(),
            whole: live.current(),
            by: aMember({ userId: moderator, guildId: home, isModerator: true, canManageServer: true }),
            settingsChanged: () => undefined,
            placeNames: {
                kind: () => "channel" as const,
                server: (id: string) => id,
                channel: (id: string) => id,
            },
            mayPost: () => true,
            isTimedOutAt: () => false,
            isOpenToAll: () => false,
            knownModerators: () => moderators,
            progress: () => undefined,
            postIn: async () => true,
            isUnderPrivate: true,
            ...inEnglish,
        }),
        close: async () => {
            await publishing.close();
            await store.close();
        },
    };
}

/** The id of the proposal that a reply offers to publish. */
export function offeredIn(reply: Reply): string | undefined {
    if (reply.kind !== "text") return undefined;
    const buttons = (reply.rows ?? []).flatMap((row) => ("buttons" in row ? row.buttons : []));
    const offered = buttons.find(({ customId }) => customId.startsWith("corpus:publish:"));
    return offered?.customId.slice("corpus:publish:".length);
}

import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import type { LiveLibrary } from "../../answer/live-library.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Publishing } from "../../publishing/publishing.ts";
import type { Settings } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { FeedbackVotes } from "../recent.ts";
import type { AttachedFile, Download } from "./download.ts";
import type { Member } from "./member.ts";

/** What the program opened to keep and to change things. */
export interface Storage {
    readonly publishing: Publishing;
    readonly store: Store;
    /** What the doctor says of the articles; takes seconds where there are 100,000 paragraphs, in a thread of its own. */
    readonly examine: () => Promise<readonly Finding[]>;
    /** Reads the bytes of one file within limits of time and memory. */
    readonly read: ReadArticle;
}

/** What can be looked at and is not changed by it. Methods of the store reject with a StoreError. */
export interface StoreReader extends Pick<Storage, "examine" | "read">, Pick<Publishing, "edition"> {
    readonly findProposal: Publishing["find"];
    readonly versions: Pick<Store["versions"], "list">;
    readonly audit: Pick<Store["audit"], "page">;
    readonly pins: Pick<Store["pins"], "list">;
    readonly settings: Pick<Store["settings"], "of">;
    readonly gaps: Pick<Store["gaps"], "list" | "has">;
    readonly feedback: Pick<Store["feedback"], "worst">;
    readonly health: Store["health"];
}

/** What changes what is kept or served. Methods reject with a StoreError. */
export interface StoreWriter extends Pick<Publishing, "propose" | "publish"> {
    readonly discardProposal: Publishing["discard"];
    readonly audit: Pick<Store["audit"], "add">;
    readonly pins: Pick<Store["pins"], "add" | "remove">;
    readonly settings: Pick<Store["settings"], "change">;
    readonly gaps: Pick<Store["gaps"], "forget">;
    readonly feedback: Pick<Store["feedback"], "count">;
}

/** What a command may use, whoever uses it. */
export interface SharedContext {
    /** The library that answers now, with the articles that this server asks; it stays the same for the whole run of one command. */
    readonly library: Library;
    /** The library with every article, also those that this server does not ask. */
    readonly whole: Library;
    readonly live: Pick<LiveLibrary, "status">;
    /** Undefined where no store could be opened. */
    readonly storeReader: StoreReader | undefined;
    /** Undefined where no store could be opened. */
    readonly storeWriter: StoreWriter | undefined;
    /** What could be better about Discord's side: permissions, registrations, roles. */
    readonly installation: () => Promise<readonly Finding[]>;
    /** Whether the bot may write in this channel by itself. */
    readonly mayPost: (channelId: string) => boolean;
    /** The version of the program. */
    readonly programVersion: string;
    /** To be told of settings that were changed and kept, so that they apply at once. */
    readonly settingsChanged: (guildId: string, settings: Settings) => void;
    /** Whether a member says for the first time of this message if its answer was right. */
    readonly votes: Pick<FeedbackVotes, "claim" | "release">;
    /** Forgets what is kept in memory about the last question of this member, and on which answers they voted. */
    readonly forget: (userId: string) => void;
    /** The answer that the bot gave in this message, where it was one of the last thousand within a day. */
    readonly answerShownIn: (messageId: string) => Answer | undefined;
    /** Fetches what a member attached; never rejects. */
    readonly download: (file: AttachedFile) => Promise<Download>;
}

/** Everything a command may use. Each command declares which parts of it, and is given these alone. */
export interface CommandContext extends SharedContext {
    readonly by: Member;
    /** Whether this server lets an answer be shown to all here. */
    readonly answersPublicly: boolean;
    /** Whether members of this server may say if an answer was right. */
    readonly takesFeedback: boolean;
    /** The message whose button, menu or form is used. */
    readonly messageId: string | undefined;
    /**
     * Shows how far long work is, as Discord Markdown, in the message that the reply will take the place of. States that
     * come faster than they may be shown are left out. No form can be opened after the first.
     */
    readonly progress: (text: string) => void;
}

export type ContextPart = keyof CommandContext;

/** The context of what declares these parts. */
export type Uses<Part extends ContextPart> = Pick<CommandContext, Part>;

/** The parts that were declared, and nothing else. */
export function partsOf<Part extends ContextPart>(
    context: Uses<Part>,
    uses: readonly Part[] = [],
): Uses<Part> {
    // SAFETY: the entries are those of every declared part, as the context has them.
    return Object.fromEntries(uses.map((part) => [part, context[part]])) as Uses<Part>;
}

/** How commands see what the program opened. */
export function storeParts(storage: Storage | undefined): Pick<SharedContext, "storeReader" | "storeWriter"> {
    if (storage === undefined) return { storeReader: undefined, storeWriter: undefined };
    const { publishing, store, examine, read } = storage;
    const { versions, audit, pins, settings, gaps, feedback, health } = store;
    const { edition, find: findProposal, propose, publish, discard: discardProposal } = publishing;
    const kept = { audit, pins, settings, gaps, feedback };
    return {
        storeReader: { ...kept, versions, health, edition, findProposal, examine, read },
        storeWriter: { ...kept, propose, publish, discardProposal },
    };
}

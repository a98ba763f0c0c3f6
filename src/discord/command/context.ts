import type { Tellable } from "../../../locales/message.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import type { LiveLibrary } from "../../answer/live-library.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Publishing } from "../../publishing/publishing.ts";
import type { Sources } from "../../sources/open-sources.ts";
import type { Settings } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { ArticleEdits } from "../memory/article-edits.ts";
import type { CancelableWork } from "../memory/cancelable-work.ts";
import type { Held, HeldQuestion, HeldQuote } from "../memory/held.ts";
import type { FeedbackVotes } from "../memory/once.ts";
import type { ProposalOrigins } from "../memory/proposal-origins.ts";
import type { QuotedPlaces, ShownAnswers } from "../memory/shown-answers.ts";
import type { ShownProposals } from "../memory/shown-proposals.ts";
import type { TypedForms } from "../memory/typed-forms.ts";
import type { SpokenQuestion } from "../spoken-text.ts";
import type { Row } from "./components.ts";
import type { AttachedFile, Download } from "./download.ts";
import type { Member } from "./member.ts";
import type { MessageReply } from "./reply.ts";
import type { ReaderLanguages } from "./said-to.ts";

/** The store, and what reads and publishes articles. */
export interface Storage {
    readonly publishing: Publishing;
    readonly store: Store;
    /** The doctor's findings about the articles. Runs in a separate thread, and takes seconds for 100,000 paragraphs. */
    readonly examine: () => Promise<readonly Finding[]>;
    /** Reads the bytes of one file, with limits on time and memory. */
    readonly read: ReadArticle;
    /** Folders, repositories and feeds that articles come from. */
    readonly sources: Sources;
    /** What is wrong with the disks now, each in words. */
    readonly diskProblems: () => readonly Tellable[];
}

/** Read access to articles and store. Methods of the store reject with a StoreError. */
export interface StoreReader
    extends Pick<Storage, "examine" | "read" | "sources" | "diskProblems">,
        Pick<Publishing, "edition" | "folderState" | "needsReview"> {
    readonly findProposal: Publishing["find"];
    readonly versions: Pick<Store["versions"], "list">;
    readonly audit: Pick<Store["audit"], "page">;
    readonly pins: Pick<Store["pins"], "list">;
    readonly settings: Pick<Store["settings"], "of">;
    readonly gaps: Pick<Store["gaps"], "list">;
    readonly insights: Pick<Store["insights"], "last">;
    readonly feedback: Pick<Store["feedback"], "worst">;
    readonly members: Pick<Store["members"], "has">;
    readonly retention: Store["retention"];
    readonly health: Store["health"];
    readonly problem: Store["problem"];
}

/** Write access to articles and store. Methods reject with a StoreError. */
export interface StoreWriter extends Pick<Publishing, "propose" | "publish"> {
    readonly discardProposal: Publishing["discard"];
    readonly audit: Pick<Store["audit"], "add">;
    readonly pins: Pick<Store["pins"], "add" | "remove">;
    readonly settings: Pick<Store["settings"], "changeAudited">;
    readonly insights: Pick<Store["insights"], "note">;
    readonly feedback: Pick<Store["feedback"], "count">;
    readonly members: Pick<Store["members"], "forget">;
}

/** What places are called, as plain text such as "#general", and of which kind they are: "channel" if it is not known. */
export interface PlaceNames {
    kind(id: string): "channel" | "category" | "thread";
    server(id: string): string;
    channel(id: string): string;
}

/** The part of the context that does not depend on the member. */
export interface SharedContext {
    /** The library being served, limited to the articles that this server uses. It stays the same while the command runs. */
    readonly library: Library;
    /** The library being served, with all articles. */
    readonly whole: Library;
    readonly live: Pick<LiveLibrary, "status">;
    /** Undefined if the store could not be opened. */
    readonly storeReader: StoreReader | undefined;
    /** Undefined if the store could not be opened. */
    readonly storeWriter: StoreWriter | undefined;
    /** Findings about permissions, command registrations, roles and channels in Discord. */
    readonly installation: () => Promise<readonly Finding[]>;
    /** Whether the bot may post messages in this channel. */
    readonly mayPost: (channelId: string) => boolean;
    /** Whether everyone in its server can read this channel. */
    readonly isOpenToAll: (channelId: string) => boolean;
    /** The permissions that the bot lacks to answer in this channel, or in a category's channels, as Discord calls them. */
    readonly lackedIn: (channelId: string) => readonly string[];
    /** Whether the bot is timed out in the server of this channel, so that it may not write there. */
    readonly isTimedOutAt: (channelId: string) => boolean;
    /** Those of these channels that have not been deleted. Asks Discord about unknown ones, which can be archived threads. */
    readonly withoutDeleted: (channelIds: readonly string[]) => Promise<readonly string[]>;
    /** Ids of members of this server who are moderators, as far as the gateway's cache knows. */
    readonly knownModerators: () => readonly string[];
    /** Posts a message in a channel of this server, in the server's language. Resolves with whether it was sent. Never rejects. */
    readonly postIn: (channelId: string, make: () => MessageReply) => Promise<boolean>;
    /** What servers and channels are called, or their ids where the bot does not see them, and of which kind they are. */
    readonly placeNames: PlaceNames;
    readonly programVersion: string;
    /** Call this after storing changed settings, so that they take effect at once. */
    readonly settingsChanged: (guildId: string, settings: Settings) => void;
    /** Makes sure that a member votes only once on an answer. */
    readonly votes: Pick<FeedbackVotes, "claim" | "release">;
    /** Deletes this member's last question and votes from memory. */
    readonly forget: (userId: string) => void;
    /** Counts a page that this member reads. Undefined if they may read now, otherwise the seconds until they may. */
    readonly readingLimit: (userId: string) => number | undefined;
    /** The answer that this message shows, if it is one of the last 1,000 within a day. */
    readonly answerShownIn: (messageId: string) => Answer | undefined;
    /** What the follow-up that such a message answers continued. */
    readonly continuedIn: ShownAnswers["continued"];
    /** What was quoted to this member last in this channel, within ten minutes. */
    readonly quotedLast: QuotedPlaces["of"];
    /** A random number, at least 0 and less than 1. */
    readonly pick: () => number;
    /** Questions that wait for the member to choose an article. */
    readonly heldQuestions: Held<HeldQuestion>;
    /** Quotes that wait for the member to choose an article. */
    readonly heldQuotes: Held<HeldQuote>;
    /** What members typed into forms that were refused. */
    readonly typedForms: TypedForms;
    /** Articles that moderators edit. */
    readonly articleEdits: ArticleEdits;
    /** What proposals were made from. */
    readonly proposalOrigins: ProposalOrigins;
    readonly shownProposals: Pick<ShownProposals, "replace" | "end">;
    /** What runs now and can be canceled. */
    readonly cancelable: CancelableWork;
    /** Downloads an attachment. Never rejects. */
    readonly download: (file: AttachedFile) => Promise<Download>;
}

/** Everything a command can use. A command gets only the parts that it declares in `uses`. */
export interface CommandContext extends SharedContext, ReaderLanguages {
    readonly by: Member;
    /** Reads a question that the member typed as people do, without Discord's marks and ids. */
    readonly readQuestion: (typed: string) => SpokenQuestion;
    /** Whether this server's settings allow public answers in this channel. */
    readonly answersPublicly: boolean;
    /** Whether this server's settings let members vote on answers. */
    readonly takesFeedback: boolean;
    /** Whether this server's settings allow answers here that a member wants everyone to see, as after a mention. */
    readonly mayShare: boolean;
    /** Whether this is a channel of a home server that only moderators see. */
    readonly forModerators: boolean;
    /** Whether only the member sees the message whose button, menu or form was used. */
    readonly isUnderPrivate: boolean;
    /** The message whose button, menu or form was used. */
    readonly messageId: string | undefined;
    /** What that message says, as Discord Markdown. */
    readonly messageText: string | undefined;
    /**
     * Shows the progress of slow work, as Discord Markdown with rows below it, in the message that the reply will replace. Texts
     * that come too fast are skipped. After the first one, the reply can no longer be a form.
     */
    readonly progress: (text: string, rows?: readonly Row[]) => void;
}

export type ContextPart = keyof CommandContext;

/** The context of a command that declares these parts. */
export type Uses<Part extends ContextPart> = Pick<CommandContext, Part>;

/** Only the declared parts of the context. */
export function partsOf<Part extends ContextPart>(
    context: Uses<Part>,
    uses: readonly Part[] = [],
): Uses<Part> {
    // SAFETY: the entries are those of every declared part, as the context has them.
    return Object.fromEntries(uses.map((part) => [part, context[part]])) as Uses<Part>;
}

/** The storage as commands see it. */
export function storeParts(storage: Storage | undefined): Pick<SharedContext, "storeReader" | "storeWriter"> {
    if (storage === undefined) return { storeReader: undefined, storeWriter: undefined };
    const { publishing, store, ...others } = storage;
    const { versions, audit, pins, settings, gaps, insights, feedback, members, retention, health, problem } =
        store;
    const { edition, folderState, needsReview, find: findProposal } = publishing;
    const { propose, publish, discard: discardProposal } = publishing;
    const shared = { audit, pins, settings, insights, feedback, members };
    const readOnly = { gaps, versions, retention, health, problem };
    const published = { edition, folderState, needsReview, findProposal };
    return {
        storeReader: { ...shared, ...others, ...readOnly, ...published },
        storeWriter: { ...shared, propose, publish, discardProposal },
    };
}

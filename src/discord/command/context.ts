import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../answer/library.ts";
import type { LiveLibrary } from "../../answer/live-library.ts";
import type { HtmlArticle, Unreadable } from "../../corpus/html-encoding.ts";

import type { Finding } from "../../doctor/finding.ts";
import type { Publishing } from "../../publishing/publishing.ts";
import type { Settings } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { FeedbackVotes } from "../recent.ts";
import type { AttachedFile, Download } from "./download.ts";
import type { Member } from "./member.ts";

export interface Storage {
    readonly publishing: Publishing;
    readonly store: Store;
    /** What the doctor says of the articles; takes seconds where there are 100,000 paragraphs, in a thread of its own. */
    readonly examine: () => Promise<readonly Finding[]>;
    /** Reads the bytes of a saved web page, bounded in time and memory; never rejects. */
    readonly readPage: (bytes: Uint8Array) => Promise<HtmlArticle | Unreadable>;
}

/** What a command may know and do, whoever uses it. */
export interface SharedContext {
    /** The library that answers now, with the articles that this server asks; it stays the same for the whole run of one command. */
    readonly library: Library;
    /** The same with every article, also those that this server does not ask. */
    readonly whole: Library;
    readonly live: Pick<LiveLibrary, "status" | "reload">;
    /** How the corpus is changed, and what outlives a restart; undefined where no store could be opened. */
    readonly storage: Storage | undefined;
    /** What could be better about Discord's side: permissions, registrations, roles. */
    readonly installation: () => Promise<readonly Finding[]>;
    /** Whether the bot may write in this channel of its own accord. */
    readonly mayPost: (channelId: string) => boolean;
    /** The version of the program. */
    readonly programVersion: string;
    /** To be told of settings that were changed and kept, so that they hold at once. */
    readonly settingsChanged: (guildId: string, settings: Settings) => void;
    /** Whether a member says for the first time of this message if its answer was right. */
    readonly judgements: Pick<FeedbackVotes, "claim" | "release">;
    /** Forgets what is kept in memory about the last question of this member, and which answers she judged. */
    readonly forget: (userId: string) => void;
    /** The answer that the bot gave in this message, where it was one of the last thousand within a day. */
    readonly answerShownIn: (messageId: string) => Answer | undefined;
    /** Fetches what a member attached; never rejects. */
    readonly download: (file: AttachedFile) => Promise<Download>;
}

/** Everything a command may know and do. */
export interface CommandContext extends SharedContext {
    readonly by: Member;
    /** Whether this server lets an answer be shown to all here. */
    readonly answersPublicly: boolean;
    /** Whether members of this server may say if an answer was right. */
    readonly takesFeedback: boolean;
    /** The message whose button, menu or modal is used. */
    readonly messageId: string | undefined;
    /**
     * Shows how far long work is, as Discord Markdown, in the message that the reply will take the place of. States that
     * come faster than they may be shown are left out. No modal can be opened after the first.
     */
    readonly progress: (text: string) => void;
}

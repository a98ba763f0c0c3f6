import type { Explanation } from "../../../answer/explanation.ts";
import type { PageSnapshot, Persona } from "../../protocol.ts";
import { type Composer, emptyComposer } from "../composer/composer-state.ts";
import type { OpenModal } from "../read/read-modal.ts";

/** Everything that the page shows, as one immutable value. */
export interface PageState {
    /** The server's snapshot, kept up to date; undefined before it arrives. */
    readonly scene: PageSnapshot | undefined;
    readonly connection: "opening" | "open" | "lost";
    readonly persona: Persona["id"];
    /** The id of the channel in view. If the persona cannot see it, their first channel is shown. */
    readonly place: string | undefined;
    readonly theme: Theme;
    /** The language that the visitor chose for the page and for Discord's client; undefined for that of the page as it is sent. */
    readonly language: string | undefined;
    readonly systemIsLight: boolean;
    readonly now: Date;
    readonly composer: Composer;
    /** Until when the bot is typing, by channel id, in milliseconds since the epoch. */
    readonly typing: Readonly<Record<string, number>>;
    readonly failures: readonly Failure[];
    /** Why the last act was refused. */
    readonly refusal: string | undefined;
    readonly modal: OpenModal | undefined;
    /** Whether the visitor was told that their message is too long to be sent. */
    readonly isTooLong: boolean;
    /** The thread or post that is being started. */
    readonly starting: StartingThread | undefined;
    /** The open menu: a message's id, "options", or a select menu's message and custom id. */
    readonly menu: string | undefined;
    /** The ticked values of the open select menu, if it allows several. */
    readonly picked: readonly string[];
    /** The files that are previewed in the page, by id. */
    readonly previews: Readonly<Record<string, Preview>>;
    /** Whether the list of channels is open, in windows too narrow to always show it. */
    readonly drawer: boolean;
    readonly panel: "closed" | "traffic" | "why";
    readonly why: Why;
    /** The name of the element to focus after the next rendering. */
    readonly focus: string | undefined;
}

export type Theme = "system" | "dark" | "light";

/** A failed interaction, as Discord shows it to the user who started it. */
export interface Failure {
    readonly number: number;
    readonly userId: string;
    readonly channelId: string;
    readonly text: string;
}

/** A form for a new thread, or a new post of a forum. */
export interface StartingThread {
    /** The message that the thread starts from; undefined for a post. */
    readonly messageId: string | undefined;
    /** Whether it was sent, and the outcome is not known yet. */
    readonly isSent: boolean;
    /** Why it could not be started. */
    readonly problem: string | undefined;
}

/** A preview of a file; `text` is undefined while it loads. */
export interface Preview {
    readonly text: string | undefined;
    readonly whole: boolean;
}

export interface Why {
    readonly question: string;
    readonly explanation: Explanation | undefined;
    readonly asking: boolean;
}

/** The state before the server's first event, with what the browser remembers. */
export function firstState(
    remembered: Pick<PageState, "persona" | "place" | "theme" | "language">,
    { now, systemIsLight }: Pick<PageState, "now" | "systemIsLight">,
): PageState {
    return {
        ...remembered,
        now,
        systemIsLight,
        scene: undefined,
        connection: "opening",
        composer: emptyComposer,
        typing: {},
        failures: [],
        refusal: undefined,
        modal: undefined,
        isTooLong: false,
        starting: undefined,
        menu: undefined,
        picked: [],
        previews: {},
        drawer: false,
        panel: "closed",
        why: { question: "", explanation: undefined, asking: false },
        focus: undefined,
    };
}

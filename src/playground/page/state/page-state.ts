import type { Explanation } from "../../../answer/explanation.ts";
import type { PageSnapshot, Persona } from "../../protocol.ts";
import { type Composer, emptyComposer } from "../composer/composer-state.ts";
import type { OpenModal } from "../read/read-modal.ts";

/** All that the page shows, in one value that is replaced, never changed. */
export interface PageState {
    /** What the server told; undefined until it did. */
    readonly scene: PageSnapshot | undefined;
    readonly connection: "opening" | "open" | "lost";
    readonly persona: Persona["id"];
    /** Id of the channel in view; one that the persona does not see stands for her first. */
    readonly place: string | undefined;
    readonly theme: Theme;
    readonly systemIsLight: boolean;
    readonly now: Date;
    readonly composer: Composer;
    /** Ids of the channels where the bot types, and until when, in milliseconds of the epoch. */
    readonly typing: Readonly<Record<string, number>>;
    readonly failures: readonly Failure[];
    /** A sentence about an act that was refused. */
    readonly refusal: string | undefined;
    readonly modal: OpenModal | undefined;
    /** Which menu is open: a message's by its id, "options", or a select menu's by message and custom id. */
    readonly menu: string | undefined;
    /** What is ticked in the open select menu, where several values may be chosen. */
    readonly picked: readonly string[];
    /** Files of messages that are shown in the page, by their ids. */
    readonly previews: Readonly<Record<string, Preview>>;
    /** Whether the list of places is out, where the window is too narrow to show it always. */
    readonly drawer: boolean;
    readonly panel: "closed" | "traffic" | "why";
    readonly why: Why;
    /** The name of the part that gets the keyboard's focus after the next rendering. */
    readonly focus: string | undefined;
}

export type Theme = "system" | "dark" | "light";

/** An interaction that came to nothing, as Discord shows it to her who began it. */
export interface Failure {
    readonly number: number;
    readonly userId: string;
    readonly channelId: string;
    readonly text: string;
}

/** A file as text; undefined until it came. */
export interface Preview {
    readonly text: string | undefined;
    readonly whole: boolean;
}

export interface Why {
    readonly question: string;
    readonly explanation: Explanation | undefined;
    readonly asking: boolean;
}

/** The page before the server told anything, with what this browser remembers. */
export function firstState(
    remembered: Pick<PageState, "persona" | "place" | "theme">,
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
        menu: undefined,
        picked: [],
        previews: {},
        drawer: false,
        panel: "closed",
        why: { question: "", explanation: undefined, asking: false },
        focus: undefined,
    };
}

import { tooLong, writtenText } from "../composer/picked-mentions.ts";
import { label } from "../label.ts";
import type { StartingThread } from "../state/page-state.ts";
import { viewOf } from "../state/view.ts";
import type { Tools } from "./tools.ts";

export interface ThreadActions {
    /** Opens the form for a thread from this message, or for a new post. */
    readonly beginThread: (messageId?: string) => void;
    readonly cancelThread: () => void;
    /** Starts the thread or post, and goes to it. */
    readonly startThread: (title: string, text: string) => void;
}

/** Creates the actions that start threads and posts. */
export function openThreadActions({ store, post }: Tools): ThreadActions {
    const change = (starting: StartingThread | undefined) =>
        store.change((state) => ({ ...state, starting }));
    return {
        beginThread: (messageId) => change({ messageId, isSent: false, problem: undefined }),
        cancelThread: () =>
            store.change((state) =>
                state.starting === undefined
                    ? state
                    : { ...state, starting: undefined, focus: openerOf(state.starting) },
            ),
        startThread: async (title, text) => {
            const view = viewOf(store.get());
            const starting = view?.state.starting;
            if (view === undefined || starting === undefined || starting.isSent) return;
            const { persona, place } = view;
            const content = writtenText(text, [], place.mentionable).trim();
            const isEmpty = title.trim() === "" || content === "";
            const problem = isEmpty ? label("both-fields") : tooLong(content);
            if (problem !== undefined) return change({ ...starting, problem });
            const { messageId } = starting;
            const sent: StartingThread = { messageId, isSent: true, problem: undefined };
            change(sent);
            const where = { persona: persona.id, channelId: place.channelId };
            const result = await post({ kind: "start-thread", ...where, title, content, messageId });
            // The form may have been closed, and another persona chosen, in the meantime.
            if (store.get().starting !== sent) return;
            if (result.kind === "refused")
                return change({ ...sent, isSent: false, problem: result.sentence });
            if (result.kind !== "started") return;
            const { channelId } = result;
            store.change((state) => ({ ...state, starting: undefined, place: channelId, focus: "box" }));
        },
    };
}

/** The name, for the focus, of the button that opens the form. */
export const openerOf = ({ messageId = "post" }: { readonly messageId?: string | undefined }) =>
    `start-${messageId}`;

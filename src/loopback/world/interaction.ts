import type { SentModal } from "../limits/modal-limits.ts";
import type { Cause, WorldMessage } from "./stored-message.ts";

/** An interaction that a member started, and what the bot answered. */
export interface WorldInteraction extends Cause {
    readonly token: string;
    readonly channelId: string;
    /** The message of a component. */
    readonly message?: WorldMessage | undefined;
    /** Milliseconds since the epoch. */
    readonly startedAt: number;
    state: "waiting" | "deferred" | "answered" | "expired";
    /** The modal that it opened, until that is submitted. */
    modal?: SentModal | undefined;
    original?: WorldMessage | undefined;
    readonly followUps: Map<string, WorldMessage>;
    readonly answered: PromiseWithResolvers<WorldMessage>;
    readonly suggested: PromiseWithResolvers<readonly { readonly name: string; readonly value: string }[]>;
    deferredOnce: boolean;
}

import type { Verdict } from "../answer/answer.ts";
import type { Reload } from "../answer/live-library.ts";
import type { QuoteCheck } from "../answer/quotation/quote-check.ts";
import type { IntentName } from "../answer/talk/intent.ts";
import type { Refusal } from "./command/permissions.ts";

/** How a question came in. */
export type AskedBy = "slash" | "direct" | "mention";

/** An event for logs and metrics. Contains no text, name or id of a member. */
export type BotEvent =
    | {
          readonly kind: "question";
          readonly way: AskedBy;
          readonly verdict: Verdict;
          readonly milliseconds: number;
      }
    /** A quote that was checked. */
    | { readonly kind: "quote"; readonly found: QuoteCheck["found"] }
    /** A reply to what asks nothing of the text, or a reaction to thanks; one event for each intent of the message. */
    | { readonly kind: "talk"; readonly way: AskedBy; readonly intent: IntentName }
    | {
          readonly kind: "refusal";
          readonly reason: Refusal | MessageRefusal | "rate-limit" | "stopping";
      }
    | { readonly kind: "failure"; readonly reference: string; readonly at: string; readonly cause: unknown }
    /** Discord gave the interaction to another process, or it expired. */
    | { readonly kind: "lost-race"; readonly at: string; readonly code: number }
    /**
     * Discord rejected a message or reaction with a code that `rejection.ts` explains, or the bot knew that it would. Direct
     * messages have no ids here.
     */
    | {
          readonly kind: "unsendable";
          readonly at: string;
          readonly code: number;
          readonly guildId?: string;
          readonly channelId?: string;
      }
    /** Something could not be sent, because Discord could not be reached or had a problem; Node's code, or Discord's status. */
    | { readonly kind: "unsent"; readonly at: string; readonly code: string }
    | {
          readonly kind: "reload";
          readonly reload: Reload;
          readonly by: "command" | "signal" | "another process";
      }
    /** A question failed because the library was unavailable for too long. */
    | { readonly kind: "library-away"; readonly at: string }
    /** The thread of a library crashed. Another one starts after this many seconds, or none if undefined. */
    | { readonly kind: "library-stopped"; readonly seconds: number | undefined; readonly cause: unknown }
    | { readonly kind: "library-opened" }
    /** Before it ends, the program waits until the articles are saved for the next start, for at most so many seconds. */
    | { readonly kind: "library-saving"; readonly seconds: number }
    /** They could not be saved in that time. */
    | { readonly kind: "library-unsaved" }
    /** The thread that works with SQLite crashed. */
    | { readonly kind: "store-stopped"; readonly cause: unknown }
    /** SQLite's file was deleted or replaced while it was open. The reason contains its path. */
    | { readonly kind: "database-file-gone"; readonly reason: string }
    | { readonly kind: "database-file-back" }
    /** PostgreSQL cannot be reached; the address is host, port and database. */
    | { readonly kind: "database-away"; readonly address: string; readonly cause: unknown }
    | { readonly kind: "database-back" }
    /** A signal ends the program; "stopped" is the last event. */
    | { readonly kind: "stopping" }
    /** Not everything could be closed within these seconds. It is left as it is. */
    | { readonly kind: "unfinished"; readonly seconds: number }
    | { readonly kind: "stopped" }
    /** How full a disk is has changed. The reason says what to do, and contains the disk's path. */
    | { readonly kind: "disk"; readonly level: "ok" | "low" | "full"; readonly reason: string }
    /** The folder of articles is missing, unmounted or unreadable. The reason contains its path. */
    | { readonly kind: "folder-away"; readonly at: string; readonly reason: string }
    /** A source of articles cannot be looked at. The reason says why and what to do, without secrets. */
    | { readonly kind: "source-away"; readonly source: string; readonly reason: string }
    | { readonly kind: "source-back"; readonly source: string }
    | {
          readonly kind: "registration";
          readonly scope: string;
          readonly outcome: "unchanged" | "registered" | "removed";
      }
    /** A moderator changed something, or tried to. Who it was is only in the store. */
    | { readonly kind: "audit"; readonly action: string; readonly version: number | undefined }
    /** It is tried again after this many seconds; if undefined, once the bot joins the server. */
    | {
          readonly kind: "registration-failure";
          readonly scope: string;
          readonly reason: string;
          readonly seconds: number | undefined;
          /** Unless Discord refused. */
          readonly cause?: unknown;
      }
    /**
     * What the bot may do in a home server: "missing" at the start or after joining, "lost" or "gained" since. No channels means
     * all of them. The reason says it in words.
     */
    | {
          readonly kind: "permissions";
          readonly change: "missing" | "lost" | "gained";
          readonly guildId: string;
          readonly channelIds: readonly string[];
          readonly reason: string;
      }
    /** MODERATOR_ROLE_IDS lists a role that no home server has, or no longer. The reason says it in words. */
    | { readonly kind: "moderator-role-gone"; readonly roleId: string; readonly reason: string }
    /** A home server removed the bot, or was deleted. The reason says what to do. */
    | { readonly kind: "home-server-left"; readonly guildId: string; readonly reason: string }
    | {
          readonly kind: "gateway";
          /** The number of the connection, from 0. */
          readonly shard: number;
          readonly state: GatewayState;
          /** Of the gateway, such as "wss://gateway.discord.gg/"; undefined before Discord has named it. */
          readonly address?: string | undefined;
          /** Discord's code for closing the connection, or Node's for why none could be opened. */
          readonly code?: number | string | undefined;
      }
    | {
          readonly kind: "login-retry";
          readonly seconds: number;
          /** Of Discord's API. */
          readonly address: string;
          /** In words, where it is known what to do. */
          readonly reason?: string | undefined;
          readonly cause: unknown;
      };

/**
 * Why a message gets no answer. "text-withheld": the bot's role was mentioned, but the text did not arrive. "may-not-write": the
 * bot lacks permission there, or the thread is locked.
 */
type MessageRefusal = "too-many-waiting" | "text-withheld" | "may-not-write";

export type GatewayState = "ready" | "resumed" | "reconnecting" | "disconnected";

export type Observe = (event: BotEvent) => void;

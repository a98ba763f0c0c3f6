import type { Verdict } from "../answer/answer.ts";
import type { Reload } from "../answer/live-library.ts";
import type { Refusal } from "./command/permissions.ts";

/** How a question came in. */
export type AskedBy = "slash" | "direct" | "mention";

/** What happened, for logs and metrics. Holds no text, name or id of a member. */
export type BotEvent =
    | {
          readonly kind: "question";
          readonly way: AskedBy;
          readonly verdict: Verdict;
          readonly milliseconds: number;
      }
    | { readonly kind: "refusal"; readonly reason: Refusal | "rate-limit" | "stopping" }
    | { readonly kind: "failure"; readonly reference: string; readonly at: string; readonly cause: unknown }
    /** Discord had given the interaction to another process, or its time was over. */
    | { readonly kind: "lost-race"; readonly at: string; readonly code: number }
    /** The bot may not write where it was asked, or AutoMod took the message. */
    | { readonly kind: "unsendable"; readonly at: string; readonly code: number }
    | {
          readonly kind: "reload";
          readonly reload: Reload;
          readonly by: "command" | "signal" | "another process";
      }
    /** A member could not be answered, since the library was away for longer than a question waits. */
    | { readonly kind: "library-away"; readonly at: string }
    /** The thread of a library ended by itself; another is opened after so many seconds, or none where undefined. */
    | { readonly kind: "library-stopped"; readonly seconds: number | undefined; readonly cause: unknown }
    | { readonly kind: "library-opened" }
    /** The folder of articles is missing, unmounted or unreadable; the reason names it. */
    | { readonly kind: "folder-away"; readonly at: string; readonly reason: string }
    | {
          readonly kind: "registration";
          readonly scope: string;
          readonly outcome: "unchanged" | "registered" | "removed";
      }
    /** A moderator changed something, or tried to; the store keeps who did. */
    | { readonly kind: "audit"; readonly action: string; readonly version: number | undefined }
    | { readonly kind: "registration-failure"; readonly scope: string; readonly cause: unknown }
    | { readonly kind: "gateway"; readonly state: GatewayState; readonly code?: number | undefined }
    | { readonly kind: "login-retry"; readonly seconds: number; readonly cause: unknown };

type GatewayState = "ready" | "resumed" | "reconnecting" | "disconnected";

export type Observe = (event: BotEvent) => void;

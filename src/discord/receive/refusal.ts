import { say } from "../../../locales/say.ts";
import type { Member } from "../command/member.ts";
import { refusalOf } from "../command/permissions.ts";
import type { BotContext } from "./bot-context.ts";
import type { Invocation } from "./invocation.ts";

type RefusalContext = Pick<BotContext, "stopping" | "limit" | "talkLimit" | "moderation" | "observe">;

/**
 * The sentence that refuses an invocation; undefined if it is allowed. If it is a question, it then counts towards the
 * member's limit. Observes each refusal.
 */
export function refusalFor(
    { audience, asks, talks = false }: Pick<Invocation, "audience" | "asks" | "talks">,
    by: Member,
    { stopping: isStopping, limit, talkLimit, moderation, observe }: RefusalContext,
): string | undefined {
    if (isStopping()) {
        observe({ kind: "refusal", reason: "stopping" });
        return say("refusal.stopping");
    }
    const refusal = refusalOf(audience, by, moderation);
    if (refusal !== undefined) {
        observe({ kind: "refusal", reason: refusal });
        return say(`refusal.${refusal}`);
    }
    const counted = asks ? limit : talks ? talkLimit : undefined;
    const wait = counted?.(by.userId);
    if (wait === undefined) return undefined;
    observe({ kind: "refusal", reason: "rate-limit" });
    return say("refusal.too-many-questions", { seconds: wait });
}

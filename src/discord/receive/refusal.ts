import { say } from "../../../locales/say.ts";
import type { Member } from "../command/member.ts";
import { refusalOf } from "../command/permissions.ts";
import type { BotContext } from "./bot-context.ts";
import type { Invocation } from "./invocation.ts";

type RefusalContext = Pick<BotContext, "stopping" | "limit" | "moderation" | "observe">;

/**
 * The sentence that refuses an invocation; undefined if it is allowed. If it is a question, it then counts towards the
 * member's limit. Observes each refusal.
 */
export function refusalFor(
    { audience, asks }: Pick<Invocation, "audience" | "asks">,
    by: Member,
    { stopping: isStopping, limit, moderation, observe }: RefusalContext,
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
    const wait = asks ? limit(by.userId) : undefined;
    if (wait === undefined) return undefined;
    observe({ kind: "refusal", reason: "rate-limit" });
    return say("refusal.too-many-questions", { seconds: wait });
}

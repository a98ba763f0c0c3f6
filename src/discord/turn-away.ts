import type { Desk } from "./desk.ts";
import type { Member } from "./member.ts";
import { refusalOf } from "./permissions.ts";
import { askAgainIn, refusals, stopping } from "./sentences.ts";
import type { Use } from "./use.ts";

/** What to say to the member instead of doing what she wants; undefined where it may be done. */
export function turnAway({ audience, asks }: Use, by: Member, desk: Desk): string | undefined {
    if (desk.stopping()) {
        desk.observe({ kind: "refusal", reason: "stopping" });
        return stopping;
    }
    const refusal = refusalOf(audience, by, desk.moderation);
    if (refusal !== undefined) {
        desk.observe({ kind: "refusal", reason: refusal });
        return refusals[refusal];
    }
    const wait = asks ? desk.limit(by.userId) : undefined;
    if (wait === undefined) return undefined;
    desk.observe({ kind: "refusal", reason: "rate-limit" });
    return askAgainIn(wait);
}

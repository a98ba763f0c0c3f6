import { say } from "../locales/say.ts";
import { rememberedAnswers } from "../src/answer/answer-cache.ts";
import type { Uses } from "../src/discord/command/context.ts";
import { none } from "../src/discord/command/custom-id.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { defineButton } from "../src/discord/command/define-components.ts";
import type { MessageReply } from "../src/discord/command/reply.ts";

export const forget = defineButton("privacy:forget", {
    argument: none,
    uses: ["forget", "storeReader", "storeWriter", "by"],
    run: async (_, context) => {
        context.forget(context.by.userId);
        const forgotten = await context.storeWriter?.members.forget(context.by.userId).then(
            () => true,
            () => false,
        );
        return shown(context, [say(`privacy.${forgotten === false ? "forgotten-in-memory" : "forgotten"}`)]);
    },
});

export const privacy = defineCommand({
    name: "privacy",
    description: () => say("privacy.description"),
    uses: ["storeReader", "by"],
    run: (_, context) => shown(context),
    continuations: [forget],
});

async function shown(
    { by, storeReader }: Uses<"by" | "storeReader">,
    before: readonly string[] = [],
): Promise<MessageReply> {
    const holds = await storeReader?.members.has(by.userId).catch(() => undefined);
    const hashes = holds === undefined ? "unknown" : holds ? "held" : "none";
    const stored = storeReader?.retention;
    const text = [
        ...before,
        say("privacy.title"),
        say("privacy.last-question"),
        say("privacy.held"),
        say("privacy.typed"),
        say("privacy.feedback"),
        say("privacy.answers"),
        say("privacy.repeated", { count: rememberedAnswers }),
        `${say("privacy.hashes")} ${say(`privacy.hashes.${hashes}`)}`,
        ...(stored === undefined ? [] : [say("privacy.kept", stored)]),
        say("privacy.never"),
    ].join("\n");
    const button = forget.button({ label: say("privacy.forget") });
    return { kind: "text", text, visibility: "private", rows: [{ buttons: [button] }] };
}

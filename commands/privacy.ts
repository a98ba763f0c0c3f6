import { say } from "../locales/say.ts";
import { rememberedAnswers } from "../src/answer/answer-cache.ts";
import type { Uses } from "../src/discord/command/context.ts";
import { none } from "../src/discord/command/custom-id.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { defineButton } from "../src/discord/command/define-components.ts";
import type { MessageReply } from "../src/discord/command/reply.ts";
import { longestContent } from "../src/discord/message/answer-message.ts";

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

/** In one message, or two where the language needs more room. Below what was just done, what is in the database comes first. */
async function shown(
    { by, storeReader }: Uses<"by" | "storeReader">,
    before: readonly string[] = [],
): Promise<MessageReply> {
    const holds = await storeReader?.members.has(by.userId).catch(() => undefined);
    const hashes = holds === undefined ? "unknown" : holds ? "held" : "none";
    const stored = storeReader?.retention;
    const inMemory = [
        say("privacy.title"),
        say("privacy.last-question"),
        say("privacy.held"),
        say("privacy.typed"),
        say("privacy.feedback"),
        say("privacy.answers"),
        say("privacy.language"),
        say("privacy.repeated", { count: rememberedAnswers }),
    ].join("\n");
    const inDatabase = [
        `${say("privacy.hashes")} ${say(`privacy.hashes.${hashes}`)}`,
        ...(stored === undefined ? [] : [say("privacy.kept", stored)]),
        say("privacy.never"),
    ].join("\n");
    const text = [...before, inMemory, inDatabase].join("\n");
    const own = { kind: "text", visibility: "private" } as const;
    const rows = [{ buttons: [forget.button({ label: say("privacy.forget") })] }];
    if (text.length <= longestContent) return { ...own, text, rows };
    // The first of the two messages is still above the one whose button was pressed.
    if (before.length > 0) return { ...own, text: [...before, inDatabase].join("\n"), rows };
    return { ...own, text: inMemory, also: { ...own, text: inDatabase, rows } };
}

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
        const forgotten = await context.storeWriter?.gaps.forget(context.by.userId).then(
            () => true,
            () => false,
        );
        const head =
            forgotten === false
                ? "**Forgotten in memory.** The database cannot be reached now; press again later to have it forgotten there, too."
                : "**Forgotten.**";
        return shown(context, [head]);
    },
});

export const privacy = defineCommand({
    name: "privacy",
    description: "What is kept about you, said exactly, and a way to have it forgotten",
    uses: ["storeReader", "by"],
    run: (_, context) => shown(context),
    continuations: [forget],
});

async function shown(
    { by, storeReader }: Uses<"by" | "storeReader">,
    before: readonly string[] = [],
): Promise<MessageReply> {
    const holds = await storeReader?.gaps.holds(by.userId).catch(() => undefined);
    const hashes =
        holds === undefined
            ? "The database cannot be looked into now."
            : holds
              ? "There are such hashes made from your id now."
              : "There is none made from your id now.";
    const text = [
        ...before,
        "**What is kept about you**",
        "- In memory only: how often you asked in the last minute, and for ten minutes the last question you asked me in a direct message, so that “and when?” is understood.",
        "- In memory only, for a day, where a server lets you say whether an answer was right: of which answers you said so, so that it counts once. What you said is a number in the database beside the article, with nothing about you or your question.",
        "- In memory only, for a day: my answers, by message and without who asked, so that a moderator can keep one true.",
        `- In the database: when the articles lack words of a question, a hash of those words beside a hash of your id, so that moderators learn what three different members missed. Its key changes every month, and all hashes go with it. ${hashes}`,
        "- Never: your questions, your name, your id. A moderator's own changes to the articles are kept with her id.",
    ].join("\n");
    const button = forget.button({ label: "Forget what is kept about me" });
    return { kind: "text", text, visibility: "private", rows: [{ buttons: [button] }] };
}

import type { CommandContext } from "../../src/discord/command/context.ts";
import type { Shown } from "../../src/discord/command/reply.ts";
import { told, withKeeping } from "../../src/discord/moderation/with-store.ts";

/** Counts what a member says of the answer in the message: `argument` is "right" or "wrong", a colon, the article's id. */
export async function judge(argument: string, context: CommandContext): Promise<Shown> {
    const reply = await withKeeping(context, async ({ store }) => {
        const { whole, judgements, takesFeedback, by, messageId } = context;
        const judgement = argument.startsWith("right:") ? "right" : "wrong";
        const article = argument.slice(judgement.length + 1);
        if (!takesFeedback)
            return told(["This server asks for no judgements any more; nothing was counted."]);
        // Only articles are counted, whatever a button once said.
        if (messageId === undefined || !whole.articles.some(({ id }) => id === article))
            return told(["That article is gone; nothing was counted."]);
        if (!judgements.claim(by.userId, messageId))
            return told(["You have judged this answer already; it counts once."]);
        try {
            await store.feedback.count(article, judgement);
        } catch (cause) {
            judgements.release(by.userId, messageId);
            throw cause;
        }
        return told([
            "**Thank you.** Only the count is kept, with the article: neither the question nor who said so.",
        ]);
    });
    // Whatever it is, the answer itself stays for all to read.
    return { ...reply, place: "new" };
}

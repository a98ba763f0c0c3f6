import type { StoreReader, Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { errorList } from "../../src/discord/moderation/proposal-lines.ts";
import { counted, privateText } from "../../src/discord/moderation/with-store.ts";

/** Answers also where the store is away: it is what one looks at then. */
export const status = defineAction({
    description: "Which articles answer now, since when, where they come from, and what was wrong",
    uses: ["live", "storeReader"],
    run: (_, context) => statusMessage(context),
});

function statusMessage({ live, storeReader }: Uses<"live" | "storeReader">): MessageReply {
    const { articles, paragraphs, version, since, reloading, errors } = live.status();
    const seconds = Math.floor(since.getTime() / 1000);
    const edition = storeReader?.edition();
    const number = edition === undefined ? "" : `, version ${edition.number}`;
    return privateText([
        `**${counted(articles, "article")}, ${counted(paragraphs, "paragraph")}**${number} (${version}), since <t:${seconds}:f> (<t:${seconds}:R>).`,
        ...(edition === undefined
            ? ["The store could not be opened: nothing can be changed from here."]
            : [originsOf(edition)]),
        ...(reloading ? ["A reload is running."] : []),
        ...(errors.length === 0
            ? ["The last reading found nothing wrong."]
            : [
                  ...errorList(
                      "Left out",
                      errors.filter(({ severity }) => severity === "error"),
                  ),
                  ...errorList(
                      "Warnings",
                      errors.filter(({ severity }) => severity === "warning"),
                  ),
              ]),
    ]);
}

function originsOf({ set, changes }: ReturnType<StoreReader["edition"]>): string {
    const added = set
        .filter(({ origin }) => origin === "discord")
        .map(({ file }) => `\`${file.replaceAll("`", "")}\``);
    const removed = changes.removals.length;
    const through =
        added.length === 0 ? "none" : `${added.slice(0, 10).join(", ")}${added.length > 10 ? ", …" : ""}`;
    const away =
        removed === 0
            ? ""
            : ` ${counted(removed, "file")} of the folder ${removed === 1 ? "is" : "are"} kept out.`;
    return `From the folder: ${set.length - added.length}. Through Discord: ${through}.${away}`;
}

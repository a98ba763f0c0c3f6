import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { wholeNumberArgument } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineButton } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { named } from "../../src/discord/markdown.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { moment, othersIn, person } from "./who-and-when.ts";

export const audit = defineAction({
    description: () => say("corpus.audit.description"),
    uses: ["storeReader"],
    run: (_, context) => page(0, context),
});

/** Shows another page of the audit, counted from 0. */
export const turnAudit = defineButton("corpus:audit", {
    argument: wholeNumberArgument,
    uses: ["storeReader"],
    run: (number, context) => page(number, context),
});

/** Each with who proposed and approved it. */
const entriesOnPage = 8;

function page(number: number, context: Uses<"storeReader">): Promise<MessageReply> {
    return withStore(context, async ({ storeReader }): Promise<MessageReply> => {
        const skip = number * entriesOnPage;
        const found = await storeReader.audit.page({ skip, limit: entriesOnPage + 1 });
        const lines = linesWithRoom(({ longest }) =>
            found.slice(0, entriesOnPage).map(({ at, by, action, version, detail, ...others }) =>
                say("audit.entry", {
                    when: moment(at),
                    who: person(by),
                    action,
                    version: String(version ?? "none"),
                    detail: named(detail, longest),
                    ...othersIn({ by, ...others }),
                }),
            ),
        );
        const hasOlder = found.length > entriesOnPage;
        const buttons = [
            turnAudit.button({ label: say("audit.newer"), enabled: number > 0 }, Math.max(0, number - 1)),
            turnAudit.button({ label: say("audit.older"), enabled: hasOlder }, number + 1),
        ];
        return {
            ...privateText([
                say("audit.title", { days: storeReader.retention.auditDays }),
                ...(lines.length === 0 ? [say("audit.none")] : lines),
            ]),
            rows: number > 0 || hasOlder ? [{ buttons }] : [],
        };
    });
}

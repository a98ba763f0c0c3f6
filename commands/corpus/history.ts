import { message, told } from "../../locales/message.ts";
import { say, spokenDate } from "../../locales/say.ts";
import type { Row } from "../../src/discord/command/components.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { none, wholeNumberArgument } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineButton, defineMenu } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { named } from "../../src/discord/markdown.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Version } from "../../src/store/versions/versions.ts";
import { moment, othersIn, person } from "./who-and-when.ts";

export const history = defineAction({
    description: () => say("corpus.history.description"),
    uses: ["storeReader"],
    run: (_, context) => page(0, context),
});

/** Shows another page of the versions, counted from 0. */
export const turnHistory = defineButton("corpus:history", {
    argument: wholeNumberArgument,
    uses: ["storeReader"],
    run: (number, context) => page(number, context),
});

/** Each with who proposed, approved and published it. */
const onPage = 8;

function page(number: number, context: Uses<"storeReader">): Promise<MessageReply> {
    return withStore(context, async ({ storeReader }): Promise<MessageReply> => {
        const found = await storeReader.versions.list(onPage + 1, number * onPage);
        const versions = found.slice(0, onPage);
        const served = storeReader.edition().number;
        const lines = linesWithRoom(({ longest }) =>
            versions.map((version) =>
                say(`version.${version.number === served ? "served" : "entry"}`, {
                    version: String(version.number),
                    when: moment(version.publishedAt),
                    who: person(version.by),
                    ...othersIn(version),
                    why: named(version.why, longest),
                }),
            ),
        );
        const rows = [...menuOf(versions, served), ...turning(number, found.length > onPage)];
        return {
            ...privateText(lines.length === 0 ? [say("version.none")] : [say("version.title"), ...lines]),
            ...(rows.length > 0 && { rows }),
        };
    });
}

function menuOf(versions: readonly Version[], served: number): Row[] {
    const items = versions
        .filter((version) => version.number !== served)
        .map((version) => ({
            label: say("version.name", {
                version: String(version.number),
                // Menus cannot show times in each member's time zone.
                when: spokenDate(version.publishedAt),
            }),
            value: version.number,
            description: told(version.why),
        }));
    return items.length === 0 ? [] : [{ menu: goBack.menu({ placeholder: say("version.go-back"), items }) }];
}

/** The buttons to other pages, if there are any. */
function turning(number: number, hasOlder: boolean): Row[] {
    if (number === 0 && !hasOlder) return [];
    const newer = { label: say("audit.newer"), enabled: number > 0 };
    const older = { label: say("audit.older"), enabled: hasOlder };
    return [
        {
            buttons: [
                turnHistory.button(newer, Math.max(0, number - 1)),
                turnHistory.button(older, number + 1),
            ],
        },
    ];
}

/** Going back to a version is a proposal like any other change. */
export const goBack = defineMenu("corpus:back", {
    argument: none,
    value: wholeNumberArgument,
    uses: usesToPropose,
    run: (_, [number], context) => {
        const why = message("version.why.go-back", { version: String(number) });
        return propose({ kind: "roll-back", number, why }, context);
    },
});

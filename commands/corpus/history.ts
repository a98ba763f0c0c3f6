import { say } from "../../locales/say.ts";
import { none, wholeNumberArgument } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineMenu } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { linesWithRoom, named } from "../../src/discord/markdown.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { moment, person, proposerOf } from "./who-and-when.ts";

export const history = defineAction({
    description: say("corpus.history.description"),
    uses: ["storeReader"],
    run: (_, context) =>
        withStore(context, async ({ storeReader }): Promise<MessageReply> => {
            const versions = await storeReader.versions.list(15);
            const { number } = storeReader.edition();
            const others = versions.filter((version) => version.number !== number);
            const lines = linesWithRoom((longest) =>
                versions.map((version) =>
                    say(`version.${version.number === number ? "served" : "entry"}`, {
                        version: String(version.number),
                        when: moment(version.publishedAt),
                        who: person(version.by),
                        proposer: proposerOf(version),
                        why: named(version.why, longest),
                    }),
                ),
            );
            if (lines.length === 0) return privateText([say("version.none")]);
            const items = others.map((version) => ({
                label: say("version.name", { version: String(version.number) }),
                value: version.number,
                description: version.why,
            }));
            return {
                ...privateText([say("version.title"), ...lines]),
                ...(others.length > 0 && {
                    rows: [{ menu: goBack.menu({ placeholder: say("version.go-back"), items }) }],
                }),
            };
        }),
});

/** Going back to a version is a proposal like any other change. */
export const goBack = defineMenu("corpus:back", {
    argument: none,
    value: wholeNumberArgument,
    uses: usesToPropose,
    run: (_, [number], context) => {
        const why = say("version.why.go-back", { version: String(number) });
        return propose({ kind: "roll-back", number, why }, context);
    },
});

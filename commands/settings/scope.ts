import { collectionsOf, languagesOf } from "../../src/answer/scope.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { type Choice, flag, text } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { cut, named } from "../../src/discord/markdown.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { type ChangingContext, changed, usesToChange, withSettings } from "./change-settings.ts";
import { spokenLanguage } from "./settings-text.ts";

export const collection = defineAction({
    description: "Ask only the articles of some folders: add one, or take it away; with none, all are asked",
    options: {
        name: text("A first-level folder of the articles", { maxLength: 100, suggest: suggestCollections }),
        remove: flag("Take it away"),
    },
    uses: usesToChange,
    run: ({ name, remove }, context) =>
        changedList(context, {
            setting: "collections",
            wanted: name.trim(),
            known: collectionsOf(context.whole.articles),
            remove,
            none: "The articles lie in no folders, so that there is nothing to choose.",
        }),
});

export const language = defineAction({
    description:
        "Ask only the articles in some languages: add one, or take it away; with none, all are asked",
    options: {
        name: text("A language of the articles, such as en", { maxLength: 100, suggest: suggestLanguages }),
        remove: flag("Take it away"),
    },
    uses: usesToChange,
    run: ({ name, remove }, context) => {
        const known = languagesOf(context.whole.articles);
        const wanted = name.trim().toLowerCase();
        return changedList(context, {
            setting: "languages",
            wanted: known.find((tag) => spokenLanguage(tag).toLowerCase() === wanted) ?? wanted,
            known,
            remove,
            none: "There is no article.",
        });
    },
});

interface ScopeChange {
    readonly setting: "collections" | "languages";
    readonly wanted: string;
    readonly known: readonly string[];
    readonly remove: boolean;
    /** What is said where nothing is known. */
    readonly none: string;
}

async function changedList(context: ChangingContext, given: ScopeChange): Promise<MessageReply> {
    const { setting, wanted, known, remove, none } = given;
    if (!remove && !known.includes(wanted)) {
        const some = known.slice(0, 10).map((name) => `“${named(name, 100)}”`);
        const more = known.length > some.length ? ` and ${known.length - some.length} more` : "";
        const there = known.length === 0 ? none : `There are ${some.join(", ")}${more}.`;
        return privateText([`No article is of “${named(wanted, 100)}”; nothing was changed. ${there}`]);
    }
    return withSettings(context, async (set) => {
        if (!remove && set[setting].length >= mostNames)
            return privateText([`At most ${mostNames} can be chosen; nothing was changed.`]);
        return changed(context, (now) => {
            const others = now[setting].filter((name) => name !== wanted);
            return { [setting]: remove ? others : [...others, wanted] };
        });
    });
}

/** As many as the store keeps. */
const mostNames = 25;

function suggestCollections(typed: string, { whole }: Uses<"whole">): Choice[] {
    const names = collectionsOf(whole.articles).filter(({ length }) => length <= 100);
    return matching(
        typed,
        names.map((name) => ({ name: cut(name, 100), value: name })),
    );
}

function suggestLanguages(typed: string, { whole }: Uses<"whole">): Choice[] {
    const tags = languagesOf(whole.articles);
    return matching(
        typed,
        tags.map((tag) => ({ name: spokenLanguage(tag), value: tag })),
    );
}

const matching = (typed: string, choices: readonly Choice[]) =>
    choices
        .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.trim().toLowerCase()))
        .slice(0, 25);

import { listedUpTo, say } from "../../locales/say.ts";
import { collectionsOf, languagesOf } from "../../src/answer/scope.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { type Choice, flag, text } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { cut, named } from "../../src/discord/markdown.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { type ChangingContext, changeSettings, usesToChange, withSettings } from "./change-settings.ts";
import { languageWithTag } from "./settings-text.ts";

export const collection = defineAction({
    description: () => say("settings.collection.description"),
    options: {
        name: text(() => say("settings.collection.name"), { maxLength: 100, suggest: suggestCollections }),
        remove: flag(() => say("settings.collection.remove")),
    },
    uses: usesToChange,
    run: ({ name, remove }, context) =>
        changeList(context, {
            setting: "collections",
            wanted: name.trim(),
            known: collectionsOf(context.whole.articles),
            remove,
        }),
});

export const articleLanguage = defineAction({
    description: () => say("settings.article-language.description"),
    options: {
        name: text(() => say("settings.article-language.name"), {
            maxLength: 100,
            suggest: suggestLanguages,
        }),
        remove: flag(() => say("settings.article-language.remove")),
    },
    uses: usesToChange,
    run: ({ name, remove }, context) => {
        const known = languagesOf(context.whole.articles);
        const wanted = name.trim().toLowerCase();
        return changeList(context, {
            setting: "languages",
            wanted: known.find((tag) => languageWithTag(tag).toLowerCase() === wanted) ?? wanted,
            known,
            remove,
        });
    },
});

interface ScopeChange {
    readonly setting: "collections" | "languages";
    readonly wanted: string;
    readonly known: readonly string[];
    readonly remove: boolean;
}

async function changeList(context: ChangingContext, given: ScopeChange): Promise<MessageReply> {
    const { setting, wanted, known, remove } = given;
    if (!remove && !known.includes(wanted)) {
        const quoted = known.map((name) => say("list.quoted", { name: named(name, 100) }));
        const there =
            known.length === 0
                ? say(`settings.no-${setting}`)
                : say("settings.known-names", { names: listedUpTo(quoted, 10) });
        return privateText([`${say("settings.none-in-scope", { name: named(wanted, 100) })} ${there}`]);
    }
    return withSettings(context, async (set) => {
        const isSet = set[setting].includes(wanted);
        if (!remove && !isSet && set[setting].length >= mostNames)
            return privateText([say("settings.too-many-names", { most: mostNames })]);
        if (remove && !isSet)
            return privateText([say("settings.not-set", { name: named(wanted, 100), setting })]);
        return changeSettings(context, (now) => {
            const others = now[setting].filter((name) => name !== wanted);
            return { [setting]: remove ? others : [...others, wanted] };
        });
    });
}

/** The store's limit. */
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
        tags.map((tag) => ({ name: languageWithTag(tag), value: tag })),
    );
}

const matching = (typed: string, choices: readonly Choice[]) =>
    choices
        .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.trim().toLowerCase()))
        .slice(0, 25);

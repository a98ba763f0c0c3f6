import type { CommandContext } from "../src/discord/command/context.ts";
import { defineAction, defineGroup } from "../src/discord/command/define-command.ts";
import { file, optionalFile, text } from "../src/discord/command/option.ts";
import { cut } from "../src/discord/markdown.ts";
import { gaps } from "../src/discord/moderation/gaps.ts";
import { propose } from "../src/discord/moderation/propose.ts";
import { privateText } from "../src/discord/moderation/with-store.ts";
import { addFiles, addPasted, edit, editForm, pasteForm } from "./corpus/add.ts";
import { collectionOption } from "./corpus/collection-option.ts";
import { decisions, showDiff, tryQuestion } from "./corpus/decide.ts";
import { doctor } from "./corpus/doctor.ts";
import { audit, history, pins, rollBack, unpin } from "./corpus/history.ts";
import { status } from "./corpus/status.ts";

export const corpus = defineGroup({
    name: "corpus",
    description: "Change the articles, as proposals that are looked at first; see how they are",
    audience: "moderators",
    subcommands: {
        reload: defineAction({
            description: "Propose what the folder of articles holds now",
            run: (_, context) => propose({ kind: "reload", why: "the folder as it is now" }, context),
        }),
        add: defineAction({
            description: "Propose to add articles: .md, .txt or saved .html files",
            options: {
                file: file("An article"),
                file2: optionalFile("Another article"),
                file3: optionalFile("Another article"),
                file4: optionalFile("Another article"),
                file5: optionalFile("Another article"),
                file6: optionalFile("Another article"),
                file7: optionalFile("Another article"),
                file8: optionalFile("Another article"),
                file9: optionalFile("Another article"),
                file10: optionalFile("Another article"),
                collection: collectionOption,
            },
            run: ({ collection, ...files }, context) =>
                addFiles(
                    Object.values(files).filter((given) => given !== undefined),
                    collection,
                    context,
                ),
        }),
        paste: defineAction({
            description: "Propose to add an article whose text you paste",
            options: { collection: collectionOption },
            run: ({ collection }) => pasteForm(collection),
        }),
        edit: defineAction({
            description: "Propose another title, author, date, address or language of an article",
            options: { article: anArticle("The article to edit") },
            run: ({ article }, context) => editForm(article, context),
        }),
        remove: defineAction({
            description: "Propose to remove an article",
            options: { article: anArticle("The article to remove") },
            run: ({ article }, context) => {
                const meant = context.whole.find(article);
                if (meant === undefined)
                    return privateText(["There is no such article. See all with `/articles`."]);
                return propose({ kind: "remove", id: meant.id, why: `remove ${meant.id}` }, context);
            },
        }),
        history: defineAction({
            description: "Which versions were published, by whom and why; go back to one",
            run: (_, context) => history(context),
        }),
        status: defineAction({
            description: "Which articles answer now, since when, where they come from, and what was wrong",
            run: (_, context) => status(context),
        }),
        audit: defineAction({
            description: "What moderators did, newest first",
            run: (_, context) => audit(0, context),
        }),
        pins: defineAction({
            description: "Answers that every proposal is tested against; remove some",
            run: (_, context) => pins(context),
        }),
        doctor: defineAction({
            description: "What could be better about the articles and the installation",
            run: (_, context) => doctor(context),
        }),
        gaps: defineAction({
            description: "Words that members asked with and no article holds",
            run: (_, context) => gaps(context),
        }),
    },
    press: (argument, context) => {
        const [what, rest] = splitArgument(argument);
        switch (what) {
            case "publish":
            case "sure":
            case "discard":
            case "try":
                return decisions[what](rest, context);
            case "audit":
                return audit(Math.max(0, Number(rest) || 0), context);
            default:
                return stale;
        }
    },
    choose: (argument, values, context) => {
        const [what, rest] = splitArgument(argument);
        const [value = ""] = values;
        if (what === "diff") return showDiff(rest, value, context);
        if (what === "back") return rollBack(value, context);
        return what === "unpin" ? unpin(values, context) : stale;
    },
    submit: (argument, values, context) => {
        const [what, rest] = splitArgument(argument);
        if (what === "try") return tryQuestion(rest, values["question"] ?? "", context);
        if (what === "paste") return addPasted(rest, values, context);
        return what === "edit" ? edit(rest, values, context) : stale;
    },
});

const stale = privateText(["I do not know this button any more. Run the command again."]);

function splitArgument(argument: string): [string, string] {
    const at = argument.indexOf(":");
    return at === -1 ? [argument, ""] : [argument.slice(0, at), argument.slice(at + 1)];
}

function anArticle(description: string) {
    return text(description, {
        suggest: (typed: string, { whole }: CommandContext) =>
            whole.articles
                .filter(
                    ({ id, title }) =>
                        id.length <= 80 &&
                        `${title} ${id}`.toLowerCase().includes(typed.trim().toLowerCase()),
                )
                .slice(0, 25)
                .map(({ id, title }) => ({ name: cut(title, 100), value: id })),
    });
}

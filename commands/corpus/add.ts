import { listed, say } from "../../locales/say.ts";
import { idOf, isSetAside } from "../../src/corpus/article-id.ts";
import type { CorpusError, Problem } from "../../src/corpus/corpus.ts";
import { formatOf } from "../../src/corpus/formats/formats.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { AttachedFile } from "../../src/discord/command/download.ts";
import { file, optionalFile } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, type WithStore, withStore } from "../../src/discord/moderation/with-store.ts";
import { type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import { collectionOption, collectionProblem, placed } from "./collection-option.ts";

const uses = [...usesToPropose, "storeReader", "download"] as const;

type Adding = WithStore<Uses<(typeof uses)[number]>>;

export const add = defineAction({
    description: say("corpus.add.description"),
    options: {
        file: file(say("corpus.add.file")),
        file2: optionalFile(say("corpus.add.another-file")),
        file3: optionalFile(say("corpus.add.another-file")),
        file4: optionalFile(say("corpus.add.another-file")),
        file5: optionalFile(say("corpus.add.another-file")),
        file6: optionalFile(say("corpus.add.another-file")),
        file7: optionalFile(say("corpus.add.another-file")),
        file8: optionalFile(say("corpus.add.another-file")),
        file9: optionalFile(say("corpus.add.another-file")),
        file10: optionalFile(say("corpus.add.another-file")),
        collection: collectionOption,
    },
    uses,
    run: ({ collection, ...given }, context) => {
        const files = Object.values(given).filter((one) => one !== undefined);
        return withStore(context, (adding) => addFiles(files, collection, adding));
    },
});

/** Proposes to add the attached files. If any of them cannot be read, none is added. */
async function addFiles(
    files: readonly AttachedFile[],
    collection: string | undefined,
    context: Adding,
): Promise<MessageReply> {
    const problem = collectionProblem(collection);
    if (problem !== undefined) return privateText([say("corpus.nothing-added"), `- ${problem}`]);
    const { set } = context.storeReader.edition();
    const articles: SetArticle[] = [];
    const problems: CorpusError[] = [];
    const refused: string[] = [];
    for (const one of files) {
        const read = await articleOf(one, context);
        if (typeof read === "string")
            refused.push(say("corpus.refused-file", { file: named(one.name, 80), why: read }));
        else {
            const article = placed(read.article, collection, set);
            articles.push(article);
            problems.push(...read.problems.map((problem) => ({ file: article.file, ...problem })));
        }
    }
    const ids = new Set(articles.map(({ id }) => id.toLowerCase()));
    if (ids.size < articles.length) refused.push(say("corpus.add.same-name"));
    if (refused.length > 0) return privateText([say("corpus.nothing-added"), ...refused]);
    const names = articles.map((article) => article.file);
    const why = say("version.why.add", { count: articles.length, files: listed(names, "plain") });
    return propose({ kind: "add", articles, problems, why }, context);
}

interface ReadAttachment {
    readonly article: SetArticle;
    /** Those that the stored article no longer has. */
    readonly problems: readonly Problem[];
}

/** Reads a file as an article, or returns a sentence that says why it is not one. */
async function articleOf(
    attached: AttachedFile,
    { download, storeReader }: Pick<Adding, "download" | "storeReader">,
): Promise<ReadAttachment | string> {
    const format = formatOf(attached.name);
    if (format === undefined) return say("corpus.add.other-format");
    // A page is stored as a .md file.
    if (isSetAside(format.isConverted ? `${idOf(attached.name)}.md` : attached.name))
        return say("article.set-aside");
    const loaded = await download(attached);
    if (loaded.outcome === "refused") return loaded.reason;
    const { name, bytes } = loaded;
    if (!format.isConverted) {
        const found = format.inUtf8(bytes);
        if ("problem" in found) return sentenceOf(found);
        return { article: setArticle(name, found.bytes, "discord"), problems: found.problems };
    }
    const { markdown, ...parsed } = await storeReader.read({ name, bytes });
    if (markdown === undefined) return parsed.problems.map(sentenceOf).join(" ");
    return {
        article: { ...setArticle(`${idOf(name)}.md`, markdown, "discord"), parsed },
        problems: [],
    };
}

const sentenceOf = ({ problem, remedy }: Problem) => `${problem} ${remedy}`;

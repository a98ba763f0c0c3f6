import { posix } from "node:path";
import { message, type Tellable, told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { Problem } from "../../src/corpus/corpus.ts";
import { formatOf, spokenEndings } from "../../src/corpus/formats/formats.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { AttachedFile } from "../../src/discord/command/download.ts";
import { file, optionalFile } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { firstLines, linesWithRoom } from "../../src/discord/lines-with-room.ts";
import {
    type AttachedArticle,
    attachedArticle,
    problemsOf,
} from "../../src/discord/moderation/attached-articles.ts";
import { problemLine } from "../../src/discord/moderation/proposal-lines.ts";
import { proposePrepared, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, type WithStore, withStore } from "../../src/discord/moderation/with-store.ts";
import { inPlaceOf } from "../../src/proposal/article-from-file.ts";
import type { ArticleSet, SetArticle } from "../../src/proposal/article-set.ts";
import { replacedBy } from "../../src/proposal/files-replaced.ts";
import { wholeSet } from "../../src/publishing/edition.ts";
import { collectionOption, collectionProblem, placed, placeWarnings } from "./collection-option.ts";

const uses = [...usesToPropose, "storeReader", "download"] as const;

type Adding = WithStore<Uses<(typeof uses)[number]>>;

export const add = defineAction({
    description: () => say("corpus.add.description", { endings: told(spokenEndings()) }),
    options: {
        file: file(() => say("corpus.add.file")),
        file2: optionalFile(() => say("corpus.add.another-file")),
        file3: optionalFile(() => say("corpus.add.another-file")),
        file4: optionalFile(() => say("corpus.add.another-file")),
        file5: optionalFile(() => say("corpus.add.another-file")),
        file6: optionalFile(() => say("corpus.add.another-file")),
        file7: optionalFile(() => say("corpus.add.another-file")),
        file8: optionalFile(() => say("corpus.add.another-file")),
        file9: optionalFile(() => say("corpus.add.another-file")),
        file10: optionalFile(() => say("corpus.add.another-file")),
        collection: collectionOption,
    },
    uses,
    run: ({ collection, ...given }, context) => {
        const files = Object.values(given).filter((one) => one !== undefined);
        return withStore(context, (adding) => addFiles(files, collection, adding));
    },
});

/** Proposes to add those of the attached files that can be read and are not live already. The others are named, with the reason. */
async function addFiles(
    files: readonly AttachedFile[],
    collection: string | undefined,
    context: Adding,
): Promise<MessageReply> {
    const problem = collectionProblem(collection);
    if (problem !== undefined) return privateText([say("corpus.nothing-added"), `- ${problem}`]);
    return proposePrepared(
        (onProgress, signal) => readFiles(files, { collection, onProgress, signal }, context),
        context,
    );
}

interface FilesReading {
    readonly collection: string | undefined;
    readonly onProgress: (share: number) => void;
    readonly signal: AbortSignal;
}

/** Reads one file after another, so that only one of them is in memory. */
async function readFiles(
    files: readonly AttachedFile[],
    { collection, onProgress, signal }: FilesReading,
    context: Adding,
): ReturnType<Parameters<typeof proposePrepared>[0]> {
    const set = wholeSet(context.storeReader.edition());
    const read: AttachedArticle[] = [];
    const articles: SetArticle[] = [];
    const names: Record<"added" | "replaced", string[]> = { added: [], replaced: [] };
    const ids = new Set<string>();
    for (const [at, one] of files.entries()) {
        signal.throwIfAborted();
        if (at > 0) onProgress(at / files.length);
        const attached = await attachedArticle(one, context, signal);
        const { name } = attached;
        const article = attached.article && placed(inPlaceOf(name, attached.article, set), collection, set);
        if (article === undefined) read.push(attached);
        else if (ids.has(article.id.toLowerCase()))
            read.push({ name, problems: [left("same-name", "error")] });
        else if (isLive(article, set)) read.push({ name, problems: [left("live-already", "warning")] });
        else {
            read.push({ ...attached, problems: [...attached.problems, ...placeWarnings(article, set)] });
            articles.push(article);
            const shown = posix.join(posix.dirname(article.file), name);
            names[set.some(replacedBy([article])) ? "replaced" : "added"].push(shown);
        }
        if (article !== undefined) ids.add(article.id.toLowerCase());
    }
    const problems = problemsOf(read);
    if (articles.length === 0) {
        const lines = linesWithRoom(({ longest, most }) => [
            say("corpus.nothing-added"),
            ...firstLines(problems, most, (problem) => problemLine(problem, longest)),
        ]);
        return { reply: privateText(lines) };
    }
    return { kind: "add", articles, problems, why: whyOf(names) };
}

/** Such as "add 1 article: inn.md; replace 1 article: mill.md". */
function whyOf(names: Readonly<Record<"added" | "replaced", readonly string[]>>): Tellable {
    const facts = (files: readonly string[]) =>
        ({ count: files.length, files: { items: files, join: "plain" } }) as const;
    const added = message("version.why.add", facts(names.added));
    const replaced = message("version.why.replace", facts(names.replaced));
    if (names.replaced.length === 0) return added;
    return names.added.length === 0 ? replaced : message("version.why.both", { added, replaced });
}

/** Whether an article with this path is the same, or the document that it would replace. */
const isLive = (article: SetArticle, set: ArticleSet) =>
    set.some(({ file, hash }) => file === article.file && hash === article.hash) ||
    set
        .filter(replacedBy([article]))
        .some(({ file, hash }) => hash === article.hash && formatOf(file)?.conversion !== undefined);

const left = (what: "same-name" | "live-already", severity: Problem["severity"]): Problem => ({
    problem: say(`corpus.add.${what}.problem`),
    remedy: say(`corpus.add.${what}.remedy`),
    severity,
});

import { told } from "../../locales/message.ts";
import { listedUpTo, say } from "../../locales/say.ts";
import { printable } from "../../src/corpus/printable.ts";
import type { StoreReader, Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { type LineRoom, linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { cut, escapeMarkdown, named } from "../../src/discord/markdown.ts";
import { keptOutLines } from "../../src/discord/moderation/kept-out-lines.ts";
import { problemLines } from "../../src/discord/moderation/proposal-lines.ts";
import { failingLines } from "../../src/discord/moderation/source-lines.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { type ArticleSet, folderArticles } from "../../src/proposal/article-set.ts";

/** Works without the store too, because that is when moderators look at it. */
export const status = defineAction({
    description: () => say("corpus.status.description"),
    uses: ["live", "storeReader", "whole"],
    run: (_, context) => statusMessage(context),
});

async function statusMessage({
    live,
    storeReader,
    whole,
}: Uses<"live" | "storeReader" | "whole">): Promise<MessageReply> {
    const { articles, paragraphs, version, since, reloading, errors } = live.status();
    const seconds = Math.floor(since.getTime() / 1000);
    const edition = storeReader?.edition();
    const problem = storeReader?.problem();
    const folder = await storeReader?.folderState();
    const sources = await sourcesOf(storeReader);
    const linesWith = (room: LineRoom) => [
        say("status.served", {
            articles,
            paragraphs,
            version: String(edition?.number ?? "none"),
            fingerprint: version,
            when: `<t:${seconds}:f>`,
            ago: `<t:${seconds}:R>`,
        }),
        edition === undefined ? say("status.no-store") : originsOf(edition, whole, { sources, ...room }),
        ...(folder === undefined ? [] : folderLines(folder, room)),
        ...(storeReader === undefined ? [] : sourcesLines(storeReader.sources, room)),
        ...(problem === undefined ? [] : [escapeMarkdown(told(problem.said))]),
        ...(storeReader?.diskProblems() ?? []).map((one) => escapeMarkdown(told(one))),
        ...(reloading ? [say("status.reloading")] : []),
        ...(errors.length === 0 ? [say("status.nothing-wrong")] : problemLines(errors, room)),
    ];
    return privateText(linesWithRoom(linesWith));
}

/** Counts only articles: a draft is a file of the set, too. */
function originsOf(
    { set: files }: ReturnType<StoreReader["edition"]>,
    { articles }: Uses<"whole">["whole"],
    { sources, ...room }: LineRoom & { readonly sources: ReadonlyMap<string, string> },
): string {
    const ids = new Set(articles.map(({ id }) => id));
    const set = files.filter(({ id }) => ids.has(id));
    const fromDiscord = set.filter(({ origin }) => origin === "discord");
    const bySource = Map.groupBy(
        fromDiscord.filter(({ file }) => sources.has(file)),
        ({ file }) => sources.get(file) ?? "",
    );
    const added = fromDiscord.filter(({ restored, file }) => restored === undefined && !sources.has(file));
    const older = Map.groupBy(fromDiscord, ({ restored }) => restored?.version);
    older.delete(undefined);
    return [
        say("status.from-folder", { count: folderArticles(set).length }),
        added.length === 0
            ? say("status.none-through-discord")
            : say("status.through-discord", { files: namesOf(added, room) }),
        ...firstSentences([...bySource], room.most, ([source, articles]) =>
            say("status.from-source", { source: named(source, 40), count: articles.length }),
        ),
        ...firstSentences([...older], room.most, ([version, articles]) =>
            say("status.from-version", { version: String(version), files: namesOf(articles, room) }),
        ),
    ].join(" ");
}

/** A sentence about each of the first, and how many others there are. */
function firstSentences<One>(all: readonly One[], most: number, sentenceOf: (one: One) => string): string[] {
    const count = all.length - most;
    return [
        ...all.slice(0, most).map(sentenceOf),
        ...(count > 0 ? [say("status.from-others", { count })] : []),
    ];
}

/** The sources of articles by path; none if the store fails, since the status is what moderators look at then. */
const sourcesOf = (storeReader: StoreReader | undefined): Promise<ReadonlyMap<string, string>> =>
    storeReader?.sources.articles().catch(() => new Map()) ?? Promise.resolve(new Map());

function sourcesLines(
    { listed, states, isWatched }: StoreReader["sources"],
    room: LineRoom,
): readonly string[] {
    if (listed.length === 0) return [];
    return isWatched() ? failingLines(states(), room) : [say("doctor.sources-unwatched.fix")];
}

function namesOf(articles: ArticleSet, { longest, most }: LineRoom): string {
    return listedUpTo(
        articles.map(({ file }, at) => (at < mostNames ? asCode(file, longest) : file)),
        Math.min(most, mostNames),
    );
}

const mostNames = 10;

/** A name with a backtick would end the code. */
const asCode = (file: string, longest: number) =>
    file.includes("`") ? named(file, longest) : `\`${cut(printable(file), longest)}\``;

/** Which files of the folder are not served, and whether a reload would change anything. */
function folderLines(folder: Awaited<ReturnType<StoreReader["folderState"]>>, room: LineRoom): string[] {
    if (folder.outcome === "no-corpus")
        return [say("status.folder-away", { why: escapeMarkdown(told(folder.why)) })];
    const { keptOut, hasChanged } = folder;
    return [
        ...(hasChanged ? [say("status.folder-changed")] : []),
        ...(keptOut.length === 0
            ? []
            : [say("kept-out.title", { count: keptOut.length }), ...keptOutLines(keptOut, room)]),
    ];
}

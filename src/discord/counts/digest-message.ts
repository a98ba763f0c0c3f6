import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { type Questions, silentDays, unasked } from "../../doctor/unasked.ts";
import { digestBefore } from "../../store/digests.ts";
import type { Store } from "../../store/store.ts";
import type { MessageReply } from "../command/reply.ts";
import { linesWithRoom } from "../lines-with-room.ts";
import { filledLines, gapLines, inMessage, wrongLines } from "./gap-lines.ts";

interface Week {
    readonly gaps: Awaited<ReturnType<Store["gaps"]["list"]>>;
    readonly wrong: Awaited<ReturnType<Store["feedback"]["worst"]>>;
    readonly articles: readonly ArticleFacts[];
    readonly questions: Questions;
    readonly retention: Store["retention"];
}

/**
 * The weekly digest for moderators; undefined if there is nothing to report. Articles that nobody asked about are mentioned
 * but do not cause a digest, because they are the same every week.
 */
export function digestMessage({
    gaps,
    wrong,
    articles,
    questions,
    retention,
}: Week): MessageReply | undefined {
    const partsWith = (most: number) => [
        ...gapLines(gaps, retention, inMessage(Math.min(most, mostGaps))),
        ...filledLines(gaps, inMessage(Math.min(most, mostGaps)), digestBefore(questions.now)),
        ...wrongLines(wrong, articles, inMessage(Math.min(most, mostArticles))),
    ];
    if (partsWith(1).length === 0) return undefined;
    const silent = unasked(articles, questions).length;
    const lines = linesWithRoom(({ most }) => [
        say("digest.title"),
        ...partsWith(most),
        ...(silent === 0 ? [] : [say("digest.silent-articles", { count: silent, days: silentDays })]),
        say("gaps.only-words"),
    ]);
    return { kind: "text", text: lines.join("\n"), visibility: "public" };
}

/** A digest is short; `/corpus gaps` has the others. */
const mostGaps = 15;
const mostArticles = 5;

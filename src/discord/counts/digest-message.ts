import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { type Questions, silentDays, unasked } from "../../doctor/unasked.ts";
import { digestBefore } from "../../store/digests.ts";
import type { Store } from "../../store/store.ts";
import type { MessageReply } from "../command/reply.ts";
import { filledLines, gapLines, wrongLines } from "./gap-lines.ts";

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
    const parts = [
        ...gapLines(gaps, retention),
        ...filledLines(gaps, digestBefore(questions.now)),
        ...wrongLines(wrong, articles),
    ];
    if (parts.length === 0) return undefined;
    const silent = unasked(articles, questions).length;
    const lines = [
        say("digest.title"),
        ...parts,
        ...(silent === 0 ? [] : [say("digest.silent-articles", { count: silent, days: silentDays })]),
        say("gaps.only-words"),
    ];
    return { kind: "text", text: lines.join("\n"), visibility: "public" };
}

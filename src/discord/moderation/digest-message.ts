import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { type Questions, unasked } from "../../doctor/unasked.ts";
import type { Store } from "../../store/store.ts";
import type { MessageReply } from "../command/reply.ts";
import { gapLines, wrongLines } from "./gap-lines.ts";

interface Week {
    readonly gaps: Awaited<ReturnType<Store["gaps"]["list"]>>;
    readonly wrong: Awaited<ReturnType<Store["feedback"]["worst"]>>;
    readonly articles: readonly ArticleFacts[];
    readonly questions: Questions;
}

/**
 * What moderators are told once a week; undefined where there is nothing to tell. Articles that nobody asked are no
 * reason to write, since they are the same from week to week.
 */
export function digestMessage({ gaps, wrong, articles, questions }: Week): MessageReply | undefined {
    if (gaps.length + wrong.length === 0) return undefined;
    const silent = unasked(articles, questions).length;
    const lines = [
        say("digest.title"),
        ...(gaps.length === 0 ? [] : gapLines(gaps)),
        ...wrongLines(wrong, articles),
        ...(silent === 0 ? [] : [say("digest.silent-articles", { count: silent })]),
        say("gaps.only-words"),
    ];
    return { kind: "text", text: lines.join("\n"), visibility: "public" };
}

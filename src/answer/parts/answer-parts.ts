import type { Answer, AnswerPart, Excerpt, KeyPlace } from "../answer.ts";
import { isSameKey } from "../answer.ts";
import { completeQuestion, completeWithLastThing } from "../follow-up/complete-question.ts";
import { asksForMore } from "./asks-for-more.ts";

/** Answers one question from the articles that the message asks; if `article` is given, only from that one. */
type AnswerOne = (question: string, narrowed?: Narrowed) => Answer;

export interface Narrowed {
    /** An article's id. */
    readonly article?: string | undefined;
    /** A sentence that is not to answer. */
    readonly except?: KeyPlace | undefined;
}

/**
 * Answers the questions of a message one after another, each completed with the subject of the one before if it needs it.
 * Undefined if none is answered.
 */
export function answerParts(
    message: string,
    questions: readonly string[],
    answer: AnswerOne,
): Answer | undefined {
    const parts: AnswerPart[] = [];
    for (const asked of questions) parts.push(partOf(asked, parts.at(-1), answer));
    const [first, ...others] = withoutRepeats(parts.flatMap(({ answer }) => answerIn(answer) ?? []));
    if (first === undefined) return undefined;
    return { question: message, verdict: "answered", missing: [], excerpts: [first, ...others], parts };
}

/** The excerpt that answers; undefined if none does. */
export function answerIn({ verdict, excerpts: [first] }: Answer): Excerpt | undefined {
    return verdict === "answered" ? first : undefined;
}

/** One excerpt for each KeySentence, without second sentences: each part has one answer. */
function withoutRepeats(excerpts: readonly Excerpt[]): readonly Excerpt[] {
    return excerpts
        .filter((one, at) => !excerpts.slice(0, at).some((earlier) => isSameKey(one, earlier)))
        .map((one) => excerpts.filter((other) => isSameKey(one, other)).reduce(forBoth))
        .map(({ second: _, ...excerpt }) => excerpt);
}

/** The first of two excerpts with one KeySentence, which answer two parts. It has a span only if it is that of both. */
export function forBoth(one: Excerpt, other: Excerpt): Excerpt {
    if (one.span === undefined || one.span.start === other.span?.start) return one;
    const { span: _, ...excerpt } = one;
    return excerpt;
}

function partOf(asked: string, before: AnswerPart | undefined, answer: AnswerOne): AnswerPart {
    if (before === undefined) return { asked, answer: answer(asked) };
    const previous = before.answer.question;
    const known = answerIn(before.answer);
    const except = known !== undefined && asksForMore(asked, known) ? known : undefined;
    const completed = completeQuestion(asked, previous);
    const whole = answer(completed, completed === asked ? {} : { except });
    // "Who built it?" after "How many visitors see the mill?" is about the mill, not about visitors.
    const narrow = whole.verdict === "answered" ? undefined : completeWithLastThing(asked, previous);
    const narrower = narrow === undefined ? whole : answer(narrow, { except });
    const own = narrower.verdict === "answered" ? narrower : whole;
    if (known === undefined || answerIn(own)?.article.id === known.article.id) return { asked, answer: own };
    // A message is probably about one article. "What is the toll?" that is not answered may be about the subject before.
    const article = known.article.id;
    const isAsked = completed !== asked || own.verdict === "answered";
    const withSubject = isAsked ? completed : completeQuestion(`and ${asked}`, previous);
    const inArticle = answer(withSubject, withSubject === asked ? { article } : { article, except });
    return { asked, answer: inArticle.verdict === "answered" ? inArticle : own };
}

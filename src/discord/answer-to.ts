import { type Answer, saidIn } from "../answer/answer.ts";
import { askFollowUp, type FollowedUp, type Subject } from "../answer/follow-up/ask-follow-up.ts";
import { readsWell } from "../answer/follow-up/complete-question.ts";
import type { Library } from "../answer/library.ts";
import { splitQuestion } from "../answer/parts/split-question.ts";
import type { Scope } from "../answer/scope.ts";
import type { AnswerReply } from "./command/reply.ts";
import type { SpokenQuestion } from "./spoken-text.ts";

interface AnswerOptions {
    readonly scope?: Scope;
    /** What a short question may continue. */
    readonly subject?: Subject | undefined;
}

type AnsweredQuestion = Pick<AnswerReply, "kind" | "answer" | "question" | "about" | "said" | "examples">;

/** The parts of a reply that answer a question, which is repeated as people read it. Rejects like `Library.ask`. */
export async function answerTo(
    question: SpokenQuestion,
    library: Pick<Library, "ask" | "articles" | "suggest">,
    { scope = {}, subject }: AnswerOptions = {},
): Promise<AnsweredQuestion> {
    const { asked, shown, channels, withoutChannels } = question;
    const { answer, understood, about, said } = await askFollowUp(asked, subject, { library, scope });
    const examples = await examplesFor(answer, library);
    if (about !== undefined)
        return { kind: "answer", answer, question: readsWell(understood) ? understood : shown, about, said };
    const isInChannel = channels.length > 0 && withoutChannels !== "" && answer.verdict !== "answered";
    return {
        kind: "answer",
        answer: isInChannel ? better(answer, await library.ask(withoutChannels, scope)) : answer,
        question: shown,
        ...(examples.length > 0 && { examples }),
    };
}

/** Questions that the articles answer, for a member who asked in another language than they are in. */
async function examplesFor(
    answer: Answer,
    { suggest }: Pick<Library, "suggest">,
): Promise<readonly string[]> {
    if (answer.verdict === "answered" || answer.languages === undefined) return [];
    // Headings are suggested too, and are no examples of a question.
    return (await suggest("")).filter((one) => /[?？؟]$/u.test(one)).slice(0, mostExamples);
}

const mostExamples = 2;

/** Answers the first of these questions that the articles answer; the first one if they answer none. */
export async function answerToAny(
    [first, ...others]: readonly [SpokenQuestion, ...SpokenQuestion[]],
    library: Pick<Library, "ask" | "articles" | "suggest">,
): ReturnType<typeof answerTo> {
    const reply = await answerTo(first, library);
    const [next, ...later] = others;
    if (reply.answer.verdict === "answered" || next === undefined) return reply;
    const another = await answerToAny([next, ...later], library);
    return another.answer.verdict === "answered" ? another : reply;
}

/** A channel that no article knows is where something should happen, and nothing to look for. */
function better(answer: Answer, withoutChannels: Answer): Answer {
    const isLost = withoutChannels.missing.length < answer.missing.length;
    return isLost || withoutChannels.verdict === "answered" ? withoutChannels : answer;
}

/** The subject of later questions; the first of several questions names it. Undefined if it was not answered. */
export function subjectOf({
    answer,
    understood,
    about,
    said = [],
}: Pick<FollowedUp, "answer" | "understood" | "about" | "said">): Subject | undefined {
    if (answer.verdict !== "answered") return undefined;
    const [question = understood] = splitQuestion(understood);
    const [first] = answer.excerpts;
    const place = { article: first.article.id, paragraph: first.paragraph.number };
    return { question, about, place, said: [...said, saidIn(first)].slice(-mostSaid) };
}

/** How many sentences are remembered. Nobody asks for so many others. */
const mostSaid = 20;

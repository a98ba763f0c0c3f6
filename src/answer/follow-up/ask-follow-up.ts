import { type Answer, type Excerpt, isSaid, type SaidSentence } from "../answer.ts";
import type { Scope } from "../scope.ts";
import { asksForOther, asksOpenly } from "./asks-openly.ts";
import { completeFollowUp, completeWithLastThing } from "./complete-question.ts";
import { offersWhatIsAsked } from "./offered.ts";
import { ownWords } from "./own-words.ts";

/** What a short question may continue: a question that was answered, and where the answer is. */
export interface Subject {
    /** As it was understood. */
    readonly question: string;
    /** What it was about, as people say it, if it was a follow-up. */
    readonly about?: string | undefined;
    /** The paragraph that was quoted; undefined if it is not known any more. */
    readonly place?: { readonly article: string; readonly paragraph: number } | undefined;
    /** The sentences that answered it and the questions that it continues, oldest first. */
    readonly said?: readonly SaidSentence[] | undefined;
}

/** A library, as far as follow-ups need it. */
interface AskableArticles {
    readonly articles: readonly { readonly id: string }[];
    ask(question: string, scope?: Scope): Promise<Answer>;
}

/** An answer, and how the question was understood. */
export interface FollowedUp {
    readonly answer: Answer;
    /** The whole question; equal to what was asked if it continues nothing. */
    readonly understood: string;
    /** What it was understood to be about, as people say it; undefined if it continues nothing. */
    readonly about?: string | undefined;
    /** The sentences that answered the questions that it continues. */
    readonly said?: readonly SaidSentence[] | undefined;
}

/**
 * Asks a question that may continue another. If it does, the paragraph that was quoted last is asked first, then all articles of the
 * scope. What was said already is not repeated if it asks for something else. Rejects like `Library.ask`.
 */
export async function askFollowUp(
    asked: string,
    subject: Subject | undefined,
    { library, scope = {} }: { readonly library: AskableArticles; readonly scope?: Scope },
): Promise<FollowedUp> {
    const completed = subject && completeFollowUp(asked, subject.question, subject.about);
    if (subject === undefined || completed === undefined)
        return { answer: await library.ask(asked, scope), understood: asked };
    const { said } = subject;
    const asking = { asked, understood: completed.question, subject, library, scope };
    const followed = { ...(await answerInTurn(asking, completed.about)), said };
    const { answer } = followed;
    if (answer.verdict !== "answered" || !saysAgain(answer.excerpts[0], asking)) return followed;
    const except = { ...asking, scope: { ...scope, except: said } };
    return { ...(await answerInTurn(except, completed.about)), said };
}

/** Whether a sentence that was quoted already would be the answer to a question for another one. */
function saysAgain(excerpt: Excerpt, { asked, subject: { said = [] } }: Asking): boolean {
    return isSaid(excerpt, said) && (asksForOther(asked) || asksOpenly(asked, excerpt));
}

/** Asks the paragraph that was quoted last, then all articles of the scope, also about the last thing alone. */
async function answerInTurn(asking: Asking, about: string): Promise<FollowedUp> {
    const { asked, understood, subject, library, scope } = asking;
    const near = await nearAnswer(asking);
    if (near !== undefined) return { answer: await withOwnWords(near, asking), understood, about };
    const answer = withoutRepeat(await library.ask(understood, scope), asking);
    const narrow = answer.verdict === "answered" ? undefined : completeWithLastThing(asked, subject.question);
    if (narrow === undefined) return { answer: await withOwnWords(answer, asking), understood, about };
    const narrower = withoutRepeat(await library.ask(narrow, scope), asking);
    return narrower.verdict === "answered"
        ? { answer: narrower, understood: narrow, about }
        : { answer, understood, about };
}

interface Asking {
    readonly asked: string;
    readonly understood: string;
    readonly subject: Subject;
    readonly library: AskableArticles;
    readonly scope: Scope;
}

/** The answer from the paragraph that was quoted last, if it offers what is asked for. */
async function nearAnswer(asking: Asking): Promise<Answer | undefined> {
    const { understood, subject, library, scope } = asking;
    const { place } = subject;
    // The articles may have changed since.
    if (place === undefined || !library.articles.some(({ id }) => id === place.article)) return undefined;
    const answer = await library.ask(understood, { ...scope, ...place });
    if (answer.verdict !== "answered") return undefined;
    const offers = offered(answer.excerpts[0], asking);
    // What was said last is left out where anything else of the paragraph will do.
    return offers === true || (offers === undefined && scope.except !== undefined) ? answer : undefined;
}

/** "Why?" is not answered by the same paragraph again if it gives no reason, nor is "and if I'm late?" if it is about something else. */
function withoutRepeat(answer: Answer, asking: Asking): Answer {
    if (answer.verdict !== "answered") return answer;
    const { excerpts, question } = answer;
    const [{ article, paragraph }] = excerpts;
    const { place } = asking.subject;
    const repeats = article.id === place?.article && paragraph.number === place.paragraph;
    return repeats && offered(excerpts[0], asking) === false
        ? { question, verdict: "near-miss", missing: [], excerpts }
        : answer;
}

/**
 * The answer from the paragraph that was quoted last, by the sentence that contains the follow-up's own words: "and the deposit?" after
 * "What is the fee?" is not answered by the sentence about the fee again if the next one names the deposit.
 */
async function withOwnWords(answer: Answer, { asked, subject, library, scope }: Asking): Promise<Answer> {
    const { place } = subject;
    if (answer.verdict !== "answered" || place === undefined) return answer;
    const [first] = answer.excerpts;
    const isSame = first.article.id === place.article && first.paragraph.number === place.paragraph;
    if (!isSame || hasOwnWords(asked, first) || ownWords(asked, first).found === 0) return answer;
    const other = await library.ask(asked, { ...scope, ...place });
    return other.verdict === "answered" && hasOwnWords(asked, other.excerpts[0])
        ? { ...other, question: answer.question }
        : answer;
}

/** Whether the KeySentence contains one of the words that the follow-up says. */
function hasOwnWords(asked: string, excerpt: Excerpt): boolean {
    const { article, paragraph } = excerpt;
    const sentence = { ...paragraph, text: keySentenceOf(excerpt), path: [] };
    return ownWords(asked, { article, paragraph: sentence }).found > 0;
}

/** Whether the excerpt contains what is asked for; undefined if that is not clear. */
function offered(excerpt: Excerpt, { asked, understood }: Asking): boolean | undefined {
    const quoted = excerpt.runs.map(({ start, end }) => excerpt.paragraph.text.slice(start, end)).join(" ");
    // A name that the whole question contains does not say who built it.
    const isNamed = offersWhatIsAsked(understood, quoted) === false;
    const offers = isNamed ? false : offersWhatIsAsked(asked, keySentenceOf(excerpt));
    const { count, found } = ownWords(asked, excerpt);
    // One word may be said in another way: "what does it cost?" is answered by "The fee is 150 crowns."
    return count >= (offers === true ? 2 : 1) && found === 0 ? false : offers;
}

const keySentenceOf = ({ paragraph, key }: Excerpt) => paragraph.text.slice(key.start, key.end);

import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { Changes } from "./changes.ts";

/** A question that two versions answer differently. */
interface OtherAnswer {
    readonly question: string;
    /** "lost": only the first version answers it; "found": only the second does. */
    readonly how: "lost" | "another-article" | "another-sentence" | "found";
    /** The KeySentence that answers in the second version, if any. */
    readonly instead?: string;
}

/** What became of questions that the articles ask or suggest. */
export interface ComparedAnswers {
    /** How many questions both versions were asked. */
    readonly asked: number;
    /** How many would have been, with more time. */
    readonly chosen: number;
    /** The worst first. */
    readonly differences: readonly OtherAnswer[];
}

type AskedLibrary = Pick<Library, "articles" | "ask" | "read" | "suggest">;

interface TwoVersions {
    readonly before: AskedLibrary;
    readonly after: AskedLibrary;
    readonly changes: Pick<Changes, "added" | "changed" | "removed">;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /** Receives growing shares of the questions, from 0 on. If it throws, no further one is asked. */
    readonly onAsked?: (share: number) => void;
}

/**
 * Asks both versions the questions in headings, those of changed articles first, and the questions that the first version suggests:
 * at most `mostQuestions`, and no further one after `budget` milliseconds. Rejects like `ask` of the second version, and with what
 * `onAsked` throws.
 */
export async function compareAnswers({
    before,
    after,
    changes,
    now,
    onAsked = () => undefined,
}: TwoVersions): Promise<ComparedAnswers> {
    const end = now() + budget;
    onAsked(0);
    const questions = await questionsOf({ before, after, changes });
    const differences: OtherAnswer[] = [];
    let asked = 0;
    for (const [at, question] of questions.entries()) {
        onAsked(at / questions.length);
        if (now() >= end) break;
        const old = await answerOf(before, question);
        // The version that is served may be away for a moment, which is no reason against a proposal.
        if (old === undefined) continue;
        const next = await after.ask(question);
        const how = difference(old, next);
        const instead = next.verdict === "answered" ? textOf(next.excerpts[0]) : undefined;
        if (how !== undefined) differences.push({ question, how, ...(instead !== undefined && { instead }) });
        asked++;
    }
    const inOrder = order.flatMap((kind) => differences.filter(({ how }) => how === kind));
    return { asked, chosen: questions.length, differences: inOrder };
}

export const mostQuestions = 24;
/** So that a proposal takes no more than a moment longer. A question takes up to some 20 ms among 75,000 paragraphs. */
const budget = 1000;

const order: readonly OtherAnswer["how"][] = ["lost", "another-article", "another-sentence", "found"];

function difference(old: Answer, next: Answer): OtherAnswer["how"] | undefined {
    if (old.verdict !== "answered") return next.verdict === "answered" ? "found" : undefined;
    if (next.verdict !== "answered") return "lost";
    const [one] = old.excerpts;
    const [other] = next.excerpts;
    if (one.article.id !== other.article.id) return "another-article";
    return textOf(one) === textOf(other) ? undefined : "another-sentence";
}

type KeyText = Pick<Answer["excerpts"][0] & object, "paragraph" | "key">;

const textOf = ({ paragraph, key }: KeyText) => paragraph.text.slice(key.start, key.end);

async function answerOf(library: AskedLibrary, question: string): Promise<Answer | undefined> {
    return library.ask(question).catch(absentIfAway);
}

function absentIfAway(cause: unknown): undefined {
    if (!(cause instanceof LibraryAwayError)) throw cause;
    return undefined;
}

/** The questions to ask, without repetitions. */
async function questionsOf({
    before,
    after,
    changes,
}: Omit<TwoVersions, "now" | "onAsked">): Promise<readonly string[]> {
    const touched = new Set([...changes.changed, ...changes.removed, ...changes.added].map(({ id }) => id));
    const isTouched = ({ id }: ArticleFacts) => touched.has(id);
    const changed = before.articles.filter(isTouched).slice(0, mostArticles);
    const fresh = after.articles.filter(isTouched).slice(0, mostArticles);
    const others = spread(before.articles.filter((article) => !isTouched(article)));
    const suggested = (await before.suggest("").catch(absentIfAway)) ?? [];
    const found = [
        ...(await headingsOf(before, changed)),
        ...(await headingsOf(after, fresh)),
        ...suggested.filter(isQuestion),
        ...(await headingsOf(before, others)),
    ];
    return [...new Set(found)].slice(0, mostQuestions);
}

/** How many changed articles of each version are read for their headings. */
const mostArticles = 6;
/** How many of the others. Most articles ask nothing. */
const mostOthers = 24;
/** Of each article, so that one does not fill the list. */
const mostOfArticle = 6;
/** Longer articles would take long to read for their headings. */
const longestRead = 2000;

/** Some of them, evenly spread. */
function spread(articles: readonly ArticleFacts[]): readonly ArticleFacts[] {
    const step = Math.max(1, articles.length / mostOthers);
    const places = Array.from({ length: Math.min(mostOthers, articles.length) }, (_, at) =>
        Math.floor(at * step),
    );
    return places.flatMap((at) => articles[at] ?? []);
}

/** The headings of these articles that are questions. */
async function headingsOf(
    library: AskedLibrary,
    articles: readonly ArticleFacts[],
): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { id, paragraphCount } of articles) {
        if (paragraphCount > longestRead) continue;
        const part = await library.read({ article: id, from: 1, to: 1 }).catch(absentIfAway);
        const paths = [...(part?.sections ?? []), ...(part?.paragraphs ?? [])].map(({ path }) => path);
        const headings = new Set(paths.flatMap((path) => path.slice(-1)).filter(isQuestion));
        found.push(...[...headings].slice(0, mostOfArticle));
    }
    return found;
}

const isQuestion = (text: string) => /[?？؟]\s*$/u.test(text) && text.length <= longestQuestion;
/** In UTF-16 units, as in Discord. */
const longestQuestion = 300;

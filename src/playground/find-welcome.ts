import type { Confidence } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import { type CandidateQuestion, candidatesFrom } from "../answer/suggestions/candidate.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { PageSnapshot } from "./protocol.ts";

type AskableLibrary = Pick<Library, "articles" | "ask" | "explain">;

/**
 * Up to five questions about the articles. The last one is not answered by them; the others are answered by exactly the
 * sentence that they were made from. The same articles always give the same questions.
 */
export async function findWelcome(library: AskableLibrary): Promise<PageSnapshot["welcome"]> {
    const candidates = await gather(library);
    const sure: CandidateQuestion[] = [];
    const unsure: CandidateQuestion[] = [];
    for (const candidate of candidates.slice(0, mostTried)) {
        const confidence = await confidenceOf(library, candidate);
        if (confidence !== undefined) (confidence === "low" ? unsure : sure).push(candidate);
    }
    const found: CandidateQuestion[] = [];
    for (const candidate of [...sure, ...unsure]) {
        if (found.length === answerable) break;
        const fresh = found.every(
            ({ question, sentence }) => question !== candidate.question && sentence !== candidate.sentence,
        );
        if (fresh) found.push(candidate);
    }
    const foreign = await firstUnanswered(library);
    return [
        ...found.map(({ question }) => ({ question, answerable: true })),
        ...(foreign === undefined ? [] : [{ question: foreign, answerable: false }]),
    ];
}

const answerable = 4;
const mostTried = 40;
/** How many articles are used, in their order. */
const mostArticles = 6;

/** Articles take turns, and each starts with another kind of question. */
async function gather(library: AskableLibrary): Promise<readonly CandidateQuestion[]> {
    const lists: (readonly CandidateQuestion[])[] = [];
    for (const [at, article] of library.articles.slice(0, mostArticles).entries()) {
        lists.push(candidatesFrom(await sentencesOf(library, article), article.language, at));
    }
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/**
 * Finds sentences by asking for the article's title, and then for what that found, because the main thread does not have the
 * text.
 */
async function sentencesOf(library: AskableLibrary, { id, title }: ArticleFacts): Promise<readonly string[]> {
    const found = new Set<string>();
    const look = async (text: string) => {
        const { candidates } = await library.explain(text.slice(0, longestLook), { article: id });
        for (const { sentence } of candidates) found.add(sentence);
    };
    await look(title);
    for (const sentence of [...found].slice(0, furtherLooks)) await look(sentence);
    return [...found];
}

const longestLook = 300;
const furtherLooks = 8;

/** The confidence with which the library answers with the candidate's own sentence; undefined if it does not. */
async function confidenceOf(
    library: AskableLibrary,
    { question, sentence }: CandidateQuestion,
): Promise<Confidence | undefined> {
    const { verdict, excerpts } = await library.ask(question);
    const [first] = excerpts;
    if (verdict !== "answered" || first === undefined) return undefined;
    const { paragraph, key, confidence } = first;
    return paragraph.text.slice(key.start, key.end) === sentence ? confidence : undefined;
}

async function firstUnanswered(library: AskableLibrary): Promise<string | undefined> {
    for (const question of foreign) {
        const { verdict } = await library.ask(question);
        if (verdict === "not-found") return question;
    }
    return undefined;
}

/** Topics so different that hardly any corpus covers them all. */
const foreign = [
    "What is the capital of Brazil?",
    "How do you bake sourdough bread?",
    "Who won the World Cup in 1998?",
    "How many moons does Jupiter have?",
];

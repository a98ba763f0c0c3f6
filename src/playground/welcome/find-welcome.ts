import type { Library } from "../../answer/library.ts";
import type { Scene } from "../protocol.ts";
import { type Candidate, candidatesFrom } from "./candidate.ts";

type Asked = Pick<Library, "articles" | "ask" | "explain">;

/**
 * Up to five questions about the loaded articles; the last is one they do not answer. Only questions that the library
 * answers with high confidence, and by the very sentence they were made from; the same articles give the same questions.
 */
export async function findWelcome(library: Asked): Promise<Scene["welcome"]> {
    const candidates = await gather(library);
    const found: Candidate[] = [];
    for (const candidate of candidates.slice(0, mostTried)) {
        if (found.length === answerable) break;
        const fresh = found.every(
            ({ question, sentence }) => question !== candidate.question && sentence !== candidate.sentence,
        );
        if (fresh && (await isAnswered(library, candidate))) found.push(candidate);
    }
    const foreign = await firstUnanswered(library);
    return [
        ...found.map(({ question }) => ({ question, answerable: true })),
        ...(foreign === undefined ? [] : [{ question: foreign, answerable: false }]),
    ];
}

const answerable = 4;
const mostTried = 40;
/** How many articles are looked into, the first by their order. */
const mostArticles = 6;

/** Candidates of different articles take turns, and each article begins with another kind. */
async function gather(library: Asked): Promise<readonly Candidate[]> {
    const lists: (readonly Candidate[])[] = [];
    for (const [at, { id, title, language }] of library.articles.slice(0, mostArticles).entries()) {
        const sentences = new Set<string>();
        for (const lead of /^en\b/u.test(language) ? leads : [""]) {
            const { candidates } = await library.explain(`${lead}${title}`, { article: id });
            for (const { sentence } of candidates) sentences.add(sentence);
        }
        lists.push(candidatesFrom([...sentences], language, at));
    }
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** With its title after them, these bring up an article's sentences about numbers, people, times and things. */
const leads = ["", "How many ", "Who is in ", "When was ", "What is "];

async function isAnswered(library: Asked, { question, sentence }: Candidate): Promise<boolean> {
    const { verdict, excerpts } = await library.ask(question);
    const [first] = excerpts;
    if (verdict !== "answered" || first?.confidence !== "high") return false;
    return first.paragraph.text.slice(first.key.start, first.key.end) === sentence;
}

async function firstUnanswered(library: Asked): Promise<string | undefined> {
    for (const question of foreign) {
        const { verdict } = await library.ask(question);
        if (verdict === "not-found") return question;
    }
    return undefined;
}

/** About things so far apart that hardly any corpus holds them all. */
const foreign = [
    "What is the capital of Brazil?",
    "How do you bake sourdough bread?",
    "Who won the World Cup in 1998?",
    "How many moons does Jupiter have?",
];

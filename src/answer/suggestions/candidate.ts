import { countQuestion } from "./count.ts";
import {
    acronymQuestion,
    actorQuestion,
    dateQuestion,
    definitionQuestion,
    makerQuestion,
    personQuestion,
    placeQuestion,
    speakerQuestion,
    topicQuestion,
} from "./question-patterns.ts";

/** A question that a sentence seems to answer. Only the library can say whether it does. */
export interface CandidateQuestion {
    readonly question: string;
    readonly sentence: string;
}

/**
 * The kinds of questions, most useful first. Each finds at most one per sentence. Only counts work in languages other than
 * English.
 */
const kinds: readonly ((sentence: string, language: string) => string | undefined)[] = [
    countQuestion,
    english(personQuestion),
    english(dateQuestion),
    english(definitionQuestion),
    english(actorQuestion),
    english(placeQuestion),
    english(makerQuestion),
    english(acronymQuestion),
    english(speakerQuestion),
];

/**
 * The questions that these sentences suggest. Kinds take turns, starting with the one at index `first`; questions about a
 * name come last.
 */
export function candidatesFrom(
    sentences: readonly string[],
    language: string,
    first: number,
): readonly CandidateQuestion[] {
    const turns = kinds.map((_, at) => kinds[(at + first) % kinds.length] ?? countQuestion);
    const byKind = turns.map((find) => questionsOf(sentences, (sentence) => find(sentence, language)));
    const longest = Math.max(...byKind.map((list) => list.length));
    const inTurn = Array.from({ length: longest }, (_, at) =>
        byKind.flatMap((list) => list.slice(at, at + 1)),
    );
    return [...inTurn.flat(), ...questionsOf(sentences, (sentence) => topicQuestion(sentence, language))];
}

function questionsOf(
    sentences: readonly string[],
    find: (sentence: string) => string | undefined,
): readonly CandidateQuestion[] {
    return sentences.flatMap((sentence) => {
        const question = find(sentence);
        return question === undefined || needsContext.test(question) ? [] : [{ question, sentence }];
    });
}

function english(find: (sentence: string) => string | undefined) {
    return (sentence: string, language: string) => (/^en\b/u.test(language) ? find(sentence) : undefined);
}

/** Outside quotation marks, these refer to another sentence. */
const needsContext =
    /^[^“]*\b(?:this|these|those|such|they|their|them|he|his|him|she|her|it|its|we|our|here|there)\b/iu;

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

/** A question that the sentence seems to answer, by what it holds; whether it does is for the library to say. */
export interface CandidateQuestion {
    readonly question: string;
    readonly sentence: string;
}

/** The kinds of question, most telling first; each finds at most one in a sentence. Only numbers work beyond English. */
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

/** The questions that sentences in this language suggest, those of different kinds taking turns, beginning with the kind at `first`; then those after a name. */
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

/** Outside of quotation marks, these point to another sentence. */
const needsContext =
    /^[^“]*\b(?:this|these|those|such|they|their|them|he|his|him|she|her|it|its|we|our|here|there)\b/iu;

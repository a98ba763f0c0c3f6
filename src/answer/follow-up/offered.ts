import { plainForm } from "../../search/lexicon.ts";
import { demandOf } from "../demand/demand.ts";
import { kindOfQuestion } from "../question/kind-of-question.ts";

/** Whether a sentence contains what an English question asks for; undefined for questions that ask for nothing in particular. */
export function offersWhatIsAsked(question: string, sentence: string): boolean | undefined {
    const words = (question.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map(plainForm);
    return demandOf({ words, kind: kindOfQuestion(words).kind })?.isIn(sentence);
}

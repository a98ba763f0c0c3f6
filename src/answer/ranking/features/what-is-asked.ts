import { mark } from "../../../search/word-marks.ts";
import type { Kind } from "../../question/kind-of-question.ts";
import type { Definition } from "./definition.ts";
import type { NewWords } from "./new-words.ts";

/** What a sentence offers besides new words; `money` and `percent` are 1 if it mentions them, else 0. */
interface Offers extends Pick<Definition, "definitions"> {
    readonly money: number;
    readonly percent: number;
}

/** Whether a sentence offers what this kind of question asks for; true for kinds whose answers look like any other words. */
export function offersKind(kind: Kind, found: NewWords, { money, percent, definitions }: Offers): boolean {
    switch (kind) {
        case "who":
            return found.names > 0;
        case "where":
            return found.places > 0;
        case "when":
            return found.years + found.dates + found.times > 0;
        case "how many":
        case "measure":
            return found.numbers > 0;
        case "how much":
            return found.numbers + money + percent > 0;
        case "why":
            return found.causes + found.infinitives > 0;
        case "definition":
            return definitions > 0;
        default:
            return true;
    }
}

/** Whether a word, judged by its marks, could be what this kind of question asks for. */
export function fitsKind(kind: Kind, marks: number, name: boolean): boolean {
    switch (kind) {
        case "who":
        case "where":
            return name;
        case "when":
            return (marks & (mark.year | mark.month | mark.timeWord)) !== 0;
        case "how many":
        case "how much":
        case "measure":
            return (marks & (mark.number | mark.numberWord)) !== 0;
        default:
            return (marks & mark.stop) === 0;
    }
}

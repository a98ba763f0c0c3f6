import { mark } from "../../search/word-marks.ts";
import type { Kind } from "../question/kind-of-question.ts";
import type { Definition } from "./definition.ts";
import type { NewWords } from "./new-words.ts";

/** What a sentence offers; `money` and `percent` are 1 if it mentions them, else 0. */
interface Offer extends NewWords, Pick<Definition, "definitions"> {
    readonly money: number;
    readonly percent: number;
}

/** Whether a sentence offers what this kind of question asks for; true for kinds whose answers look like any other words. */
export function offersKind(kind: Kind, offer: Offer): boolean {
    switch (kind) {
        case "who":
            return offer.names > 0;
        case "where":
            return offer.places > 0;
        case "when":
            return offer.years + offer.dates + offer.times > 0;
        case "how many":
        case "measure":
            return offer.numbers > 0;
        case "how much":
            return offer.numbers + offer.money + offer.percent > 0;
        case "why":
            return offer.causes + offer.infinitives > 0;
        case "definition":
            return offer.definitions > 0;
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

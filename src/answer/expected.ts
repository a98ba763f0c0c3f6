import { mark } from "../search/word-marks.ts";
import type { Kind } from "./kind-of-question.ts";

/** Whether a word, by its marks, could be what a question of this kind asks for. */
export function fits(kind: Kind, marks: number, name: boolean): boolean {
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

/** A capitalised word inside a sentence is taken for part of a name. */
export function isName(marks: number, opening: boolean): boolean {
    return !opening && (marks & mark.capital) !== 0 && (marks & (mark.stop | mark.month)) === 0;
}

/** What a sentence offers, in numbers of words unless said otherwise. */
export interface Offer {
    readonly numbers: number;
    readonly years: number;
    readonly dates: number;
    readonly times: number;
    readonly names: number;
    readonly places: number;
    readonly causes: number;
    readonly infinitives: number;
    readonly definitions: number;
    /** 1 where the sentence speaks of money or of a share in hundred. */
    readonly money: number;
    readonly percent: number;
}

/** Whether a sentence offers what a question of this kind asks for; true for kinds without a recognisable answer. */
export function offers(kind: Kind, offer: Offer): boolean {
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

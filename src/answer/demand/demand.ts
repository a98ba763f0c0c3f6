import type { Question } from "../question/question.ts";
import { offersAmount } from "./amounts.ts";
import { type Amount, amountAsked } from "./amounts-asked.ts";
import { attributeAsked, offersAttribute } from "./attributes.ts";
import { choiceAsked, offersChoice } from "./choices.ts";
import { asksForTime, offersDate } from "./dates.ts";
import { offersName, offersPerson } from "./names.ts";
import { offersReason } from "./reasons.ts";
import { locates, offersPlace } from "./whereabouts.ts";

/**
 * What kind of thing a sentence must contain to answer: "cause" is for "what led to it", "location" for where something is, "moment"
 * for any time or condition, "role" for "who is the mayor of it", and "choice" for "which brewery".
 */
export type DemandName =
    | Amount
    | "reason"
    | "cause"
    | "place"
    | "location"
    | "date"
    | "moment"
    | "name"
    | "attribute"
    | "role"
    | "person"
    | "choice";

export interface Demand {
    readonly name: DemandName;
    /** Whether a sentence contains what is asked for. */
    isIn(sentence: string): boolean;
}

/** What an English question asks for; undefined if its answers look like any other sentence. */
export function demandOf(question: Pick<Question, "words" | "kind">): Demand | undefined {
    const { kind } = question;
    const words = question.words.slice(0, mostWords);
    const asked = ` ${words.join(" ")} `;
    const attribute = attributeAsked(words, kind);
    const demand = (name: DemandName, isIn: Demand["isIn"]): Demand => ({
        name,
        isIn: (sentence) => isIn(sentence.slice(0, longest)),
    });
    if (causing.test(asked)) return demand("cause", offersReason);
    switch (kind === "what" || kind === "definition" ? (attribute?.value ?? kind) : kind) {
        case "why":
        case "reason":
            return demand("reason", offersReason);
        case "where":
        case "place": {
            const isLocation = kind !== "where" || locates(asked);
            return demand(isLocation ? "location" : "place", (sentence) =>
                offersPlace(sentence, asked, isLocation),
            );
        }
        case "when": {
            if (!asksForTime(asked)) return undefined;
            const [, noun = ""] = asked.match(/ (?:what|which) (date|day|year|month) /u) ?? [];
            return demand(noun === "" ? "moment" : "date", (sentence) => offersDate(sentence, noun));
        }
        case "name":
            return demand("name", (sentence) => offersName(sentence, asked, attribute?.of ?? []));
        case "what noun": {
            const noun = choiceAsked(asked);
            return noun === undefined
                ? undefined
                : demand("choice", (sentence) => offersChoice(sentence, noun, asked));
        }
        default: {
            const amount = amountAsked(words, kind) ?? attribute?.amount;
            if (amount !== undefined)
                return demand(amount, (sentence) => offersAmount(sentence, amount, words));
            if (kind === "who" && attribute === undefined)
                return demand("person", (sentence) => offersPerson(sentence, asked));
            if (attribute === undefined) return undefined;
            return demand(kind === "who" ? "role" : "attribute", (sentence) =>
                offersAttribute(sentence, attribute),
            );
        }
    }
}

const causing = / what (?:caused?|causes|made|led|makes) /u;

/** Reading takes time that may grow with the square of these. */
const mostWords = 60;
/** In UTF-16 units. */
const longest = 1000;

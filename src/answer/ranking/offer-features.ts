import { sign } from "../../search/token-store.ts";
import { mark } from "../../search/word-marks.ts";
import type { Kind } from "../question/kind-of-question.ts";
import type { FeatureGroup } from "./feature.ts";

/** What the sentence offers beyond the question's own words, against the kind of thing that is asked for. */
export const offerFeatures: FeatureGroup = ({ question, index, slots }) => {
    const { words, signs, paragraphStarts } = index.tokens;
    const { term, form, marks, initial } = index.lexicon;
    const number = (word: string) => index.lexicon.formNumber(word);
    const beforePlaces = new Set(["in", "at", "near", "from", "of", "to", "on"].map(number));
    const by = number("by");
    const to = number("to");

    return ({ passage, sentence }) => {
        let numbers = 0,
            years = 0,
            dates = 0,
            times = 0,
            units = 0;
        let names = 0,
            runs = 0,
            acronyms = 0,
            places = 0,
            agents = 0;
        let causes = 0,
            examples = 0,
            infinitives = 0;
        let afterName = false;
        let before = -1;
        let initials = "";
        for (let at = sentence.from; at < sentence.to; at++) {
            const word = words[at] ?? 0;
            const bits = marks[word] ?? 0;
            const has = (bit: number) => Number((bits & bit) !== 0);
            const here = form[word] ?? -1;
            initials += initial[word] ?? " ";
            if (here === to) infinitives++;
            const asked = slots.has(term[word] ?? -1);
            const name = !asked && isName(bits, at === sentence.from);
            if (!asked) {
                numbers += has(mark.number | mark.numberWord);
                years += has(mark.year);
                dates += has(mark.month) & has(mark.capital);
                times += has(mark.timeWord);
                units += has(mark.unit);
                acronyms += has(mark.allCapitals);
                causes += has(mark.cause);
                examples += has(mark.example);
            }
            if (name) {
                names++;
                if (afterName) runs++;
                if (beforePlaces.has(before)) places++;
                if (before === by) agents++;
            }
            afterName = name;
            before = here;
        }
        const signed = signs[(paragraphStarts[passage.candidate.id] ?? 0) + sentence.at] ?? 0;
        const money = Number((signed & sign.money) !== 0);
        const percent = Number((signed & sign.percent) !== 0);
        const definition = definitionIn(sentence.from, sentence.to);
        const defines = Number(definition.definitions > 0);
        const offer = {
            numbers,
            years,
            dates,
            times,
            names,
            places,
            causes,
            infinitives,
            money,
            percent,
            definitions: definition.definitions,
        };
        return {
            "new numbers": Math.log1p(numbers),
            "new years": Math.log1p(years),
            "new dates": Math.log1p(dates),
            "new times": Math.log1p(times),
            "new units": Math.log1p(units),
            "new names": Math.log1p(names),
            "new name runs": Math.log1p(runs),
            "new acronyms": Math.log1p(acronyms),
            "new places": Math.log1p(places),
            "by name": Math.log1p(agents),
            causes: Math.log1p(causes),
            examples: Math.log1p(examples),
            infinitives: Math.log1p(infinitives),
            money: money,
            percent: percent,
            "offers what is asked": Number(offers(question.kind, offer)),
            definitions: Math.log1p(definition.definitions),
            "defines at start": definition.atStart,
            "defined subject": definition.subject,
            "definition asked and given":
                question.kind === "definition" ? definition.subject + definition.atStart : 0,
            "name asked and given": question.naming
                ? defines + Number((signed & (sign.quote | sign.parenthesis)) !== 0)
                : 0,
            "spells out acronym": Number(question.acronyms.some((letters) => initials.includes(letters))),
        };
    };

    /** "X is a …", where X holds words of the question. */
    function definitionIn(from: number, end: number) {
        let definitions = 0;
        let atStart = 0;
        let subject = -1;
        let held = 0;
        let others = 0;
        let lastAsked = Number.NEGATIVE_INFINITY;
        for (let at = from; at < end; at++) {
            const bits = marks[words[at] ?? 0] ?? 0;
            const slot = slots.get(term[words[at] ?? 0] ?? -1);
            if (slot !== undefined) {
                lastAsked = at;
                held += question.terms[slot.place]?.rarity ?? 0;
            } else if ((bits & mark.stop) === 0) others++;
            if ((bits & mark.copula) === 0) continue;
            if (subject < 0) subject = Math.min(1, held / (question.weight || 1)) / (1 + others / 2);
            if (at - lastAsked > 2) continue;
            definitions++;
            const article = ((marks[words[at + 1] ?? 0] ?? 0) & mark.article) !== 0;
            if (article && lastAsked - from <= 3) atStart = 1;
        }
        return { definitions, atStart, subject: Math.max(0, subject) };
    }
};

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
interface Offer {
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
function offers(kind: Kind, offer: Offer): boolean {
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

import { mark } from "../../search/word-marks.ts";
import type { AskedTerm, Question } from "../question/question.ts";
import type { FeatureGroup } from "./feature.ts";
import { noCounts, type SlotCounts } from "./passage.ts";

/** How much of the question the sentence and its context contain, weighted by rarity. */
export const coverageFeatures = (({ question, index, contenders }) => {
    const { terms, weight, choosing } = question;
    const { covered, share, rarestMissing, placesOf, rarest, highest } = coverageOf(question);
    const { lexicon, tokens } = index;
    const all = placesOf(() => true);
    const names = placesOf(({ marks }) => (marks & mark.capital) !== 0);
    const numbers = placesOf(({ marks }) => (marks & mark.number) !== 0);
    const focus = placesOf((term) => term.focus);
    const none = noCounts(question);
    const wanted = new Set([...terms.map(({ form }) => form), ...choosing]);
    const mostHere = Math.max(...contenders.map(({ sentence }) => covered(sentence.counts))) || 1;

    return ({ passage, sentence }) => {
        const { counts: whole, heading, sentences } = passage;
        const own = sentence.counts;
        const previous = sentences[sentence.at - 1]?.counts ?? none;
        const next = sentences[sentence.at + 1]?.counts ?? none;
        const second = sentences[sentence.at - 2]?.counts ?? none;
        const opening = sentences[0]?.counts ?? none;
        const before = sentences.slice(0, sentence.at).map(({ counts }) => counts);
        const here = covered(own);
        const inParagraph = covered(whole);
        const mostInParagraph = Math.max(...sentences.map(({ counts }) => covered(counts)));
        const forms = new Set<number>();
        for (let at = sentence.from; at < sentence.to; at++) {
            const form = lexicon.form[tokens.words[at] ?? 0] ?? -1;
            if (wanted.has(form)) forms.add(form);
        }
        let exact = 0;
        let only = 0;
        terms.forEach(({ form, rarity }, place) => {
            if (forms.has(form)) exact += rarity;
            const count = own[place] ?? 0;
            if (count > 0 && (whole[place] ?? 0) - count < 0.01) only += rarity;
        });
        return {
            "in sentence": here,
            "in previous": covered(previous),
            "in next": covered(next),
            "in opening": covered(opening),
            "in paragraph": inParagraph,
            "in heading": covered(heading),
            "in sentence or heading": covered(own, heading),
            "in sentence, previous or heading": covered(own, previous, heading),
            "in sentence, neighbours or heading": covered(own, previous, next, heading),
            "in sentence, opening or heading": covered(own, opening, heading),
            "in sentence, all before or heading": covered(own, ...before, heading),
            "in window or heading": covered(own, previous, second, next, heading),
            "in paragraph or heading": covered(whole, heading),
            "in sentence to most": here / mostHere,
            "in sentence to paragraph": inParagraph === 0 ? 0 : here / inParagraph,
            "in sentence to paragraph's most": mostInParagraph === 0 ? 0 : here / mostInParagraph,
            "only in sentence": only / (weight || 1),
            "beyond heading": covered(own, heading) - covered(heading),
            "previous gain": covered(own, previous) - here,
            "next gain": covered(own, next) - here,
            "share of terms": share(all, own),
            "exact forms": exact / (weight || 1),
            "rarest here": share([rarest], own),
            "rarest in context": share([rarest], own, previous, heading),
            "rarest missing here": rarestMissing(own),
            "rarest missing in context": rarestMissing(own, previous, heading),
            "rarest missing in paragraph": rarestMissing(whole, heading),
            "names here": share(names, own),
            "names in context": share(names, own, previous, heading),
            "numbers here": share(numbers, own),
            "numbers missing in paragraph": numbers.length * (1 - share(numbers, whole, heading)),
            "focus here": share(focus, own),
            "focus in context": share(focus, own, previous, heading),
            "first term here": share([0], own),
            "last term here": share([terms.length - 1], own),
            "choosing words":
                choosing.length === 0
                    ? 0.5
                    : choosing.filter((form) => forms.has(form)).length / choosing.length,
            terms: terms.length,
            "highest rarity": highest,
        };
    };
}) satisfies FeatureGroup;

/** Ways to measure how much of a question several parts of a text contain together. */
export interface Coverage {
    /** The share of the question's weight whose terms are in any of the parts, 0 to 1. */
    covered(...parts: readonly SlotCounts[]): number;
    /** The share of the terms at these places that are in any of the parts; a neutral 0.5 for no places. */
    share(places: readonly number[], ...parts: readonly SlotCounts[]): number;
    /** The rarity of the rarest term that is in none of the parts, as a share of the highest rarity. */
    rarestMissing(...parts: readonly SlotCounts[]): number;
    /** The places of the terms that meet the condition. */
    placesOf(condition: (term: AskedTerm) => boolean): readonly number[];
    /** The place of the rarest term; 0 if there are no terms. */
    readonly rarest: number;
    readonly highest: number;
}

/** Prepares a question's rarities once, to measure many texts against them. */
export function coverageOf({ terms, weight }: Question): Coverage {
    const rarities = Float64Array.from(terms, ({ rarity }) => rarity);
    const highest = rarities.reduce((most, rarity) => Math.max(most, rarity), 0) || 1;
    return {
        covered: (...parts) => {
            let sum = 0;
            for (let place = 0; place < rarities.length; place++) {
                let most = 0;
                for (const counts of parts) {
                    const count = counts[place] ?? 0;
                    if (count > most) most = count;
                }
                sum += (most > 1 ? 1 : most) * (rarities[place] ?? 0);
            }
            return weight === 0 ? 0 : sum / weight;
        },
        share: (places, ...parts) => {
            if (places.length === 0) return 0.5;
            let found = 0;
            for (const place of places) if (isInAny(place, parts)) found++;
            return found / places.length;
        },
        rarestMissing: (...parts) => {
            let most = 0;
            for (let place = 0; place < rarities.length; place++) {
                const rarity = rarities[place] ?? 0;
                if (rarity > most && !isInAny(place, parts)) most = rarity;
            }
            return most / highest;
        },
        placesOf: (condition) => terms.flatMap((term, place) => (condition(term) ? [place] : [])),
        rarest: Math.max(0, rarities.indexOf(highest)),
        highest,
    };
}

function isInAny(place: number, parts: readonly SlotCounts[]): boolean {
    for (const counts of parts) if ((counts[place] ?? 0) > 0) return true;
    return false;
}

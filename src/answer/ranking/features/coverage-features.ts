import { mark } from "../../../search/word-marks.ts";
import { openNumberTable } from "../number-table.ts";
import { noCounts, type Passage } from "../passage.ts";
import type { FeatureGroup } from "./feature.ts";

/** How much of the question the sentence and its context contain, weighted by rarity. */
export const coverageFeatures: FeatureGroup = (input) => {
    const { question, contenders, coverage } = input;
    const { counts } = input.passages;
    const { terms, weight, choosing } = question;
    const { covered, coveredUpTo, share, rarestMissing, placesOf, rarest, highest } = coverage;
    const all = placesOf(() => true);
    const names = placesOf(({ marks }) => (marks & mark.capital) !== 0);
    const numbers = placesOf(({ marks }) => (marks & mark.number) !== 0);
    const focus = placesOf((term) => term.focus);
    const rarestOnly = [rarest];
    const first = [0];
    const last = [terms.length - 1];
    const { findForms, hasForm } = formFinder(input);
    const mostHere =
        contenders.reduce((most, { sentence }) => Math.max(most, covered(sentence.counts)), 0) || 1;
    const mostIn = mostCoveredIn((sentence) => covered(sentence.counts));

    return ({ passage, sentence }, put) => {
        const { counts: whole, heading, sentences } = passage;
        const own = sentence.counts;
        const previous = sentences[sentence.at - 1]?.counts ?? noCounts;
        const next = sentences[sentence.at + 1]?.counts ?? noCounts;
        const second = sentences[sentence.at - 2]?.counts ?? noCounts;
        const opening = sentences[0]?.counts ?? noCounts;
        const here = covered(own);
        const inParagraph = covered(whole);
        const inHeading = covered(heading);
        const hereOrHeading = covered(own, heading);
        const mostInParagraph = mostIn(passage);
        findForms();
        let exact = 0;
        let only = 0;
        for (let place = 0; place < terms.length; place++) {
            const { form = -1, rarity = 0 } = terms[place] ?? {};
            if (hasForm(form)) exact += rarity;
            const count = counts[own + place] ?? 0;
            if (count > 0 && (counts[whole + place] ?? 0) - count < 0.01) only += rarity;
        }
        put("in sentence", here);
        put("in previous", covered(previous));
        put("in next", covered(next));
        put("in opening", covered(opening));
        put("in paragraph", inParagraph);
        put("in heading", inHeading);
        put("in sentence or heading", hereOrHeading);
        put("in sentence, previous or heading", covered(own, previous, heading));
        put("in sentence, neighbours or heading", covered(own, previous, next, heading));
        put("in sentence, opening or heading", covered(own, opening, heading));
        put("in sentence, all before or heading", coveredUpTo(passage, sentence.at));
        put("in window or heading", covered(own, previous, second, next, heading));
        put("in paragraph or heading", covered(whole, heading));
        put("in sentence to most", here / mostHere);
        put("in sentence to paragraph", inParagraph === 0 ? 0 : here / inParagraph);
        put("in sentence to paragraph's most", mostInParagraph === 0 ? 0 : here / mostInParagraph);
        put("only in sentence", only / (weight || 1));
        put("beyond heading", hereOrHeading - inHeading);
        put("previous gain", covered(own, previous) - here);
        put("next gain", covered(own, next) - here);
        put("share of terms", share(all, own));
        put("exact forms", exact / (weight || 1));
        put("rarest here", share(rarestOnly, own));
        put("rarest in context", share(rarestOnly, own, previous, heading));
        put("rarest missing here", rarestMissing(own));
        put("rarest missing in context", rarestMissing(own, previous, heading));
        put("rarest missing in paragraph", rarestMissing(whole, heading));
        put("names here", share(names, own));
        put("names in context", share(names, own, previous, heading));
        put("numbers here", share(numbers, own));
        put("numbers missing in paragraph", numbers.length * (1 - share(numbers, whole, heading)));
        put("focus here", share(focus, own));
        put("focus in context", share(focus, own, previous, heading));
        put("first term here", share(first, own));
        put("last term here", share(last, own));
        put(
            "choosing words",
            choosing.length === 0 ? 0.5 : choosing.filter(hasForm).length / choosing.length,
        );
        put("terms", terms.length);
        put("highest rarity", highest);
    };
};

/** Returns a function that gives the highest coverage of a paragraph's sentences, and remembers it. */
function mostCoveredIn(
    covered: (sentence: Passage["sentences"][number]) => number,
): (passage: Passage) => number {
    const found = new Map<Passage, number>();
    return (passage) => {
        const known = found.get(passage);
        if (known !== undefined) return known;
        const most = passage.sentences.reduce((sum, sentence) => Math.max(sum, covered(sentence)), 0);
        found.set(passage, most);
        return most;
    };
}

/** Looks for the written forms of the question's terms and choosing words in the sentence that is being measured. */
function formFinder({ question, tokens }: Parameters<FeatureGroup>[0]) {
    const forms = new Set([...question.terms.map(({ form }) => form), ...question.choosing]);
    const numbers = openNumberTable();
    for (const [number, form] of [...forms].entries()) if (form >= 0) numbers.set(form, number);
    const found = new Uint8Array(forms.size);
    return {
        findForms: () => {
            found.fill(0);
            for (let at = 0; at < tokens.length; at++) {
                const number = numbers.of(tokens.forms[at] ?? -1);
                if (number >= 0) found[number] = 1;
            }
        },
        hasForm: (form: number) => found[numbers.of(form)] === 1,
    };
}

import { mark } from "../search/word-marks.ts";
import { coverageOf } from "./coverage.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { nothing } from "./passage.ts";

/** How much of the question the sentence and what stands around it hold, weighted by rarity. */
export const coverageFeatures: FeatureGroup = ({ question, index, contenders }) => {
    const { terms, weight, choosing } = question;
    const { covered, part, rarestMissing, placesOf, rarest, highest } = coverageOf(question);
    const { lexicon, tokens } = index;
    const all = placesOf(() => true);
    const names = placesOf(({ marks }) => (marks & mark.capital) !== 0);
    const numbers = placesOf(({ marks }) => (marks & mark.number) !== 0);
    const focus = placesOf((term) => term.focus);
    const mostHere = Math.max(...contenders.map(({ sentence }) => covered(sentence.counts))) || 1;

    return ({ passage, sentence }) => {
        const { counts: whole, heading, sentences } = passage;
        const own = sentence.counts;
        const previous = sentences[sentence.at - 1]?.counts ?? nothing;
        const next = sentences[sentence.at + 1]?.counts ?? nothing;
        const second = sentences[sentence.at - 2]?.counts ?? nothing;
        const opening = sentences[0]?.counts ?? nothing;
        const before = sentences.slice(0, sentence.at).map(({ counts }) => counts);
        const here = covered(own);
        const inParagraph = covered(whole);
        const mostInParagraph = Math.max(...sentences.map(({ counts }) => covered(counts)));
        const forms = new Set<number>();
        for (let at = sentence.from; at < sentence.to; at++)
            forms.add(lexicon.form[tokens.words[at] ?? 0] ?? -1);
        let exact = 0;
        let only = 0;
        terms.forEach(({ form, rarity }, place) => {
            if (forms.has(form)) exact += rarity;
            const held = own[place] ?? 0;
            if (held > 0 && (whole[place] ?? 0) - held < 0.01) only += rarity;
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
            "share of terms": part(all, own),
            "exact forms": exact / (weight || 1),
            "rarest here": part([rarest], own),
            "rarest in context": part([rarest], own, previous, heading),
            "rarest missing here": rarestMissing(own),
            "rarest missing in context": rarestMissing(own, previous, heading),
            "rarest missing in paragraph": rarestMissing(whole, heading),
            "names here": part(names, own),
            "names in context": part(names, own, previous, heading),
            "numbers here": part(numbers, own),
            "numbers missing in paragraph": numbers.length * (1 - part(numbers, whole, heading)),
            "focus here": part(focus, own),
            "focus in context": part(focus, own, previous, heading),
            "first term here": part([0], own),
            "last term here": part([terms.length - 1], own),
            "choosing words":
                choosing.length === 0
                    ? 0.5
                    : choosing.filter((form) => forms.has(form)).length / choosing.length,
            terms: terms.length,
            "highest rarity": highest,
        };
    };
};

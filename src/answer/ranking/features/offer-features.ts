import { sign } from "../../../search/token-store.ts";
import { definitionFinder } from "./definition.ts";
import type { FeatureGroup } from "./feature.ts";
import { logOf } from "./log-of.ts";
import { newWordCounter } from "./new-words.ts";
import { offersKind } from "./what-is-asked.ts";

/** What the sentence offers beyond the question's own words, and whether that is the kind of thing asked for. */
export const offerFeatures: FeatureGroup = (input) => {
    const { question, index, tokens } = input;
    const { signs, paragraphStarts } = index.tokens;
    const countNewWords = newWordCounter(input);
    const findDefinition = definitionFinder(input);
    /** Whether the first letters of consecutive words are one of the question's acronyms. */
    const spellsOut = () => {
        if (question.acronyms.length === 0) return false;
        let initials = "";
        for (let at = 0; at < tokens.length; at++)
            initials += String.fromCharCode(index.lexicon.initial[tokens.words[at] ?? 0] ?? 32);
        return question.acronyms.some((letters) => initials.includes(letters));
    };

    return ({ passage, sentence }, put) => {
        const found = countNewWords();
        const { definitions, atStart, subject } = findDefinition();
        const signed = signs[(paragraphStarts[passage.candidate.id] ?? 0) + sentence.at] ?? 0;
        const has = (bit: number) => Number((signed & bit) !== 0);
        const offers = { money: has(sign.money), percent: has(sign.percent), definitions };
        put("new numbers", logOf(found.numbers));
        put("new years", logOf(found.years));
        put("new dates", logOf(found.dates));
        put("new times", logOf(found.times));
        put("new units", logOf(found.units));
        put("new names", logOf(found.names));
        put("new name runs", logOf(found.nameRuns));
        put("new acronyms", logOf(found.acronyms));
        put("new places", logOf(found.places));
        put("by name", logOf(found.agents));
        put("causes", logOf(found.causes));
        put("examples", logOf(found.examples));
        put("infinitives", logOf(found.infinitives));
        put("money", offers.money);
        put("percent", offers.percent);
        put("offers what is asked", Number(offersKind(question.kind, found, offers)));
        put("definitions", logOf(definitions));
        put("defines at start", atStart);
        put("defined subject", subject);
        put("definition asked and given", question.kind === "definition" ? subject + atStart : 0);
        put(
            "name asked and given",
            question.naming ? Number(definitions > 0) + has(sign.quote | sign.parenthesis) : 0,
        );
        put("spells out acronym", Number(spellsOut()));
    };
};

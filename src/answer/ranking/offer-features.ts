import { sign } from "../../search/token-store.ts";
import { definitionFinder } from "./definition.ts";
import type { FeatureGroup } from "./feature.ts";
import { newWordCounter } from "./new-words.ts";
import { offersKind } from "./what-is-asked.ts";

/** What the sentence offers beyond the question's own words, and whether that is the kind of thing asked for. */
export const offerFeatures = ((input) => {
    const { question, index } = input;
    const { signs, paragraphStarts } = index.tokens;
    const countNewWords = newWordCounter(input);
    const findDefinition = definitionFinder(input);

    return ({ passage, sentence }) => {
        const found = countNewWords(sentence);
        const { definitions, atStart, subject } = findDefinition(sentence);
        const signed = signs[(paragraphStarts[passage.candidate.id] ?? 0) + sentence.at] ?? 0;
        const has = (bit: number) => Number((signed & bit) !== 0);
        const money = has(sign.money);
        const percent = has(sign.percent);
        const offered = offersKind(question.kind, { ...found, money, percent, definitions });
        return {
            "new numbers": Math.log1p(found.numbers),
            "new years": Math.log1p(found.years),
            "new dates": Math.log1p(found.dates),
            "new times": Math.log1p(found.times),
            "new units": Math.log1p(found.units),
            "new names": Math.log1p(found.names),
            "new name runs": Math.log1p(found.nameRuns),
            "new acronyms": Math.log1p(found.acronyms),
            "new places": Math.log1p(found.places),
            "by name": Math.log1p(found.agents),
            causes: Math.log1p(found.causes),
            examples: Math.log1p(found.examples),
            infinitives: Math.log1p(found.infinitives),
            money: money,
            percent: percent,
            "offers what is asked": Number(offered),
            definitions: Math.log1p(definitions),
            "defines at start": atStart,
            "defined subject": subject,
            "definition asked and given": question.kind === "definition" ? subject + atStart : 0,
            "name asked and given": question.naming
                ? Number(definitions > 0) + has(sign.quote | sign.parenthesis)
                : 0,
            "spells out acronym": Number(
                question.acronyms.some((letters) => found.initials.includes(letters)),
            ),
        };
    };
}) satisfies FeatureGroup;

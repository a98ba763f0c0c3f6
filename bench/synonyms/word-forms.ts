import { readLearned } from "../../src/answer/model/read-learned.ts";
import type { WordNet } from "./wordnet.ts";

/** Forms of words with their lemmas, for forms that have a term of their own. */
export type Forms = readonly (readonly [string, string])[];

/** Irregular English plurals and past forms with their lemmas, which the stemmer leaves apart. */
export const irregularForms: Forms = [
    ..."arisen arise, arose arise, ate eat, eaten eat, awoke awake, became become, began begin, begun begin, bent bend, bit bite, bitten bite, bled bleed, blew blow, blown blow, bore bear, borne bear, bought buy, bound bind, bred breed, broke break, broken break, brought bring, built build, burnt burn, came come, caught catch, chose choose, chosen choose, clung cling, crept creep, dealt deal, drank drink, drunk drink, drawn draw, drew draw, dreamt dream, driven drive, drove drive, dug dig, dwelt dwell, fallen fall, fell fall, fed feed, felt feel, fled flee, flew fly, flown fly, flung fling, forbade forbid, forbidden forbid, forgave forgive, forgiven forgive, forgot forget, forgotten forget, fought fight, found find, froze freeze, frozen freeze, gave give, given give, goes go, gone go, went go, got get, gotten get, grew grow, grown grow, ground grind, heard hear, held hold, hid hide, hidden hide, hung hang, kept keep, knelt kneel, knew know, known know, laid lay, leapt leap, learnt learn, led lead, left leave, lent lend, lit light, lost lose, made make, meant mean, met meet, mistaken mistake, mistook mistake, overthrew overthrow, overthrown overthrow, paid pay, proven prove, ran run, rang ring, rung ring, ridden ride, rode ride, risen rise, rose rise, said say, sang sing, sung sing, sank sink, sunk sink, sat sit, saw see, seen see, sent send, sewn sew, shaken shake, shook shake, shone shine, shot shoot, shown show, shrank shrink, shrunk shrink, slept sleep, slid slide, slung sling, sold sell, sought seek, spent spend, spilt spill, spoke speak, spoken speak, sprang spring, sprung spring, spun spin, stole steal, stolen steal, stood stand, strove strive, struck strike, stricken strike, strung string, stuck stick, stung sting, swam swim, swum swim, swept sweep, swollen swell, swore swear, sworn swear, swung swing, taken take, took take, taught teach, thought think, threw throw, thrown throw, told tell, tore tear, torn tear, understood understand, undertaken undertake, undertook undertake, withdrawn withdraw, withdrew withdraw, woke wake, woken wake, won win, wore wear, worn wear, wove weave, woven weave, written write, wrote write"
        .split(", ")
        .map(pair),
    ..."children child, men man, women woman, people person, feet foot, teeth tooth, geese goose, mice mouse, lice louse, oxen ox, lives life, wives wife, knives knife, leaves leaf, loaves loaf, wolves wolf, halves half, shelves shelf, thieves thief, calves calf, criteria criterion, phenomena phenomenon, bacteria bacterium, data datum, media medium, analyses analysis, crises crisis, theses thesis, hypotheses hypothesis, indices index, matrices matrix, vertices vertex, nuclei nucleus, fungi fungus, stimuli stimulus, alumni alumnus, larvae larva, formulae formula"
        .split(", ")
        .map(pair),
];

function pair(words: string): readonly [string, string] {
    const [form = "", lemma = ""] = words.split(" ");
    return [form, lemma];
}

/** Comparatives and superlatives that are words of their own in no other sense: "youngest", but not "former". */
export function comparisons({ senses }: WordNet): Forms {
    const { rowOf } = readLearned().vectors;
    return [...senses].flatMap(([lemma, list]) => {
        if (!/^[a-z]{3,8}$/u.test(lemma) || !list.some(({ partOfSpeech }) => partOfSpeech === "a")) return [];
        const stems = [lemma, lemma.replace(/e$/u, ""), lemma.replace(/y$/u, "i"), `${lemma}${lemma.at(-1)}`];
        const forms = new Set(stems.flatMap((stem) => [`${stem}er`, `${stem}est`]));
        return [...forms]
            .filter((form) => rowOf(form) >= 0 && !senses.has(form))
            .map((form) => [form, lemma] as const);
    });
}

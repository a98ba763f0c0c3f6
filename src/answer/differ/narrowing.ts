/**
 * What in a sentence limits it to a part of what the question is about, or widens it: "the wings of the altarpiece", "its base
 * included", "opened to walkers". The words of the question itself don't.
 */
export function narrowingsIn(sentence: string, asked: string): ReadonlySet<string> {
    const isAsked = (word: string) => asked.includes(word.toLowerCase());
    const limits = (sentence.toLowerCase().match(limit) ?? []).filter((word) => !isAsked(word));
    const parts = [...sentence.matchAll(partOf)].flatMap(({ 1: part = "", 2: whole = "" }) =>
        isAsked(whole) && !isAsked(part) && !isNoPart.test(part) ? [part] : [],
    );
    const owned = [...sentence.matchAll(belonging)].flatMap(({ 1: owner = "", 2: part = "" }) =>
        isAsked(owner) && !isAsked(part) && !isNoPart.test(part) ? [part] : [],
    );
    const joined = [...sentence.matchAll(more)].flatMap(({ 1: name = "" }) =>
        isAsked(name) && !isAsked(`${name} and`) ? ["and"] : [],
    );
    const around = [...sentence.matchAll(placeAround)].flatMap(({ 1: name = "", 2: kind = "" }) =>
        isAsked(name) && !isAsked(`${name} ${kind}`) ? [kind] : [],
    );
    const every = [...sentence.matchAll(rate)]
        .map(({ 1: time = "", 2: adverb = "" }) => timeOf(`${time}${adverb}`.toLowerCase()))
        .filter((time) => !isAsked(` ${time}`));
    const meant = (sentence.match(forSome) ?? []).filter((words) => !isAsked(words));
    return new Set([...limits, ...parts, ...owned, ...joined, ...around, ...every, ...meant]);
}

/** Words that limit a statement to a part, a group or a time. */
const limit =
    /\b(?:first|second|third|fourth|last|final|next|earlier|later|previous|former|original(?:ly)?|new|old|northern|southern|eastern|western|north|south|east|west|upper|lower|inner|outer|back|return|male|female|inside|outside|half|parts?|section|wing|stage|phase|round|season|episode|volume|edition|chapter|child(?:ren)?|women|men|boys|girls|soldiers|civilians|members|crew|passengers|adults|before|since|until|summer|winter|spring|autumn|main|total|altogether|alone|including|excluding|counting|apart from|together with|with(?:out)? (?:its|the)(?! \p{N})|again|re\p{L}+ed|began|begun|started|completed|finished|ended|opened|closed|premiered|released|announced|signed|published|elected|appointed|by then|so far)\b/giu;
const partOf = /\b(\p{Ll}{3,}) (?:of|in|at|on|to) (?:(?:the|this|its|old|new) ){0,2}(\p{L}{3,})/gu;
const belonging = /\b(\p{L}{3,})['’]s? (\p{Ll}{3,})/gu;
/** Words before "of" that name the whole, or what is asked of it. */
const isNoPart =
    /^(?:length|height|depth|width|weight|size|area|age|distance|population|number|total|deaths?|birth|construction|building|founding|foundation|opening|closing|end|start|village|town|city|island|bridge|people|inhabitants|residents|staff|attack|fire|crash|raid|\p{L}+ed|live|lives|lived|built|born|died|found|were|was|are|dead|hurt|long|tall|away|home|belong|took|place|lie|all|most)$/u;
const more = /\b(\p{Lu}\p{L}{2,}) and\b/gu;
/** "Lervik county", which is more than Lervik, and "Lervik airport", which is less. */
const placeAround =
    /\b(?!(?:The|This|That|These|Those|Its|His|Her|Their|Our|One|Each|Every|Another) )(\p{Lu}\p{L}{2,}) (county|district|province|region|municipality|parish|prefecture|commune|borough|area|valley|proper|airport|station|university|school|hospital|church|harbour)\b/gu;
/** "3,000 a day" is not "3,000 a month". */
const rate =
    /\b(?:(?:per|an?|each|every) (second|minute|hour|day|night|week|weekend|month|season|year)|(hourly|daily|nightly|weekly|monthly|annual(?:ly)?|yearly))\b/giu;
/** "To walkers", "for children". */
const forSome = /\b(?:to|for) (?!the\b|its\b|his\b|her\b|always\b)\p{Ll}{2,}s\b/gu;

/** "Day" for "daily", "year" for "annually". */
const timeOf = (written: string) =>
    written
        .replace(/^annual(?:ly)?$/u, "year")
        .replace(/^daily$/u, "day")
        .replace(/ly$/u, "");

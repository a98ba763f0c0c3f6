/**
 * The previous English question with another question word: "When?" after "How many civilians were killed near Raqqa?" becomes "When were
 * civilians killed near Raqqa?". Undefined if that is not sure to be English.
 */
export function askedAnotherWay(asking: string, previous: string): string | undefined {
    if (!adverb.test(asking)) return undefined;
    const counted = countQuestion.exec(previous)?.groups;
    if (counted !== undefined) return `${asking} ${counted["verb"]} ${counted["noun"]} ${counted["rest"]}?`;
    const { verb, rest } = adverbQuestion.exec(previous)?.groups ?? {};
    return verb === undefined || rest === undefined ? undefined : `${asking} ${verb} ${rest}?`;
}

/** What an English question counts: "children killed" of "How many children were killed?". Undefined if it counts nothing. */
export function countedIn(previous: string): string | undefined {
    const { noun, rest } = countQuestion.exec(previous)?.groups ?? {};
    return noun === undefined || rest === undefined ? undefined : `${noun} ${rest}`;
}

/**
 * The English question with the subject in place of the pronoun that stands for it: "when did she say it" about "Lynn Maalouf" becomes
 * "when did Lynn Maalouf say it?". Undefined if the subject is more than a name or a thing, or if nothing stands for it.
 */
export function withSubjectNamed(question: string, subject: string): string | undefined {
    const isName = nameOnly.test(subject);
    if (!isName && !thingOnly.test(subject)) return undefined;
    const [first, second] = isName ? [person, thing] : [thing, person];
    for (const { possessive, other } of [first, second]) {
        if (possessive.test(question)) return `${question.replace(possessive, possessiveOf(subject))}?`;
        if (other.test(question)) return `${question.replace(other, subject)}?`;
    }
    return undefined;
}

const possessiveOf = (subject: string) => (/s$/iu.test(subject) ? `${subject}’` : `${subject}’s`);

const adverb =
    /^(?:when|where|why|how|since when|until when|how long|how far|how often|(?:by|with|from|for|to) whom|(?:in|on|at|from|to|between|under|near|through|during|by) (?:which|what) \p{L}+)$/iu;
const verbs =
    "is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't";
const countQuestion = new RegExp(
    String.raw`^how (?:many|much) (?<noun>\p{L}[\p{L}-]*) (?<verb>${verbs}) (?<rest>\S[^?]*)$`,
    "iu",
);
const adverbQuestion = new RegExp(
    String.raw`^(?:when|where|why|how|since when|until when|how (?:long|far|often)) (?<verb>${verbs}) (?<rest>\S[^?]*)$`,
    "iu",
);

/** "Lynn Maalouf", "Ministry of Defence". */
const nameOnly =
    /^\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:of|de|van|von|al|el|bin|ibn) )?\p{Lu}[\p{L}\p{N}'’.-]*){0,4}$/u;
/** "The bridge", "the bridge of Lervik"; with two nouns, the second may as well be a verb. */
export const thingOnly =
    /^(?:the|this|that|these|those|our|my|your) [\p{L}-]+(?: of (?:the )?[\p{L}-]+(?: \p{Lu}[\p{L}-]*){0,2})?$/iu;

const wordOf = (words: string) => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}'’])`;
const person = {
    possessive: new RegExp(`${wordOf("his|her|their")}(?= \\p{L})`, "iu"),
    other: new RegExp(wordOf("he|she|they|him|her|them"), "iu"),
};
const thing = {
    possessive: new RegExp(`${wordOf("its|their")}(?= \\p{L})`, "iu"),
    other: new RegExp(wordOf("it|they|them"), "iu"),
};

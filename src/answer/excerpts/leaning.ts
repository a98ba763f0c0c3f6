/** Whether the sentence opens with a pronoun or a connective. */
export const refersBack = (sentence: string) => leaning.test(sentence);

/** Whether the sentence opens with a thing that was probably named before: "The company employs …". */
export const namesKnownThing = (sentence: string) => knownThing.test(sentence);

/** Whether the next sentence says what this one is about: it announces or asks it. */
export function leadsIn(sentence: string): boolean {
    return (
        /[:：?？]["”’»)]?$/u.test(sentence) ||
        /(?<!\p{L})(?:as follows|the following)(?!\p{L})/iu.test(sentence)
    );
}

export const endsInColon = (line: string) => /[:：]$/u.test(line);

const pronouns =
    "he|she|it|they|this|that|these|those|his|her|hers|its|their|such|both|neither|another|others";
const connectives =
    "but|and|or|nor|so|yet|however|therefore|moreover|furthermore|additionally|also|thus|hence|then|instead|otherwise|nevertheless|nonetheless|consequently|accordingly|similarly|likewise|conversely|meanwhile|afterwards?|subsequently|finally|indeed|here|there";
const phrases =
    "as a result|because of (?:this|that|these|it)|in (?:addition|contrast|turn|response|fact|this|that|these)|for (?:this|that|these|example|instance)|on the other hand|at the same time|since then|after (?:this|that)|due to (?:this|that|these)|some of (?:these|them)|one of (?:these|them)|most of (?:these|them)|like (?:this|these)|among (?:these|them)";

const leaning = new RegExp(`^["“'‘(]*(?:${pronouns}|${connectives}|${phrases})(?![\\p{L}\\p{N}])`, "iu");

/** Not "The company of …", which says which one. */
const knownThing =
    /^["“'‘(]*the \p{Ll}+ (?!(?:of|in|on|at|for|from|to|with|by|that|which|who|whose|where|between|behind)\b)\p{Ll}/iu;

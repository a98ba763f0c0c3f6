/**
 * The question that a short follow-up means, with the subject of the question before it: "and how many children?" after
 * "How many civilians were killed near Raqqa?" is "how many children were killed near Raqqa?". A question that stands on its
 * own is given back as it is.
 */
export function completeQuestion(question: string, previous: string | undefined): string {
    if (previous === undefined) return question;
    const bare = question.replace(opening, "").replace(closing, "").trim();
    const opened = opening.test(question);
    const words = bare.split(/\s+/u);
    const asking = bare.match(asked)?.[0] ?? "";
    const askingOnly = asking !== "" && asking.length === bare.length;
    const leans = pronoun.test(bare) && words.length <= 8 && !named.test(bare);
    if (bare === "" || !(opened || askingOnly || leans)) return question;

    const subject = subjectOf(previous);
    if (subject === "") return question;
    const counts = countedThing.test(bare) && words.length <= 4 && countedThing.test(previous);
    // Both ask for a number of something: the new something takes the place of the old.
    if (counts) return `${bare} ${previous.replace(countedThing, "").replace(closing, "").trim()}?`;
    return `${bare} (${subject})?`;
}

/** What the question is about: without the words that ask, and without what was added to it from a question before. */
function subjectOf(previous: string): string {
    const understood = previous.match(/\(([^()]*)\)\?$/u)?.[1];
    if (understood !== undefined) return understood;
    return previous
        .replace(opening, "")
        .replace(closing, "")
        .replace(asked, "")
        .replace(auxiliary, "")
        .trim();
}

const opening =
    /^(?:(?:and|but|so|or|also|what about|how about|und|aber|was ist mit|y|pero|et|mais|e|ma|en|maar|i|а|и|но|ve|ama|peki)(?=[\s,?])[\s,]*)+/iu;
const closing = /[\s?.!？。؟]+$/u;

/** The words that ask, at the start of a question. */
const asked =
    /^(?:(?:when|where|why|who|whom|what|which|how many|how much|how long|how far|how old|how|since when|until when|wann|wohin|woher|wo|warum|wieso|wer|wen|wem|was|wie viele|wieviel|wie|cuándo|dónde|por qué|quién|quiénes|qué|cómo|cuántos|cuántas|quand|où|pourquoi|qui|quoi|comment|combien|когда|где|куда|почему|кто|что|как|сколько)(?![\p{L}\p{N}]))+/iu;
const auxiliary =
    /^\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?![\p{L}\p{N}])/iu;
const pronoun =
    /(?<![\p{L}\p{N}])(?:he|she|it|they|him|her|them|his|its|their|theirs|that|those|this|these|there)(?![\p{L}\p{N}])/iu;
/** A name after the first word: such a question brings its own subject. */
const named = /\s\p{Lu}/u;
const countedThing = /^how (?:many|much) \S+/iu;

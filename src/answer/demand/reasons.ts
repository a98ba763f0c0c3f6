/** Whether a sentence gives a reason. */
export const offersReason = (sentence: string): boolean =>
    reason.test(sentence) || [...sentence.matchAll(since)].some(({ index }) => !saysWhen(sentence, index));

/** "It has been closed since the flood began" says when, and "It has been closed, since nobody came" why. */
function saysWhen(sentence: string, at: number): boolean {
    const clause =
        sentence
            .slice(Math.max(0, at - 60), at)
            .split(/[,;]/u)
            .at(-1) ?? "";
    return /\b(?:has|have|had)\b/iu.test(clause);
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const purposes =
    "avoid|prevent|protect|keep|make|allow|help|give|let|stop|save|reduce|increase|improve|get|show|ensure|provide|escape|celebrate|commemorate|honou?r";
/** What follows "to" if no infinitive does. */
const noVerb = String.raw`(?:the|an?|its|his|her|their|this|that|one|be|have|\p{Ll}*(?:[^s]s|ed|ing))\b`;

const since = new RegExp(String.raw`\bsince (?!then\b|\d|(?:${months})\b)`, "giu");
const reason = new RegExp(
    [
        String.raw`\b(?:because|therefore|thus|hence|otherwise|explain\p{L}*|reasons?|purpose|aim\p{L}*|afraid|feared)\b`,
        String.raw`\b(?:caus(?:es?|ed|ing)|led to|leads to|leading to|results? (?:of|in|from)|resulted|attributed|blamed?)\b`,
        String.raw`\b(?:due (?:\p{L}+ )?to|owing to|thanks to|according to|comes? from|stems? from|on account of|(?:lack|absence) of)\b`,
        String.raw`\b(?:so that|so \p{L}+ that|too \p{L}+ (?:to|for)|(?:which|this|that) is why|as a (?:result|consequence))\b`,
        String.raw`\b(?:in order|so as to|for fear|for the sake|in (?:the )?light of|in (?:response|protest|honou?r|retaliation)|named (?:after|for))\b`,
        String.raw`\bafter (?:\p{Ll}+ing|an?|the|its|his|her|their)\b`,
        ", (?:so|as|for) ",
        String.raw`\bas (?:it|they|he|she|the|there|this|these|many|most|its|their|a|no)\b`,
        // "He wanted to leave", "It was built to last".
        String.raw`(?<!\p{L})(?:wants?|\p{L}+(?:ed|en)|held|made|built|sent) to (?!${noVerb})\p{Ll}+`,
        String.raw`\bto (?:${purposes})\b`,
    ].join("|"),
    "iu",
);

/** Whether "when" asks for a time, and does not only name a condition: "When it rains, what do they do?" */
export const asksForTime = (asked: string): boolean =>
    !/ when /u.test(asked) ||
    / when (?:is|are|was|were|do|does|did|will|would|has|have|had|can|could|should) | when $/u.test(asked);

/** Whether a sentence says when: any time or condition, or if the question asks for a year, month, day or date, only such a one. */
export const offersDate = (sentence: string, noun: string): boolean =>
    noun === "year" ? year.test(sentence) : date.test(sentence) || (noun === "" && moment.test(sentence));

const year = /\b(?:[1-9]\d{2,3}|\d0)s?\b|\b\d{1,4}\s?(?:bc|bce|ad|ce)\b|\bcentur(?:y|ies)\b/iu;

const date =
    /\b\d{3,4}s?\b|\b\d{1,4}\s?(?:bc|bce|ad|ce)\b|\b\d0s\b|\b(?:renaissance|revolution|antiquity|middle ages)\b|centur(?:y|ies)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b|\b(?:today|tomorrow|yesterday|tonight)\b/iu;
const moment =
    /\b(?:when|if|before|after|until|till|during|while|once|every|each|ago|spring|summer|autumn|winter|morning|noon|evening|night|midnight|afternoon|day|days|week|weeks|month|months|year|years|hour|hours|minutes|weekend|daily|weekly|o'clock|a\.?m\.?|p\.?m\.?|era|period|age|late|early|mid|recently|always|never|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b|\b\d{1,2}[:.]\d{2}\b/iu;

/** “A spokeswoman dismissed the reports as “news”.” → “Who dismissed the reports as “news”?” */
export function actorQuestion(sentence: string): string | undefined {
    const { subject, act } = pattern.exec(sentence)?.groups ?? {};
    if (subject === undefined || act === undefined || noPerson.test(subject)) return undefined;
    const open = act.split("“").length - act.split("”").length;
    return `Who ${act}${open > 0 ? "”" : ""}?`;
}

/** Only what people and their organizations do. */
const verbs =
    "said|says|confirmed|dismissed|announced|admitted|warned|claimed|claims|denied|argued|argues|wrote|described|discovered|invented|founded|designed|proposed|painted|composed|criticised|criticized|coined|introduced|published|formulated|won";

const pattern = new RegExp(
    String.raw`^(?<subject>\p{Lu}[^,;:.“”]{2,60}?) (?<act>(?:${verbs}) (?!(?:to|as|by|in|for|with|on|at|from|of|and|or)\b)[^,;:.!?]{12,110}?)[.]”?$`,
    "u",
);

const noPerson =
    /\b(?:It|They|He|She|We|You|This|That|These|Those|Which|Who|What|Some|Many|Others?|reports?|stud(?:y|ies)|articles?|books?|papers?|surveys?|theor(?:y|ies)|models?|films?|laws?|acts?|treat(?:y|ies)|letters?|statements?|logs|data|evidence|results?|reviews?|had|have|has|was|were|been|not|also|later|then|to)\b/u;

/** “Photosynthesis is the process by which …” → “What is photosynthesis?” */
export function definitionQuestion(sentence: string): string | undefined {
    const { subject, verb } = pattern.exec(sentence)?.groups ?? {};
    if (subject === undefined || vague.test(subject)) return undefined;
    const [first = "", ...others] = subject.split(" ");
    // Two names without an article may be a person's.
    if (first !== "The" && others.some((word) => /^\p{Lu}/u.test(word))) return undefined;
    const inside =
        first === "The" || others.length > 0 || /\p{Ll}{3}(?:is|sis|ism|ion|ment|ness|ics|ing)$/u.test(first);
    return `What ${verb} ${inside ? subject.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : subject}?`;
}

const pattern =
    /^(?<subject>(?:The )?[\p{L}’-]+(?: [\p{L}’-]+){0,3}) (?<verb>is|are) (?:a|an|the|one of) [\p{L}-]+ /u;

const vague =
    /^(?:This|That|These|Those|It|He|She|They|We|You|There|Here|What|Who|One|Another|Both|Some|Many|Most|All|Each|If|When|But|And|So|In|On|At|For|As)\b|\b(?:reasons?|results?|problems?|aims?|goals?|cases?|facts?|questions?|ideas?|answers?|first|second|last|only|most|same|other|main|author|article)\b/u;

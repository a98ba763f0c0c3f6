import { subjectWithin } from "./subject.ts";

/** “Photosynthesis is the process by which …” → “What is photosynthesis?” */
export function definitionQuestion(sentence: string): string | undefined {
    const { subject = "", verb } = pattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    if (verb === undefined || asked === undefined || relative.test(subject)) return undefined;
    const [first = "", ...others] = asked.split(" ");
    // Two names without an article may be a person's.
    if (first !== "the" && others.some((word) => /^\p{Lu}/u.test(word))) return undefined;
    const isCommon = others.length > 0 || common.test(first);
    return `What ${verb} ${isCommon && !ofName.test(first) ? lowered(asked) : asked}?`;
}

const lowered = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Endings of words that are no names. */
const common = /\p{Ll}{2}(?:is|ism|ion|ment|ness|ics|ing|ity|ence|ance|logy|graphy|ship|hood)$/u;
/** Endings of words that come from names, which keep their capital. */
const ofName = /(?:ian|ean|ish|ese|ic)$/u;

const pattern =
    /^(?<subject>(?:The )?[\p{L}’-]+(?: [\p{L}’-]+){0,3}) (?<verb>is|are) (?:a|an|the|one of) [\p{L}-]+ /u;

/** Nothing by itself: the reason for what, the result of what? */
const relative =
    /\b(?:reasons?|results?|problems?|aims?|goals?|cases?|facts?|questions?|ideas?|answers?|examples?|first|second|last|only|most|same|other|main|author|article)\b/u;

import { subjectWithin } from "./subject.ts";

/** “The bridge was built in 1911 by Ida Holm.” → “By whom was the bridge built?” */
export function makerQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = pattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `By whom ${verb} ${asked} ${done}?`;
}

const pattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>was|were) (?:first |originally )?(?<done>built|designed|founded|written|discovered|invented|painted|composed|developed|introduced|created|directed|published|coined|proposed)(?: in (?:\p{Lu}\p{Ll}+ )?\d{4})? by (?:the (?:\p{Ll}+ ){0,3})?\p{Lu}/u;

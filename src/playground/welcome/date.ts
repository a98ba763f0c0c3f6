import { subjectWithin } from "./subject.ts";

/** “The bridge of Lervik was built in 1911 by …” → “When was the bridge of Lervik built?” */
export function dateQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = pattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `When ${verb} ${asked} ${done}?`;
}

const pattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>was|were) (?<done>(?:\p{Ll}+ed|built|founded|born|made|sold|won|written|begun|sunk|lost|held)(?: [\p{L}-]+){0,3}?) in (?:\p{Lu}\p{Ll}+ )?(?:1\d|20)\d\d\b/u;

import { subjectWithin } from "./subject.ts";

/** “The Sierra Nevada is located in …” → “Where is the Sierra Nevada located?” */
export function placeQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = pattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `Where ${verb} ${asked} ${done}?`;
}

const pattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>is|are|was|were) (?<done>located|situated|found|based|held|born|buried|headquartered|produced|spoken)(?: mainly| mostly)? (?:in|on|at|near|along|between) /u;

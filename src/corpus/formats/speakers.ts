import { answerLabel, questionLabel } from "./asked-text.ts";

/** The speaker that a text begins with. */
export interface Speaker {
    readonly name: string;
    /** The length of the name with what is around it, such as a time before it and a colon after it. */
    readonly length: number;
}

/** Who speaks in a text, such as "Ida Holm: Yes.", "[01:23] IDA HOLM (laughing): Yes." or "Ida Holm — Yes." */
export function speakerOf(text: string): Speaker | undefined {
    // "Q:" and "A:" name no speaker.
    if (questionLabel(text) !== undefined || answerLabel(text) !== undefined) return undefined;
    const found = named.exec(text);
    const name = found?.[1];
    return found === null || name === undefined ? undefined : { name, length: found[0].length };
}

/** The name in a text that is nothing else. */
export const onlyName = (text: string): string | undefined => alone.exec(text)?.[1];

/** A text without its speaker. */
export const withoutSpeaker = (text: string) => text.slice(speakerOf(text)?.length ?? 0);

/** Divides a text that begins with a speaker where others begin, each after a sentence. */
export function speakersIn(text: string): readonly number[] {
    const inner = [...text.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length);
    return [0, ...inner.filter((at) => isNamed(text.slice(at, at + longestSpeaker)))];
}

const isNamed = (text: string) => {
    const name = speakerOf(text)?.name;
    return name !== undefined && name.length > 1;
};

const longestSpeaker = 150;
const sentenceEnd = /[.!?…。！？]["”’»)\]]{0,3}\s{1,4}/gu;
const time = "(?:[[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,3})?[\\])]?\\s{1,4}(?:[-–]\\s)?)?";
const capital = "[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}\\p{N}.'’&-]{0,30}";
const unbounded = "\\p{Lo}[\\p{Lo}\\p{M}・]{0,15}";
const particle = "(?:von|van|der|den|de|da|di|du|la|le|of|the|for|al|bin|ibn|und|and|et|y)";
const names = `(?:${capital}(?: (?:${capital}|${particle}|\\p{N}{1,3})){0,4}|${unbounded}(?: (?:${unbounded}|\\p{N}{1,3}))?)`;
const remark = "(?:,? ?[([][^()[\\]\\n]{1,40}[)\\]])?";
const named = new RegExp(
    `^${time}(${names})${remark}(?:[ \\u00a0\\u202f]?:(?=\\s)|：|:?(?=\\n)| ?[—–](?=\\s)| -{1,2}(?=\\s))\\s{0,4}`,
    "u",
);
// "Yes." is no name.
const alone = new RegExp(`^${time}(${names})(?<!\\.)${remark}[:：]?$`, "u");

import type { Kind } from "../question/kind-of-question.ts";
import { isAlike } from "../span/asked-units.ts";
import type { Amount } from "./amounts-asked.ts";

export interface Attribute {
    /** What is asked for: "capital" in "the capital of Syria". */
    readonly noun: string;
    /** The words for what has it. */
    readonly of: readonly string[];
    /** What its value is, if no amount; undefined if only the noun tells. */
    readonly value: "place" | "reason" | "name" | undefined;
    readonly amount: Amount | undefined;
}

/** The attribute that "what is the capital of Syria" asks for, or "who is the head of the observatory". */
export function attributeAsked(words: readonly string[], kind: Kind): Attribute | undefined {
    if (!asking.has(kind)) return undefined;
    const asked = words.join(" ");
    const [, noun = "", of = ""] = asked.match(attributeOf) ?? asked.match(namedLast) ?? [];
    if (noun === "") return undefined;
    return { noun, of: of.split(" "), value: values.get(noun), amount: amounts.get(noun) };
}

const asking: ReadonlySet<Kind> = new Set(["what", "definition", "who"]);
const attributeOf =
    /\b(?:what|who) (?:is |are |was |were )?(?:the|its|his|her|their) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+) (?:of|for|in|on|at) (?:the |an? )?(.+)$/su;

/** "What is Ilka's phone number", "what was the bishop's name": `plainForm` has no "'s". */
const namedLast =
    /\b(?:what|who) (?:is|are|was|were) (?:(?:the|its|his|her|their) )?(?:[\p{L}-]+ ){1,3}?(name|names|age|height|weight|population)(?: |$)()/u;

const nounsOf = <Value extends string>(lists: Readonly<Partial<Record<Value, string>>>) =>
    new Map(
        Object.entries<string | undefined>(lists).flatMap(([value, nouns = ""]) =>
            nouns.split(" ").map((noun) => [noun, value as Value] as const),
        ),
    );

const values = nounsOf({
    place: "location",
    reason: "reason reasons cause causes",
    name: "name names nickname title",
});

const amounts = nounsOf<Amount>({
    count: "number",
    people: "population",
    length: "height length width depth wingspan diameter",
    distance: "distance",
    weight: "weight mass",
    speed: "speed",
    temperature: "temperature",
    money: "price cost fee fine salary toll rent budget",
    age: "age",
    area: "area",
});

/** Whether a sentence contains the attribute, not only as one of something else. */
export function offersAttribute(sentence: string, { noun, of }: Pick<Attribute, "noun" | "of">): boolean {
    const words = sentence.match(/[\p{L}\p{N}-]+/gu) ?? [];
    return words.some((word, at) => {
        if (!isAlike(word, noun)) return false;
        const [next, after = "", later = ""] = words.slice(at + 1, at + 4);
        if (next !== "of") return true;
        const owner = /^(?:the|an?)$/u.test(after) ? later : after;
        return !/^\p{Lu}/u.test(owner) || of.some((one) => isAlike(one, owner));
    });
}

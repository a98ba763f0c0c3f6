import { isAlike } from "../span/asked-units.ts";

/** Whether a sentence names something that the question does not: what is asked about must be near the name. */
export function offersName(sentence: string, asked: string, of: readonly string[]): boolean {
    if (/ (?:other|another) names? | name given /u.test(asked)) return true;
    if (/["“«„]|\b(?:called|calls?|named?|known as|nicknamed|term)\b/u.test(sentence)) return true;
    const words = sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const isName = (word: string, at: number) => {
        if (!/^\p{Lu}/u.test(word) || asked.includes(` ${word.toLowerCase().replace(/['’]s$/u, "")} `))
            return false;
        return at > 0 ? !notNames.test(word) : !opening.test(word);
    };
    return words.some(
        (word, at) =>
            isName(word, at) &&
            (of.length === 0 ||
                words
                    .slice(Math.max(0, at - near), at + near + 1)
                    .some((one) => of.some((asked) => isAlike(one, asked)))),
    );
}

const near = 10;
const notNames =
    /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/u;
const opening =
    /^(?:The|An?|In|On|At|By|For|From|With|As|It|He|She|They|Its|His|Her|Their|This|That|These|Those|There|Each|Every|Some|Many|Most|All|Both|No|Not|If|When|While|After|Before|Since|But|And|Or|So)$/u;

/** Whether a sentence has a name that the question does not, or a word for people. */
export function offersPerson(sentence: string, asked: string): boolean {
    const words = sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    return words.some((word, at) => {
        const plain = word.toLowerCase().replace(/['’]s$/u, "");
        if (asked.includes(` ${plain} `)) return false;
        if (/^\p{Lu}/u.test(word))
            return plain === "i" || (at > 0 ? !notNames.test(word) : !opening.test(word));
        return people.test(plain);
    });
}

const people =
    /^(?:he|she|they|we|who|someone|everyone|anyone|nobody|people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|boys?|girls?|members?|groups?|famil(?:y|ies)|companies|company|government|council|committee|team|army|police|residents?|citizens?|students?|wife|husband|mother|father|brothers?|sisters?|sons?|daughters?|friends?|\p{Ll}+(?:ers?|ors?|ists?|ians?|ants?|ents?|ees?|eurs?|men|ors))$/u;

import { countsOf } from "../../corpus/language/first-guess.ts";
import { scriptOf, scriptOfLanguage } from "../../corpus/language/scripts.ts";
import { list } from "../../languages/language.ts";
import { hasWords, languageOf, languages, stopWordsOf } from "../../languages/languages.ts";

/**
 * Whether a question is clearly in none of these languages (BCP 47 tags): it is in another script, or has common words, letters
 * or a question word of another language and hardly any common word of these. A question of names alone may be in any language.
 */
export function isInOtherLanguage(question: string, tags: readonly string[]): boolean {
    const written = scriptOf(question);
    if (written === undefined || tags.length === 0) return false;
    const scripts = new Set(tags.map(scriptOfLanguage));
    const script = scriptOfLanguage(written.likeliest);
    const words = question.normalize("NFC").match(word) ?? [];
    if (!scripts.has(script)) return script !== "latn" || saysMoreThanNames(words);
    if (script === "hani") return kana.test(question) && !tags.some((tag) => languageOf(tag) === japanese);
    if (spanishMark.test(question) && !tags.some((tag) => languageOf(tag) === spanish)) return true;
    // In the others it cannot be written.
    const inScript = tags.filter((tag) => scriptOfLanguage(tag) === script);
    return inScript.every(hasWords) && isForeign(words, inScript);
}

/** Names are often written in Latin letters within other scripts. */
function saysMoreThanNames(words: readonly string[]): boolean {
    return words.some((one) => one.length > 1 && commonAnywhere(one.toLowerCase()));
}

function isForeign(words: readonly string[], tags: readonly string[]): boolean {
    const own = new Set(tags.map((tag) => languageOf(tag)?.tags[0]));
    const possible = languages.filter(({ detection }) => detection?.byWords).map(({ tags: [tag] }) => tag);
    const lower = words.map((one) => one.toLowerCase()).filter((one) => !particles.has(one));
    const counts = countsOf(lower, possible);
    const [best] = counts.filter(({ language }) => !own.has(language));
    if (best === undefined || best.count === 0) return false;
    // Lists of common words differ in length, and not every language has one for `countsOf`.
    const isOwn = new Set(tags.flatMap((tag) => stopWordsOf(languageOf(tag))));
    const known = lower.filter((one) => isOwn.has(one)).length;
    if (best.count >= 2 && best.count >= 2 * known + 1) return true;
    return (
        words.length > 2 &&
        ((known === 0 && hasForeignLetter(words, tags)) || opensForeign(lower, own, isOwn))
    );
}

/** Capitalized words may be names from anywhere, unless they are common ones. */
function hasForeignLetter(words: readonly string[], tags: readonly string[]): boolean {
    const letters = tags.map((tag) => languageOf(tag)?.detection?.letters ?? "").join("");
    return words.some(
        (one) =>
            (one === one.toLowerCase() || commonAnywhere(one.toLowerCase())) &&
            [...(one.match(special) ?? [])].some((mark) => !letters.includes(mark)),
    );
}

/** Whether it opens with a question word of another language, "wie viele" or "quem", and what is common in these is so in that one as well, as "a" is. */
function opensForeign(
    words: readonly string[],
    own: ReadonlySet<string | undefined>,
    isOwn: ReadonlySet<string>,
): boolean {
    const opening = `${words.slice(0, 3).join(" ")} `;
    const [first = ""] = words;
    if (isOwn.has(first)) return false;
    const common = words.filter((one) => isOwn.has(one));
    return languages.some((language) => {
        const { tags, followUp } = language;
        if (own.has(tags[0]) || !followUp?.asking?.some((phrase) => opening.startsWith(`${phrase} `)))
            return false;
        const isTheirs = new Set(stopWordsOf(language));
        return common.every((one) => isTheirs.has(one));
    });
}

const commonAnywhere = (one: string) =>
    countsOf(
        [one],
        languages.map(({ tags: [tag] }) => tag),
    ).some(({ count }) => count > 0);

/** Common words that are also parts of names: "Los Angeles", "van der Berg". */
const particles = new Set(
    list("da, de, del, den, der, des, di, do, dos, du, e, el, la, las, le, les, los, van, von, y"),
);

const japanese = languageOf("ja");
const spanish = languageOf("es");
const spanishMark = /[¿¡]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** Letters that some languages of a script lack. */
const special = /[^\p{ASCII}\P{L}]/gu;

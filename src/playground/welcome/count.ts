/** “About 3,000 cars cross the bridge every day.” → “How many cars cross the bridge every day?” */
export function countQuestion(sentence: string, language: string): string | undefined {
    const tongue = tongues.get(language.split("-")[0] ?? "");
    if (tongue === undefined) return undefined;
    const { asking, words, about, units } = tongue;
    const opening = new RegExp(
        `^(?:(?:${about})\\s)?(?:${words}|${number})\\s(?<rest>\\p{L}[^,;:.!?“”"()–—]{12,90})[.]$`,
        "iu",
    );
    const rest =
        opening.exec(sentence)?.groups?.["rest"] ?? (tongue === english ? inEnglish(sentence) : undefined);
    if (rest === undefined || new RegExp(`^(?:\\S+\\s)?(?:${units})(?!\\p{L})`, "iu").test(rest))
        return undefined;
    return `${asking} ${rest}?`;
}

/** No year: four digits in a row are only taken with a separator. */
const number = String.raw`(?!0)(?:\d{1,3}|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+)`;

/** “… at least 680 civilians, including 169 children, have been killed since …”: the count opens a clause. */
function inEnglish(sentence: string): string | undefined {
    const clause = new RegExp(
        `(?:${english.about})\\s${number}\\s(?<noun>(?:\\p{Ll}+\\s){0,2}(?:\\p{Ll}+s|people|children|men|women))(?:,[^,]{3,60},)?\\s(?<verb>have|had|were|are)\\s(?<rest>[^,;:.!?“”"()–—]{8,90})`,
        "u",
    );
    const { noun, verb, rest } = clause.exec(sentence)?.groups ?? {};
    return rest === undefined ? undefined : `${noun} ${verb} ${rest.trim()}`;
}

interface Tongue {
    readonly asking: string;
    /** Small numbers as they are written out. */
    readonly words: string;
    /** What may stand before a number. */
    readonly about: string;
    /** Words that count time, money or shares, for which one asks otherwise. */
    readonly units: string;
}

const english: Tongue = {
    asking: "How many",
    words: "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    about: "at least|more than|about|around|nearly|almost|some|over|only|up to|fewer than|an estimated",
    units: "years?|months?|weeks?|days?|hours?|minutes?|seconds?|per|percent|million|billion|dollars?|euros?|pounds?|of|or|and|to|in",
};

/** Languages in which the count can open a question as it opened the sentence, whatever is counted. */
const tongues: ReadonlyMap<string, Tongue> = new Map([
    ["en", english],
    [
        "de",
        {
            asking: "Wie viele",
            words: "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
            about: "etwa|rund|mehr als|mindestens|fast|über|ungefähr|knapp",
            units: "Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|Prozent|Millionen?|Milliarden?|Euro|von|der|oder|und|bis|in",
        },
    ],
    [
        "nl",
        {
            asking: "Hoeveel",
            words: "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
            about: "ongeveer|meer dan|minstens|bijna|ruim",
            units: "jaar|maanden|weken|dagen|uur|minuten|seconden|procent|miljoen|miljard|euro|van|of|en|tot|in",
        },
    ],
    [
        "sv",
        {
            asking: "Hur många",
            words: "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv",
            about: "ungefär|mer än|minst|nästan|cirka|över",
            units: "år|månader|veckor|dagar|timmar|minuter|sekunder|procent|miljoner|miljarder|kronor|av|eller|och|till|i",
        },
    ],
]);

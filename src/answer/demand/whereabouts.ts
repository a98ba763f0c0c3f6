/** Whether a question with "where" asks where something is, not where something happened. */
export function locates(asked: string): boolean {
    if (/ (?:located|situated) /u.test(asked)) return true;
    const [, after] = /^.* where (?:is|are|was|were) (.*)$/su.exec(asked) ?? [];
    return after !== undefined && !/ \p{Ll}+(?:ed|ing) /u.test(` ${after}`);
}

/**
 * Whether a sentence says where something is or happens: a direction, a distance from something, or a name after a preposition. If
 * it must locate the question's subject, a name only counts in a sentence that says what something is.
 */
export function offersPlace(sentence: string, asked: string, isLocation: boolean): boolean {
    if (position.test(sentence)) return true;
    if (isLocation) return placedAs.test(sentence) || isPlaced(sentence, asked);
    return [...sentence.matchAll(inName)].some(([, name = ""]) => !asked.includes(` ${name.toLowerCase()} `));
}

/** "destroyed Bomarsund in the Åland Islands", "Silicon Alley, centered in Manhattan". */
function isPlaced(sentence: string, asked: string): boolean {
    return [...sentence.matchAll(wordInName)].some(
        ([, word = "", name = ""]) =>
            asked.includes(` ${word.toLowerCase()} `) && !asked.includes(` ${name.toLowerCase()} `),
    );
}

const wordInName =
    /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{3,}),? (?:(?:is|are|was|were) )?(?:\p{Ll}+ )?(?:\p{Ll}+ed |present-day |modern-day )?(?:in|at|on|near|within|outside|off) (?:the )?(?:\p{Ll}+ )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May\b|June|July|Aug|Sept|Oct|Nov|Dec)(\p{Lu}[\p{L}\p{N}-]*|\d+ \p{Lu}\p{L}*)/gu;

const inName =
    /\b(?:in|at|to|from|on|near|into|through|throughout|across|around|towards?|of|via|off|along|outside|inside|within) (?:the |an? )?(?:[\p{Ll}-]+ )?(\p{Lu}[\p{L}-]+)/gu;

/** "The Altiplano is a plateau in Peru". */
const placedAs =
    /^(?:\S+ ){1,8}(?:is|are|was|were) (?:(?:an?|the|one) .*)?\b(?:in|on|at|near|along|off) (?:the )?(?:\p{Ll}+ ){0,3}\p{Lu}/u;

const direction = String.raw`(?:north|south)(?:[\s-]?(?:east|west))?|east|west`;
const position = new RegExp(
    [
        String.raw`\b(?:${direction})(?:ern)? (?:of|from|side|coast|bank|shore|part|end|edge|corner|tip)\b`,
        String.raw`\b(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|minutes?|hours?)\)?,? (?:${direction}|from|away|up|down|off|outside|inland|above|below)\b`,
        String.raw`\b(?:home to|within|outside of|located|situated|lies|lie|lay|stands?|stood|based|headquartered|beside|next to|opposite|behind|beneath)\b`,
        String.raw`\bfound (?:in|on|at|only)\b`,
        String.raw`\b(?:at|on) the (?:foot|mouth|corner|edge|end|top|bottom|cent(?:er|re)|coast|banks?|shores?|border|outskirts|side)\b`,
    ].join("|"),
    "u",
);

/** What a format or a program changes in a text: both sides as if it had been changed in both. */
const ofText = {
    "marks of a list": (text: string) => text.replace(/^(?:•|\d{1,2}\.) /gmu, ""),
    "line break": (text: string) => text.replace(/\s*\n\s*/gu, " "),
    "hyphen kept at a line's end": (text: string) => text.replace(/(?<=\p{L})[-‐](?=\p{L})/gu, ""),
    "quotes by the program": (text: string) => text.replace(/[“”„«»]|''|``/gu, '"').replace(/[‘’‚‹›]/gu, "'"),
    "ellipsis by the program": (text: string) =>
        text.replace(/…|\. ?\. ?\./gu, "…").replace(/ (?=…)|(?<=…) (?=\.)/gu, ""),
    "dashes by the program": (text: string) => text.replace(/—|---?/gu, "–"),
    "space at a dash": (text: string) => text.replace(/ ?([–—]) ?/gu, "$1"),
    "non-breaking space": (text: string) => text.replace(/[\u00a0\u202f\u2009]/gu, " "),
    "space before punctuation": (text: string) => text.replace(/ +(?=[.,;:!?)\]])/gu, ""),
    "mark of a note": (text: string) => text.replace(/(?<=[.,;:!?”"])[¹²³⁰⁴-⁹]+|↩\ufe0e?/gu, ""),
    "small letters": (text: string) => text.replace(/[²³¹⁰-₟ᴬ-ᵿ]/gu, (letter) => letter.normalize("NFKC")),
} as const;

export type TextRule = keyof typeof ofText;

/** The rules that explain how two texts differ, as few as possible; undefined if they don't. */
export function rulesFor(source: string, document: string): readonly TextRule[] | undefined {
    const isSame = (rules: readonly TextRule[]) => {
        const by = (text: string) => rules.reduce((changed, rule) => ofText[rule](changed), text);
        return by(source) === by(document);
    };
    let rules = Object.keys(ofText) as TextRule[];
    if (!isSame(rules)) return undefined;
    for (const rule of rules) {
        const others = rules.filter((one) => one !== rule);
        if (isSame(others)) rules = others;
    }
    return rules;
}

import { detectAll } from "tinyld";
import { languages } from "../languages/languages.ts";

/** The language of a text as a BCP 47 tag. If its words do not decide it, its script's likeliest language, else "en". */
export function detectLanguage(text: string): string {
    const sample = text.slice(0, longestSample);
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    const isMostly = ({ letter }: Script) => (sample.match(letter)?.length ?? 0) > letters / 3;
    const script = own.find(isMostly);
    if (script !== undefined) return script.language;
    const likely = shared.find(isMostly)?.language ?? "en";
    if (letters < fewestLetters) return likely;
    const [best] = detectAll(sample, { only: detectable });
    return best === undefined || best.accuracy < leastSure ? likely : best.lang;
}

const longestSample = 2000;
const fewestLetters = 60;
const leastSure = 0.1;

interface Script {
    readonly letter: RegExp;
    /** The only known language in this script, or the likeliest of several. */
    readonly language: string;
}

const own: readonly Script[] = languages.flatMap(({ tags: [language], detection }) =>
    detection?.scripts === undefined ? [] : [{ language, letter: letterOf(detection.scripts) }],
);
const shared: readonly Script[] = languages.flatMap(({ tags: [language], detection }) =>
    detection?.likelyIn === undefined ? [] : [{ language, letter: letterOf([detection.likelyIn]) }],
);
const detectable = languages
    .filter(({ detection }) => detection?.byWords)
    .map(({ tags: [language] }) => language);

function letterOf(scripts: readonly string[]): RegExp {
    return new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");
}

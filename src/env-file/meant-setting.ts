import { closestName } from "../closest-name.ts";

/** The setting that an unknown name was probably meant for. */
export interface MeantSetting {
    readonly setting: string;
    /** Whether only letters differ. Otherwise the names share their words, and another program may use this one. */
    readonly isMisspelled: boolean;
}

/** The setting that a name is probably meant for; undefined if it is one, or resembles none. */
export function meantSetting(name: string, settings: readonly string[]): MeantSetting | undefined {
    if (settings.includes(name)) return undefined;
    const letters = lettersOf(name);
    // Short names are often those of other programs.
    const near = closestName(letters, settings.map(lettersOf), letters.length > 7 ? 2 : 1);
    const setting = settings.find((one) => lettersOf(one) === near);
    if (setting !== undefined) return { setting, isMisspelled: true };
    const alike = settings.find((one) => haveSameWords(wordsOf(name), wordsOf(one)));
    return alike === undefined ? undefined : { setting: alike, isMisspelled: false };
}

const lettersOf = (name: string) => name.toUpperCase().replaceAll(/[^A-Z0-9]/gu, "");

const wordsOf = (name: string) =>
    new Set(
        name
            .toUpperCase()
            .split(/[^A-Z0-9]+/u)
            .map((word) => word.replace(/S$/u, ""))
            .map((word) => synonyms.get(word) ?? word),
    );

/** Words that other bots use for the same thing. */
const synonyms: ReadonlyMap<string, string> = new Map([
    ["BOT", "DISCORD"],
    ["SERVER", "GUILD"],
]);

/** Whether one name has at least two words, and the other all of these. */
function haveSameWords(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
    const shared = some.intersection(others).size;
    return shared >= 2 && (shared === some.size || shared === others.size);
}

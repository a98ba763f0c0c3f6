import { firstWordOf, opens, type WordSets } from "./sentence-words.ts";

/**
 * Whether the words after a quote say who spoke, and so belong to its sentence, although they begin with a capital or in a script
 * without capitals: “Stop!” Captain Lind shouted.
 */
export function saysWhoSpoke(said: string, after: string, words: WordSets): boolean {
    if (words.speech.size === 0 || !/[!?！？؟][”"’'»“」』]$/u.test(said)) return false;
    if (/^\p{Script=Han}/u.test(after)) return spokenInChinese(after, words);
    const tokens = after.split(/\s+/u, mostWords);
    if (isSpeech(tokens[0], words)) return true;
    if (opens(after, words) && tokens[0] !== "I") return false;
    const verb = tokens.findIndex((token) => !/^\p{Lu}/u.test(token));
    return verb > 0 && isSpeech(tokens[verb], words);
}

/** A title, three names and the verb. */
const mostWords = 5;

const isSpeech = (token = "", { speech }: WordSets) => speech.has(firstWordOf(token).toLowerCase());

/** Whether a short name and a verb of speech are all before the next mark: “站住！”船长喊道。 */
function spokenInChinese(after: string, { speech }: WordSets): boolean {
    const clause = after.match(/^\p{Script=Han}{1,10}(?![\p{L}\p{N}])/u)?.[0] ?? "";
    return [...speech].some((verb) => clause.endsWith(verb));
}

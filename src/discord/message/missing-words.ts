import { listed, say } from "../../../locales/say.ts";
import { named } from "../markdown.ts";

/** Returns “a”, “b” or “c”, at most `most` of them, and how many are left; "" if no word is missing. */
export function missingWords(words: readonly string[], most: number): string {
    const shown = words.slice(0, most).map((word) => say("list.quoted", { name: named(word, 30) }));
    const more = words.length - shown.length;
    const rest = more === 0 ? [] : [say("answer.more-missing", { count: more })];
    return listed([...shown, ...rest], "or");
}

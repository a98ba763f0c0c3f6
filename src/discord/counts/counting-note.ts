import { say } from "../../../locales/say.ts";
import type { HashState } from "../../store/counts/hash-keys.ts";

/** Says if members are not counted, or not all of them. */
export function countingNote(counting: HashState): readonly string[] {
    if (counting === "on") return [];
    return [counting === "keys-differ" ? say("gaps.keys-differ") : say("gaps.not-collected")];
}

import { closestMatch } from "leven";

/** The known name that was probably meant: at most `most` letters differ, and of short names only a third. */
export function closestName(written: string, known: readonly string[], most = 2): string | undefined {
    return closestMatch(written, known, { maxDistance: Math.min(most, Math.ceil(written.length / 3)) });
}

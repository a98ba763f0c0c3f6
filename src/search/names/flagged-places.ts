/** The places of a text's words that are flagged by their number. */
export function flaggedPlaces(words: Uint32Array, flags: Uint8Array): readonly number[] {
    const places: number[] = [];
    // Nothing else, so that V8 soon compiles it: there may be many millions.
    for (let at = 0; at < words.length; at++) if (flags[words[at] ?? 0] === 1) places.push(at);
    return places;
}

/** “The Syrian Democratic Forces (SDF) …” → “What does SDF stand for?” */
export function acronymQuestion(sentence: string): string | undefined {
    for (const { groups } of sentence.matchAll(pattern)) {
        const { words = "", letters = "" } = groups ?? {};
        const initials = words.split(" ").map((word) => word[0]);
        if (initials.slice(-letters.length).join("") === letters) return `What does ${letters} stand for?`;
    }
    return undefined;
}

const pattern = /(?<words>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,5}) \(?(?<letters>\p{Lu}{3,6})\b/gu;

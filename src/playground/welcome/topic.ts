/** Asks after a name that stands within the sentence; right whenever the answer holds the name. */
export function topicQuestion(sentence: string, language: string): string | undefined {
    const ask = asking.get(language.split("-")[0] ?? "");
    const name = pattern.exec(sentence)?.groups?.["name"];
    return ask === undefined || name === undefined ? undefined : ask(name);
}

/** Two or three capitals in the midst of a sentence, or one word of capitals. */
const pattern =
    /(?<![\p{L}’'-])\p{Ll}[\p{L}-]*,? (?<name>\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]{2,}){1,2}|\p{Lu}{3,6})(?![\p{L}’'-]| \p{Lu})/u;

const asking: ReadonlyMap<string, (name: string) => string> = new Map([
    ["en", (name) => `What do the articles say about ${name}?`],
    ["de", (name) => `Was sagen die Artikel über ${name}?`],
    ["fr", (name) => `Que disent les articles au sujet de ${name} ?`],
    ["es", (name) => `¿Qué dicen los artículos sobre ${name}?`],
    ["it", (name) => `Che cosa dicono gli articoli su ${name}?`],
    ["pt", (name) => `O que dizem os artigos sobre ${name}?`],
    ["nl", (name) => `Wat zeggen de artikelen over ${name}?`],
    ["sv", (name) => `Vad säger artiklarna om ${name}?`],
]);

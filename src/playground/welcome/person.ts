/** “… said Lynn Maalouf, deputy director of research …” → “Who is Lynn Maalouf?” */
export function personQuestion(sentence: string): string | undefined {
    const found = patterns.map((pattern) => pattern.exec(sentence)?.groups?.["name"]);
    const name = found.find((known) => known !== undefined);
    return name === undefined ? undefined : `Who is ${name}?`;
}

const roles =
    "director|professor|minister|president|engineer|spokesman|spokeswoman|spokesperson|author|writer|poet|scientist|researcher|historian|artist|painter|architect|composer|king|queen|mayor|judge|lawyer|doctor|teacher|editor|journalist|chairman|chairwoman|founder|captain|senator|actor|actress|singer|coach|physicist|chemist|biologist|philosopher|mathematician|politician|secretary|ambassador|commander|analyst";

const word = String.raw`(?:al-|el-)?\p{Lu}[\p{L}-]+`;
const name = String.raw`(?<name>\p{Lu}[\p{L}-]+(?: (?:de |van |von |bin )?${word}){1,2})`;

/** Only where the sentence itself says what the person does: not every two capitals are a person. */
const patterns = [
    new RegExp(String.raw`\b(?:${roles}|${capital(roles)}) ${name}(?![\p{L}’']| \p{Lu})`, "u"),
    new RegExp(String.raw`(?<!\p{Lu}[\p{L}-]* )${name}, (?:[\p{Ll}-]+ ){0,3}(?:${roles})\b`, "u"),
    new RegExp(String.raw`^${name} (?:is|was) (?:a|an|the) (?:[\p{L}-]+ ){0,3}(?:${roles})\b`, "u"),
];

function capital(words: string): string {
    return words.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** “‘We fear …’, said Lynn Maalouf” → “Who said ‘We fear …’?”, where the sentence names whoever said it. */
export function speakerQuestion(sentence: string): string | undefined {
    const quote = /“(?<quote>\p{Lu}[^“”]{30,140}?)[,.]?”,? (?:said|says|wrote) (?:the )?\p{Lu}/u.exec(
        sentence,
    )?.groups?.["quote"];
    return quote === undefined ? undefined : `Who said “${quote}”?`;
}

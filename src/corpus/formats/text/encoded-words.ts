/** The value of a mail's field with its encoded words (RFC 2047) decoded; undefined if one of them can't be. */
export function withoutEncodedWords(value: string): string | undefined {
    try {
        // White space between two of them is no part of the value.
        return value
            .replace(/(?<=\?=)[ \t]{1,9}(?==\?)/gu, "")
            .replace(word, (_, charset: string, encoding: string, content: string) =>
                new TextDecoder(charset, { fatal: true }).decode(bytesOf(encoding, content)),
            );
    } catch {
        return undefined;
    }
}

/** Its charset, without the language that RFC 2231 allows after it, its encoding and its content. */
const word = /=\?([\w-]{1,40})(?:\*[\w-]{1,40})?\?([BQ])\?([^?\s]{0,2000})\?=/giu;

function bytesOf(encoding: string, content: string): Uint8Array {
    if (/^b$/iu.test(encoding)) return Buffer.from(content, "base64");
    const text = content
        .replaceAll("_", " ")
        .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return Buffer.from(text, "latin1");
}

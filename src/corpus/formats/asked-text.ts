/** Whether a text asks something, by its last mark: "Can I bring a dog?" */
export const isAsked = (text: string) => /[?？؟⸮՞\u037e][\s"”’»)\]]{0,9}$/u.test(text.slice(-20));

/** A text without "Q:" or "1." before it. */
export const withoutLabel = (text: string) =>
    text.slice(questionLabel(text)?.length ?? 0).replace(/^\s*\d{1,3}[.)]\s+/u, "");

/** "Q:" or the like at the start of a text, with the white space after it. */
export const questionLabel = (text: string): string | undefined => asLabel.exec(text)?.[0];

/** "A:" or the like at the start of a text, with the white space after it. */
export const answerLabel = (text: string): string | undefined => answerFirst.exec(text)?.[0];

/** A part of a text that begins with "Q:" or "A:", or the like in another language. */
interface LabelledPart {
    readonly start: number;
    readonly end: number;
    readonly isQuestion: boolean;
}

/** Divides a text that begins with "Q:" where questions and answers begin; empty for all other texts. */
export function turnsOf(text: string): readonly LabelledPart[] {
    if (!asLabel.test(text)) return [];
    const starts = [...text.matchAll(anyLabel)];
    return starts.map(({ index }, at) => ({
        start: index,
        end: starts[at + 1]?.index ?? text.length,
        isQuestion: asLabel.test(text.slice(index, index + longestLabel)),
    }));
}

const longestLabel = 30;
// Of single letters, only "Q" is clear without a colon. A word is at the start of a line, or a sentence ends before it.
const questions =
    "(?:Q(?:uestion)?|F(?:rage)?|P(?:regunta|ergunta)?|D(?:omanda)?|V(?:raag)?|S(?:pørgsmål)?|Fråga|Spørsmål|Вопрос|В|問|问|質問)";
const answers =
    "(?:A(?:nswer|ntwort|ntwoord)?|R(?:éponse|espuesta|esposta|isposta)?|S(?:var)?|Ответ|О|答|回答)";
const mark = "[ \\t]?\\d{0,3}[ \\t]?(?::(?=\\s|$)|：)";
const asLabel = new RegExp(`^(?:${questions}${mark}|Q(?:uestion)?[ \\t]?\\d{0,3}[.)](?=\\s))\\s{0,9}`, "u");
const answerFirst = new RegExp(`^(?:${answers}${mark}|A(?:nswer)?[ \\t]?\\d{0,3}[.)](?=\\s|$))\\s{0,9}`, "u");
const anyLabel = new RegExp(
    `(?<=^|\\n[ \\t]{0,9})(?:${questions}|${answers})(?:${mark}|[ \\t]?\\d{0,3}[.)](?=\\s))|(?<=\\s)(?:${questions}|${answers})${mark}`,
    "gu",
);

/** A file in SQuAD's format about four bridges, each with a paragraph on its builders and one on its length. */
export const bridges = {
    data: ["Lervik", "Morden", "Tavel", "Ostrand"].map((name, at) => {
        const year = 1911 + 7 * at;
        const metres = 212 + 31 * at;
        const built = `The bridge of ${name} was opened in ${year}. Fishermen had asked for it for decades.`;
        const long = `The bridge of ${name} is ${metres} metres long. Its towers are made of granite.`;
        return {
            title: name,
            paragraphs: [
                paragraph(built, `When was the bridge of ${name} opened?`, `${year}`),
                paragraph(long, `How long is the bridge of ${name}?`, `${metres} metres`),
            ],
        };
    }),
};

/** A paragraph with one question. */
export function paragraph(context: string, question: string, text: string) {
    const answers = [{ text, answer_start: context.indexOf(text) }];
    return { context, qas: [{ id: question, question, answers }] };
}

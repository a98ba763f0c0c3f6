import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aPdf } from "./a-pdf.ts";

/** What the pages of a PDF become: the texts, each with its headings, and what was dropped. */
export async function readPages(...pages: Parameters<typeof aPdf>[0]) {
    const found = await readArticle({ name: "a.pdf", bytes: aPdf(pages), recordsDropped: true });
    return {
        article: found.article,
        texts: found.article?.paragraphs.map(({ text }) => text),
        headings: found.article?.paragraphs.map(({ path }) => path.join(" › ")),
        drops: found.dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
}

/** Lines that are about as long as the others. */
export const fullLines = [
    "Every spring the town council asks the ferrymen of the old river",
    "how high the water stood in winter, and writes what they say in",
    "a book that has been kept since the great flood of that century",
    "when nobody knew any longer where the banks of the river were.",
];

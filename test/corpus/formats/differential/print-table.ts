import type { Comparison } from "./compare-documents.ts";

/** Comparisons as a table in Markdown, followed by what no rule explains. */
export function tableOf(comparisons: readonly Comparison[]): string {
    const rows = comparisons.map(({ name, source, document, equal, elsewhere, rules, unexplained }) => {
        const why = Object.entries(rules).map(([rule, count]) => `${rule} ${count}`);
        return `| ${name} | ${source} | ${document} | ${equal} | ${elsewhere} | ${source - equal} | ${why.join("; ")} | ${unexplained.length} |`;
    });
    const all = comparisons.reduce((sum, { source }) => sum + source, 0);
    const equal = comparisons.reduce((sum, one) => sum + one.equal, 0);
    return [
        "| document | paragraphs of the text | of the document | equal | of these, below other headings | differing | by these rules | unexplained |",
        "|---|---|---|---|---|---|---|---|",
        ...rows,
        "",
        `${comparisons.length} documents: ${equal} of ${all} paragraphs equal (${((100 * equal) / all).toFixed(2)}%).`,
        ...comparisons.flatMap(({ name, unexplained }) => unexplained.map((one) => `\n${name}: ${one}`)),
        "",
    ].join("\n");
}

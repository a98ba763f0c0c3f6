import { inEnglish, told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { CorpusFacts, Problem } from "./corpus.ts";
import { printable } from "./printable.ts";

/** The problems of a corpus as text for people: one block per file, then the counts. */
export function renderReport(corpus: Pick<CorpusFacts, "articles" | "errors">): string {
    const byFile = Map.groupBy(corpus.errors, ({ file }) => file);
    const blocks = [...byFile].map(([file, errors]) =>
        [printable(file), ...errors.map(renderProblem)].join("\n"),
    );
    return `${[...blocks, counts(corpus)].join("\n\n")}\n`;
}

/** The articles and problems of a corpus as JSON for programs. `leftOut` is the number of files with an error. */
export function reportJson(corpus: CorpusFacts) {
    return {
        version: corpus.version,
        articles: corpus.articles.map(({ id, title, paragraphCount }) => ({
            id,
            title,
            paragraphs: paragraphCount,
        })),
        errors: problemsJson(corpus.errors),
        leftOut: leftOut(corpus),
    };
}

/** Problems for programs, in English. */
export function problemsJson<Found extends Problem>(problems: readonly Found[]) {
    return problems.map(({ problem, remedy, ...place }) => ({
        ...place,
        problem: inEnglish(problem),
        remedy: inEnglish(remedy),
    }));
}

/** The number of files that are left out because of an error. */
function leftOut({ errors }: Pick<CorpusFacts, "errors">): number {
    return new Set(errors.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
}

/** A problem of a file as two indented lines. */
export function renderProblem({ line, problem, remedy, severity }: Problem): string {
    const what = say(`report.${severity}`, {
        line: String(line ?? "none"),
        problem: printable(told(problem)),
    });
    return `  ${what}\n    ${say("report.remedy", { remedy: printable(told(remedy)) })}`;
}

function counts(corpus: Pick<CorpusFacts, "articles" | "errors">): string {
    const paragraphs = corpus.articles.reduce((sum, article) => sum + article.paragraphCount, 0);
    const warnings = corpus.errors.filter(({ severity }) => severity === "warning").length;
    const articles = corpus.articles.length;
    const counts = say("report.counts", { articles, paragraphs, leftOut: leftOut(corpus), warnings });
    return articles === 0 ? `${counts} ${say("report.no-articles")}` : counts;
}

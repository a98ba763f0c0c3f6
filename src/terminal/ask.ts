import { createInterface } from "node:readline";
import { parseArgs, styleText } from "node:util";
import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { answerJson } from "../answer/answer-json.ts";
import { type Library, openLibrary } from "../answer/library.ts";
import { collectionsOf, languagesOf } from "../answer/scope.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderExplanation } from "./render-explanation.ts";
import { type Terminal, UsageError } from "./terminal.ts";

const askUsage = `Usage: npm run --silent ask -- [OPTIONS] [--json | --explain] "question"
       npm run --silent ask -- [OPTIONS] --jsonl < questions

  --corpus DIR        the folder of articles (default: CORPUS_DIR, else corpus)
  --article ID        ask one article only: its id or its title
  --collection NAME   ask the articles of a first-level folder only; may be given several times
  --language TAG      ask the articles in a language only, such as en; may be given several times
  --json              print the answer as one line of JSON
  --explain           show why: the terms, the sentences that were weighed and their features, the gate
  --jsonl             read a question a line, as plain text or as {"id", "question", "article"}; print a line for each
`;

/** Answers one question, or every line of standard input. Exit code 0 also when nothing is found, 1 for a bad question. */
export async function runAsk(args: readonly string[], terminal: Terminal): Promise<number> {
    const { values, positionals } = parsed(args);
    if (values.help) {
        terminal.out(askUsage);
        return 0;
    }
    const folder = values.corpus ?? terminal.corpusFolder;
    const corpus = await terminal.readCorpus(folder);
    const leftOut = new Set(
        corpus.errors.filter(({ severity }) => severity === "error").map(({ file }) => file),
    );
    if (leftOut.size > 0) terminal.err(`${leftOut.size} left out; see: npm run corpus -- check ${folder}\n`);
    if (corpus.articles.length === 0) throw new UsageError(`No article can be asked about in ${folder}.`);
    const library = scopedLibrary(openLibrary(corpus.articles), {
        collections: values.collection,
        languages: values.language,
    });
    if (library.articles.length === 0) throw new UsageError(nothingThere(corpus.articles));
    if (values.jsonl) return answerLines(library, values.article, terminal);

    const question = positionals.join(" ").trim();
    if (question === "" && values.json) {
        terminal.out(`${JSON.stringify({ error: "A question is missing." })}\n`);
        return 2;
    }
    if (question === "") throw new UsageError(`A question is missing.\n\n${askUsage}`);
    const line = await answered(library, { question, article: values.article }, terminal.now);
    if (values.json) terminal.out(`${JSON.stringify(line.json)}\n`);
    else if (line.answer === undefined) terminal.err(`${line.json.error}\n`);
    else terminal.out(renderAnswer(line.answer, styled(terminal.colours)));
    if (values.explain && line.answer !== undefined) {
        const explanation = await library.explain(question, { article: line.article });
        if (values.json) terminal.out(`${JSON.stringify(explanation)}\n`);
        else terminal.out(renderExplanation(explanation, styled(terminal.colours)));
    }
    return line.answer === undefined ? 1 : 0;
}

function parsed(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                corpus: { type: "string" },
                article: { type: "string" },
                collection: { type: "string", multiple: true },
                language: { type: "string", multiple: true },
                json: { type: "boolean", default: false },
                explain: { type: "boolean", default: false },
                jsonl: { type: "boolean", default: false },
                help: { type: "boolean", short: "h", default: false },
            },
        });
    } catch (cause) {
        throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n\n${askUsage}`, { cause });
    }
}

function nothingThere(articles: readonly ArticleFacts[]): string {
    const collections = collectionsOf(articles).join(", ") || "none";
    return `No article is of that collection and language. Collections: ${collections}; languages: ${languagesOf(articles).join(", ")}.`;
}

async function answerLines(
    library: Library,
    article: string | undefined,
    terminal: Terminal,
): Promise<number> {
    for await (const line of createInterface({
        input: terminal.input,
        crlfDelay: Number.POSITIVE_INFINITY,
    })) {
        if (line.trim() === "") continue;
        const asked = askedBy(line);
        const json =
            "error" in asked
                ? { error: asked.error }
                : (await answered(library, { ...asked, article: asked.article ?? article }, terminal.now))
                      .json;
        terminal.out(
            `${JSON.stringify("id" in asked && asked.id !== undefined ? { id: asked.id, ...json } : json)}\n`,
        );
    }
    return 0;
}

const askedLine = z.object({
    id: z.union([z.string(), z.number()]).optional(),
    question: z.string().trim().min(1),
    article: z
        .string()
        .nullish()
        .transform((id) => id ?? undefined),
});

type AskedLine = z.infer<typeof askedLine>;

function askedBy(
    line: string,
): AskedLine | { readonly id?: string | number | undefined; readonly error: string } {
    if (!line.trimStart().startsWith("{")) return { question: line.trim(), article: undefined };
    let value: unknown;
    try {
        value = JSON.parse(line);
    } catch {
        return { error: "The line opens with { but is not JSON." };
    }
    const result = askedLine.safeParse(value);
    if (result.success) return result.data;
    const { data } = z.object({ id: askedLine.shape.id }).safeParse(value);
    return { id: data?.id, error: z.prettifyError(result.error) };
}

type AnsweredLine =
    | {
          readonly answer: Answer;
          /** The id of the article that alone was asked. */
          readonly article: string | undefined;
          readonly json: ReturnType<typeof answerJson> & { readonly milliseconds: number };
      }
    | { readonly answer?: never; readonly json: { readonly question: string; readonly error: string } };

async function answered(library: Library, asked: AskedLine, now: () => number): Promise<AnsweredLine> {
    const { question } = asked;
    const article = asked.article === undefined ? undefined : library.find(asked.article);
    if (asked.article !== undefined && article === undefined) {
        const known = library.articles.slice(0, 5).map(({ id }) => id);
        return {
            json: {
                question,
                error: `No article is called "${asked.article}"; there are: ${known.join(", ")}`,
            },
        };
    }
    const started = now();
    const answer = await library.ask(question, { article: article?.id });
    const milliseconds = Math.round((now() - started) * 100) / 100;
    return { answer, article: article?.id, json: { ...answerJson(answer), milliseconds } };
}

function styled(colours: boolean) {
    return (style: "bold" | "dim" | "green" | "yellow", text: string) =>
        colours ? styleText(style, text, { validateStream: false }) : text;
}

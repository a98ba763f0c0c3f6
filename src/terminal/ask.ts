import { createInterface } from "node:readline";
import { parseArgs, styleText } from "node:util";
import { z } from "zod";
import { listed, say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import type { Answer } from "../answer/answer.ts";
import { answerJson } from "../answer/answer-json.ts";
import { type Library, openLibrary } from "../answer/library.ts";
import { readLearned } from "../answer/model/read-learned.ts";
import { collectionsOf, languagesOf } from "../answer/scope.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import { meantTalk } from "../answer/talk/meant-talk.ts";
import { talkAbout } from "../answer/talk/talk-about.ts";
import { talkIn } from "../answer/talk/talk-in.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import { argumentComplaint, withHelp } from "./argument-complaint.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderExplanation } from "./render-explanation.ts";
import { type Terminal, UsageError } from "./terminal.ts";
import { talkJson, terminalStyle } from "./terminal-talk.ts";

/**
 * Runs `ask`: answers one question, or every line of standard input. Returns the exit code: 0 even if nothing is found, 1 for
 * an unknown article, 2 for no question with `--json`. Throws a UsageError for other misuse.
 */
export function runAsk(args: readonly string[], terminal: Terminal): Promise<number> {
    const asked = parseArguments(args);
    const work = () => answerAsked(asked, terminal);
    // Programs read it.
    return asked.values.json || asked.values.jsonl ? inLanguage("en", work) : work();
}

async function answerAsked(
    { values, positionals }: ReturnType<typeof parseArguments>,
    terminal: Terminal,
): Promise<number> {
    const folder = values.corpus ?? terminal.corpusFolder;
    const corpus = await terminal.readCorpus(folder);
    const leftOut = new Set(
        corpus.errors.filter(({ severity }) => severity === "error").map(({ file }) => file),
    );
    if (leftOut.size > 0) terminal.err(`${say("terminal.ask.left-out", { count: leftOut.size, folder })}\n`);
    if (corpus.articles.length === 0) throw new UsageError(say("terminal.ask.no-articles", { folder }));
    const library = scopedLibrary(openLibrary(corpus.articles, readLearned(), terminal), {
        collections: values.collection,
        languages: values.language,
    });
    if (library.articles.length === 0) throw new UsageError(nothingInScope(corpus.articles));
    if (values.jsonl) return answerLines(library, values.article, terminal);

    const question = positionals.join(" ").trim();
    if (question === "" && values.json) {
        terminal.out(`${JSON.stringify({ error: say("terminal.ask.no-question") })}\n`);
        return 2;
    }
    if (question === "") throw badUsage(say("terminal.ask.no-question"));
    const line = await answerOne(library, { question, article: values.article }, terminal);
    const explanation =
        values.explain && line.answer !== undefined
            ? await library.explain(question, { article: line.article })
            : undefined;
    if (values.json) terminal.out(`${JSON.stringify({ ...line.json, explanation })}\n`);
    else if ("reply" in line.json) terminal.out(`${line.json.reply}\n`);
    else if (line.answer === undefined) terminal.err(`${line.json.error}\n`);
    else {
        terminal.out(renderAnswer(line.answer, styled(terminal.colours)));
        if (explanation !== undefined) terminal.out(renderExplanation(explanation, styled(terminal.colours)));
    }
    return "error" in line.json ? 1 : 0;
}

function parseArguments(args: readonly string[]) {
    const taken = { args: [...args], allowPositionals: true, options } as const;
    const complaint = argumentComplaint(taken);
    if (complaint !== undefined) throw badUsage(complaint);
    return parseArgs(taken);
}

const options = {
    corpus: { type: "string" },
    article: { type: "string" },
    collection: { type: "string", multiple: true },
    language: { type: "string", multiple: true },
    json: { type: "boolean", default: false },
    explain: { type: "boolean", default: false },
    jsonl: { type: "boolean", default: false },
} as const;

function nothingInScope(articles: readonly ArticleFacts[]): string {
    const collections = listed(collectionsOf(articles), "plain");
    const languages = listed(languagesOf(articles), "plain");
    return collections === ""
        ? say("terminal.ask.none-in-scope-without-collections", { languages })
        : say("terminal.ask.none-in-scope", { collections, languages });
}

const badUsage = (complaint: string) => new UsageError(withHelp(complaint, "ask"));

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
                : (await answerOne(library, { ...asked, article: asked.article ?? article }, terminal)).json;
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
        return { error: say("terminal.ask.not-json") };
    }
    const result = askedLine.safeParse(value);
    if (result.success) return result.data;
    const { data } = z.object({ id: askedLine.shape.id }).safeParse(value);
    return { id: data?.id, error: say("terminal.ask.bad-line") };
}

type AnsweredLine =
    | {
          readonly answer: Answer;
          /** The id of the only article that was asked. */
          readonly article: string | undefined;
          readonly json: ReturnType<typeof answerJson> & { readonly milliseconds: number };
      }
    | {
          readonly answer?: never;
          readonly json: ReturnType<typeof talkJson> & { readonly milliseconds: number };
      }
    | { readonly answer?: never; readonly json: { readonly question: string; readonly error: string } };

async function answerOne(
    library: Library,
    asked: AskedLine,
    { now, random }: Pick<Terminal, "now" | "random">,
): Promise<AnsweredLine> {
    const { question } = asked;
    const article = asked.article === undefined ? undefined : await library.find(asked.article);
    if (asked.article !== undefined && article === undefined) {
        const known = library.articles.slice(0, 5).map(({ id }) => id);
        const articles = listed(known, "plain");
        const error = say("terminal.ask.no-such-article", { article: asked.article, articles });
        return { json: { question, error } };
    }
    const started = now();
    const passed = () => Math.round((now() - started) * 100) / 100;
    const scope = { article: article?.id };
    // Who asks without any word needs help.
    const own = /[^\p{P}\p{Z}\p{C}]/u.test(question) ? talkIn(question) : ([{ name: "help" }] as const);
    const meant = await meantTalk(question, own, { library, scope });
    if (meant !== undefined) {
        const about = { library, article: article ?? meant.article, pick: random() };
        const reply = await talkAbout(meant.talk, about, terminalStyle);
        return { json: { ...talkJson(question, reply), milliseconds: passed() } };
    }
    const answer = await library.ask(question, scope);
    const milliseconds = passed();
    return { answer, article: article?.id, json: { ...answerJson(answer), milliseconds } };
}

function styled(colours: boolean) {
    return (style: "bold" | "dim" | "green" | "yellow", text: string) =>
        colours ? styleText(style, text, { validateStream: false }) : text;
}

import { basename, dirname, join } from "node:path";
import { openLibrary } from "../../../src/answer/library.ts";
import type { Learned } from "../../../src/answer/model/model.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { idOf } from "../../../src/corpus/article-id.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { readCorpus } from "../../../src/corpus/read-corpus.ts";
import { answerTo } from "../../../src/discord/answer-to.ts";
import { spokenQuestion } from "../../../src/discord/spoken-text.ts";
import { threadTime } from "../../thread-time.ts";
import { type MembersQuestion, readMembersQuestions } from "../members-questions.ts";
import type { Outcome } from "../outcome.ts";
import { type Marked, markedIn } from "./marked.ts";
import { gateRows } from "./measure-gate.ts";

/** Asks the questions in a file as the command `/ask` does, of all articles in the folder next to it. */
export async function measureMembers(
    file: string,
    learned: Learned,
    onAsked: () => void,
): Promise<Outcome[]> {
    const folder = join(dirname(file), "articles");
    const { articles, errors } = await readCorpus(folder, readArticle);
    const [broken] = errors.filter(({ severity }) => severity === "error");
    if (broken !== undefined) throw new Error(`${folder}: ${broken.file}: ${broken.problem}`);
    const library = openLibrary(articles, learned);
    const questions = readMembersQuestions(file);
    const mistakes = questions.flatMap((asked) => mistakesIn(asked, articles));
    if (mistakes.length > 0) throw new Error([file, ...mistakes].join("\n"));
    const outcomes: Outcome[] = [];
    for (const asked of questions) {
        const started = threadTime();
        const { answer } = await answerTo(spokenQuestion(asked.question, noNames), library);
        const cpu = threadTime() - started;
        const shown = markedIn(answer);
        outcomes.push({
            part: "members",
            set: basename(file),
            article: asked.article,
            question: asked.question,
            id: asked.id,
            kind: asked.tags.join(", "),
            verdict: answer.verdict,
            shown: shown.map(({ text }) => text),
            missing: answer.missing,
            cpu,
            counts: countsOf(asked, {
                shown,
                isShown: answer.verdict === "answered",
                isHigh: answer.excerpts[0]?.confidence === "high",
                missing: answer.missing,
            }),
        });
        onAsked();
    }
    return outcomes;
}

/** What says that a question is about no article, or its answer in no sentence of the article. */
function mistakesIn(asked: MembersQuestion, articles: readonly Article[]): string[] {
    const { id, article: file, answers, parts = [] } = asked;
    const article = articles.find((one) => one.id === idOf(file));
    if (article === undefined) return [`${id}: there is no article ${file}.`];
    const sentences = article.paragraphs.flatMap(({ text, sentences }) =>
        sentences.map(({ start, end }) => ({ article: article.id, text: text.slice(start, end) })),
    );
    return [...answers, ...parts.flat()]
        .filter((answer) => !sentences.some((one) => isAnswerIn(one, { article: file, answers: [answer] })))
        .map((answer) => `${id}: no sentence of ${file} is "${answer}".`);
}

/** Nothing in the questions mentions anybody. */
const noNames = {
    channel: () => undefined,
    member: () => undefined,
    role: () => undefined,
    commands: ["ask"],
};

export const membersRows = {
    right: "right and shown as an answer",
    firstTwo: "right in the first two sentences and shown as an answer",
    ranked: "right sentence first, shown as an answer or not",
    hedged: "right sentence first, but not shown as an answer",
    wrong: "with an answer, but another sentence is shown as the answer",
    parts: "parts of double questions: right in the first two sentences and shown as an answer",
    falsely: "without an answer, but answered by mistake",
    high: gateRows.high,
    untrue: "of replies without an answer: call a word missing that is not, or that says nothing",
    untrueAny: "of all replies: call a word missing that is not, or that says nothing",
    unsaid: "of replies without an answer: name no missing word though there is one",
} as const;

interface Reply {
    readonly shown: readonly Marked[];
    readonly isShown: boolean;
    readonly isHigh: boolean;
    readonly missing: readonly string[];
}

function countsOf(asked: MembersQuestion, { shown, isShown, isHigh, missing }: Reply): Outcome["counts"] {
    const rightAmong = (some: readonly Marked[], answers: readonly string[]) =>
        some.some((sentence) => isAnswerIn(sentence, { ...asked, answers }));
    const [first] = shown;
    const one = first === undefined ? [] : [first];
    const firstTwo = shown.slice(0, 2);
    const isFirst = rightAmong(one, asked.answers);
    const parts = (asked.parts ?? []).filter((answers) => answers.length > 0);
    const partsRight = parts.filter((answers) => rightAmong(firstTwo, answers)).length / parts.length;
    // Two questions need two sentences.
    const right = parts.length > 1 ? partsRight : Number(isFirst);
    const untrue = Number(missing.some((word) => !mayBeMissing(word, asked.words)));
    const isAnswerable = asked.answers.length > 0;
    return {
        ...(isAnswerable && {
            [membersRows.right]: isShown ? right : 0,
            [membersRows.firstTwo]: isShown
                ? Math.max(right, Number(parts.length < 2 && rightAmong(firstTwo, asked.answers)))
                : 0,
            [membersRows.ranked]: right,
            [membersRows.hedged]: isShown ? 0 : Number(isFirst),
            [membersRows.wrong]: isShown ? Number(!isFirst) : 0,
            ...(parts.length > 1 && { [membersRows.parts]: isShown ? partsRight : 0 }),
        }),
        ...(!isAnswerable && { [membersRows.falsely]: Number(isShown) }),
        ...(isShown && isHigh && { [membersRows.high]: Number(isFirst) }),
        [membersRows.untrueAny]: untrue,
        ...(!isShown && {
            [membersRows.untrue]: untrue,
            [membersRows.unsaid]: Number(asked.words.length > 0 && missing.length === 0),
        }),
    };
}

/** Whether the sentence is of the question's article and is, contains or is contained in an answer, apart from its marks. */
function isAnswerIn(
    { article, text }: Pick<Marked, "article" | "text">,
    { article: file, answers }: Pick<MembersQuestion, "article" | "answers">,
): boolean {
    if (article !== idOf(file)) return false;
    const sentence = plain(text);
    return answers.map(plain).some((answer) => sentence.includes(answer) || answer.includes(sentence));
}

/** The words alone, so that Markdown, quotation marks and white space make no difference. */
const plain = (text: string) =>
    ` ${
        text
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu)
            ?.join(" ") ?? ""
    } `;

/** Whether the word is one that is truly missing, or belongs to one of several words. */
function mayBeMissing(word: string, words: readonly string[]): boolean {
    return words.some((one) => plain(one).includes(plain(word)));
}

import { say } from "../../locales/say.ts";
import { problemsJson } from "../corpus/report.ts";
import { withHelp } from "./argument-complaint.ts";
import { readFileToShow, type ShownArticle } from "./file-to-show.ts";
import { renderShown } from "./render-shown.ts";
import { type CorpusRequest, type Terminal, UsageError } from "./terminal.ts";

/**
 * Runs `corpus show`: prints the paragraphs of one file as they will be quoted, and what of the file no paragraph contains. Returns
 * exit code 1 if the file is not an article.
 */
export async function showArticle(
    { folder: file, json }: CorpusRequest,
    terminal: Terminal,
): Promise<number> {
    if (file === undefined) throw new UsageError(withHelp(say("terminal.show.which"), "corpus"));
    const read = await readFileToShow(file, terminal.corpusFolder, terminal.read);
    terminal.out(json ? `${JSON.stringify({ file, ...shownJson(read) })}\n` : renderShown(file, read));
    return read.article === undefined ? 1 : 0;
}

/** What is shown, for programs. The article's facts are at the top, `article` is false if there is none. */
function shownJson({ article, problems, dropped = [], original }: ShownArticle) {
    if (article === undefined) return { article: false, problems: problemsJson(problems), dropped };
    const { id: _, isLanguageGuess = false, paragraphs, ...facts } = article;
    return {
        article: true,
        ...facts,
        isLanguageGuess,
        original,
        problems: problemsJson(problems),
        paragraphs,
        dropped,
    };
}

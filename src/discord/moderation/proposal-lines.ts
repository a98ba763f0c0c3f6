import { listedUpTo, say } from "../../../locales/say.ts";
import { rulesFile } from "../../corpus/article-id.ts";
import type { CorpusError } from "../../corpus/corpus.ts";
import type { Named } from "../../proposal/changes.ts";
import type { ComparedAnswers } from "../../proposal/compared-answers.ts";
import type { Copy } from "../../proposal/copies.ts";
import type { BrokenPin } from "../../proposal/pinned.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import { firstLines, type LineRoom, linesWithRoom } from "../lines-with-room.ts";
import { named } from "../markdown.ts";
import { diffAsMarkdown } from "./diff-text.ts";

interface LinesAround {
    readonly above?: readonly string[];
    readonly below?: readonly string[];
}

/** Describes what a proposal would change, as lines of Discord Markdown that fit into a message together with those around them. */
export const proposalLines = (
    proposal: Proposal,
    { above = [], below = [] }: LinesAround = {},
): readonly string[] =>
    linesWithRoom(({ longest, most }) => [...above, ...linesWith(proposal, { longest, most }), ...below]);

function linesWith(proposal: Proposal, room: LineRoom): string[] {
    const { corpus, errors, warnings, brokenPins: pins, brokenBefore, copies, expires, why } = proposal;
    const changes = usable(proposal);
    const same = changes.added.length + changes.changed.length + changes.removed.length === 0;
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    return [
        say("proposal.title", { why: named(why, 2 * room.longest) }),
        say("proposal.size", {
            articles: corpus.articles.length,
            paragraphs,
            when: `<t:${Math.floor(expires.getTime() / 1000)}:R>`,
        }),
        ...(same ? [say("proposal.no-changes"), ...whyAnyway(proposal)] : []),
        ...articleLine("added", changes.added, room),
        ...articleLine("changed", changes.changed, room),
        ...articleLine("removed", changes.removed, room),
        ...copyLines(copies, room),
        ...problemLines([...errors, ...warnings.filter(isAboutChange(proposal))], room),
        ...pinLines("broken-pins", pins, room),
        ...pinLines("broken-before", brokenBefore, room),
        ...answerLines(proposal.compared, room),
    ];
}

/** Whether a problem is not one of an article that stays as it is: `/corpus status` lists those. */
function isAboutChange({ set, corpus, changes }: Proposal): (problem: CorpusError) => boolean {
    const touched = new Set([...changes.added, ...changes.changed].map(({ id }) => id));
    const others = new Set(set.filter(({ id }) => !touched.has(id)).map(({ file }) => file));
    const ofOthers = new Set(corpus.errors.filter(({ file }) => others.has(file)));
    return (problem) => !ofOthers.has(problem);
}

/** What publishing would do although no article changes. */
function whyAnyway({ kind, changes: { added, changed } }: Proposal): string[] {
    if (kind === "remove") return [say("proposal.no-longer-reported")];
    return added.length + changed.length === 0 ? [say("proposal.other-origins")] : [];
}

/** A file with errors is not an article: if it is new it is not added, and if it changed the article is removed. corpus.yaml is not one either, but counts. */
function usable({ changes: { added, changed, removed }, corpus }: Proposal) {
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const isArticle = ({ id }: Named) => ids.has(id) || id === rulesFile;
    return {
        added: added.filter(isArticle),
        changed: changed.filter(isArticle),
        removed: [...removed, ...changed.filter((one) => !isArticle(one))],
    };
}

function articleLine(
    what: "added" | "changed" | "removed",
    all: readonly Named[],
    { longest, most }: LineRoom,
): string[] {
    if (all.length === 0) return [];
    const quoted = ({ id, title, sharesTitle }: Named) => {
        const name = say("list.quoted", { name: named(title, longest) });
        return sharesTitle === true ? say("list.apart", { name, id: named(id, longest) }) : name;
    };
    // There may be thousands, of which the others are only counted.
    const titles = all.map((one, at) => (at < mostTitles ? quoted(one) : one.title));
    return [
        say(`proposal.${what}`, {
            count: all.length,
            titles: listedUpTo(titles, Math.min(most, mostTitles)),
        }),
    ];
}

function copyLines(copies: readonly Copy[], { longest, most }: LineRoom): string[] {
    if (copies.length === 0) return [];
    const lines = firstLines(copies, Math.min(most, 4), (copy) => copyLine(copy, longest));
    return [say("proposal.copies", { count: copies.length }), ...lines];
}

function copyLine({ article, of, isExact, differences }: Copy, longest: number): string {
    const both = {
        title: named(article.title, longest),
        id: named(article.id, longest),
        otherTitle: named(of.title, longest),
        other: named(of.id, longest),
    };
    if (isExact) return say("proposal.copy.same", both);
    const { text } = diffAsMarkdown(differences, Math.min(2 * longest, longestDifferences));
    if (text === "") return say("proposal.copy.nearly", { ...both, differs: "other" });
    return [say("proposal.copy.nearly", { ...both, differs: "yes" }), text].join("\n");
}

/** In UTF-16 units. */
const longestDifferences = 300;
const mostTitles = 8;

/** Describes the problems of files and how to fix them, files that are left out first. Fewer are shown where they are cut short. */
export function problemLines(errors: readonly CorpusError[], room: LineRoom): string[] {
    const ofSeverity = (wanted: CorpusError["severity"]) =>
        errors.filter(({ severity }) => severity === wanted);
    return [
        ...linesOf("left-out", ofSeverity("error"), room),
        ...linesOf("warnings", ofSeverity("warning"), room),
    ];
}

const longestProblem = 160;

function linesOf(
    what: "left-out" | "warnings",
    errors: readonly CorpusError[],
    { longest, most }: LineRoom,
): string[] {
    if (errors.length === 0) return [];
    const shown = errors
        .slice(0, Math.min(most, longest < 100 ? 3 : 6))
        .map((error) => problemLine(error, longest));
    const count = errors.length - shown.length;
    const files = new Set(errors.map(({ file }) => file)).size;
    return [
        say(`proposal.${what}`, { count: what === "left-out" ? files : errors.length }),
        ...shown,
        ...(count > 0 ? [say("proposal.more-problems", { count })] : []),
    ];
}

/** For example "- mill.md, line 3: It is empty. Write something." */
export function problemLine({ file, line, problem, remedy }: CorpusError, longest: number): string {
    const most = Math.min(longest, longestProblem);
    return say("proposal.problem", {
        file: named(file, Math.min(most, 80)),
        line: String(line ?? "none"),
        problem: named(problem, most),
        remedy: named(remedy, most),
    }).trimEnd();
}

function pinLines(
    which: "broken-pins" | "broken-before",
    pins: readonly BrokenPin[],
    { longest, most }: LineRoom,
): string[] {
    if (pins.length === 0) return [];
    const lines = firstLines(pins, Math.min(most, mostQuestions), ({ pin, why, instead }) =>
        withSentence(
            say(`proposal.broken-pin.${why}`, { question: named(pin.question, longest) }),
            instead,
            longest,
        ),
    );
    return [say(`proposal.${which}`, { count: pins.length }), ...lines];
}

/** A line that says how a question would be answered, with the sentence that would answer it, if any. */
const withSentence = (line: string, sentence: string | undefined, longest: number) =>
    sentence === undefined
        ? line
        : say("proposal.with-sentence", { line, sentence: named(sentence, longest) });

/** Lists questions of headings and suggestions that would be answered differently. */
function answerLines({ asked, chosen, differences }: ComparedAnswers, { longest, most }: LineRoom): string[] {
    if (asked === 0) return [];
    const counts = { asked, left: chosen - asked };
    if (differences.length === 0) return [say("proposal.same-answers", counts)];
    const lines = firstLines(differences, Math.min(most, mostQuestions), ({ question, how, instead }) =>
        withSentence(
            say(`proposal.other-answer.${how}`, { question: named(question, longest) }),
            instead,
            longest,
        ),
    );
    return [say("proposal.other-answers", { ...counts, count: differences.length }), ...lines];
}

const mostQuestions = 5;

import type { CorpusError } from "../../corpus/corpus.ts";
import type { Named } from "../../proposal/changes.ts";
import type { BrokenPin } from "../../proposal/pinned.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import { named } from "../markdown.ts";
import { counted } from "./with-store.ts";

/** What a proposal would change, line by line in Discord Markdown. */
export function proposalLines(proposal: Proposal): string[] {
    const { corpus, errors, warnings, brokenPins: pins, expires, why } = proposal;
    const changes = usable(proposal);
    const same = changes.added.length + changes.changed.length + changes.removed.length === 0;
    const paragraphs = corpus.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
    return [
        `**Proposal:** ${named(why, 120)}`,
        `It would be ${counted(corpus.articles.length, "article")} with ${counted(paragraphs, "paragraph")}; nothing is changed yet. It lapses <t:${Math.floor(expires.getTime() / 1000)}:R>.`,
        ...(same ? ["No article would be added, changed or removed."] : []),
        ...articleList("+ Added", changes.added),
        ...articleList("~ Changed", changes.changed),
        ...articleList("− Removed", changes.removed),
        ...errorList("Left out", errors),
        ...errorList("Warnings", warnings),
        ...pinList(pins),
    ];
}

/** A file with errors is no article: a new one is not added, and one that broke is gone. */
function usable({ changes: { added, changed, removed }, corpus }: Proposal) {
    const ids = new Set(corpus.articles.map(({ id }) => id));
    const isArticle = ({ id }: Named) => ids.has(id);
    return {
        added: added.filter(isArticle),
        changed: changed.filter(isArticle),
        removed: [...removed, ...changed.filter((one) => !isArticle(one))],
    };
}

function articleList(what: string, all: readonly Named[]): string[] {
    if (all.length === 0) return [];
    const shown = all.slice(0, 8).map(({ title }) => `“${named(title, 60)}”`);
    const more = all.length > shown.length ? `, and ${all.length - shown.length} more` : "";
    return [`**${what} (${all.length}):** ${shown.join(", ")}${more}`];
}

/** What is wrong with files, each with its remedy. */
export function errorList(what: string, errors: readonly CorpusError[]): string[] {
    if (errors.length === 0) return [];
    const shown = errors.slice(0, 6).map(({ file, line, problem, remedy }) => {
        const where = line === undefined ? named(file, 80) : `${named(file, 80)}, line ${line}`;
        return `- ${where}: ${named(problem, 160)} ${named(remedy, 160)}`;
    });
    const more = errors.length - shown.length;
    return [
        `**${what} (${errors.length}):**`,
        ...shown,
        ...(more > 0 ? [`- and ${more} more; see \`npm run corpus -- check\``] : []),
    ];
}

const broken: Readonly<Record<BrokenPin["why"], string>> = {
    "article-gone": "its article would be gone",
    "not-answered": "it would not be answered",
    "another-article": "another article would answer it",
    "another-sentence": "another sentence would answer it",
};

function pinList(pins: readonly BrokenPin[]): string[] {
    if (pins.length === 0) return [];
    const shown = pins.slice(0, 5).map(({ pin, why }) => `- “${named(pin.question, 100)}”: ${broken[why]}`);
    const more = pins.length - shown.length;
    return [
        `**⚠ Pinned answers that would change (${pins.length}):**`,
        ...shown,
        ...(more > 0 ? [`- and ${more} more`] : []),
    ];
}

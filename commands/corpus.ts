import type { CorpusStatus, Reload } from "../src/answer/live-library.ts";
import type { CorpusError } from "../src/corpus/corpus.ts";
import { named } from "../src/discord/attribution.ts";
import { defineAction, defineGroup } from "../src/discord/define-command.ts";
import type { Reply } from "../src/discord/reply.ts";

export const corpus = defineGroup({
    name: "corpus",
    description: "Reload the articles, or see how they are",
    audience: "moderators",
    subcommands: {
        reload: defineAction({
            description: "Read the articles anew; the old ones answer until the new ones are ready",
            run: async (_, { live }) => told(describeReload(await live.reload())),
        }),
        status: defineAction({
            description: "Which articles answer now, since when, and what was wrong with their files",
            run: (_, { live }) => told(describeStatus(live.status())),
        }),
    },
});

const told = (lines: readonly string[]): Reply => ({
    kind: "text",
    text: lines.join("\n"),
    visibility: "private",
});

function describeReload(reload: Reload): string[] {
    switch (reload.outcome) {
        case "busy":
            return ["A reload is running already. Look at `/corpus status` in a moment."];
        case "refused":
            return [
                `**Nothing was changed.** ${reload.reason} The articles from before answer on.`,
                ...describeErrors(reload.errors),
            ];
        case "published": {
            const { added, changed, removed } = reload;
            const same = added.length + changed.length + removed.length === 0;
            return [
                `**Reloaded** in ${reload.milliseconds.toLocaleString("en")} ms: ${size(reload)}, version ${reload.version}.`,
                ...(same ? ["No article was added, changed or removed."] : []),
                ...titles("Added", added),
                ...titles("Changed", changed),
                ...titles("Removed", removed),
                ...describeErrors(reload.errors),
            ];
        }
    }
}

function describeStatus(status: CorpusStatus): string[] {
    const seconds = Math.floor(status.since.getTime() / 1000);
    return [
        `**${size(status)}**, version ${status.version}, since <t:${seconds}:f> (<t:${seconds}:R>).`,
        ...(status.reloading ? ["A reload is running."] : []),
        ...(status.errors.length === 0
            ? ["The last reading found nothing wrong."]
            : describeErrors(status.errors)),
    ];
}

function size({ articles, paragraphs }: { readonly articles: number; readonly paragraphs: number }): string {
    return `${counted(articles, "article")}, ${counted(paragraphs, "paragraph")}`;
}

const counted = (count: number, what: string) =>
    `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;

function titles(what: string, all: readonly string[]): string[] {
    if (all.length === 0) return [];
    const shown = all.slice(0, 10).map((title) => `“${named(title, 60)}”`);
    const more = all.length > shown.length ? `, and ${all.length - shown.length} more` : "";
    return [`${what} (${all.length}): ${shown.join(", ")}${more}`];
}

function describeErrors(errors: readonly CorpusError[]): string[] {
    const leftOut = errors.filter(({ severity }) => severity === "error");
    const warnings = errors.filter(({ severity }) => severity === "warning");
    return [...errorList("Left out", leftOut), ...errorList("Warnings", warnings)];
}

function errorList(what: string, errors: readonly CorpusError[]): string[] {
    if (errors.length === 0) return [];
    const shown = errors.slice(0, 8).map(({ file, line, problem, remedy }) => {
        const where = line === undefined ? named(file, 80) : `${named(file, 80)}, line ${line}`;
        return `- ${where}: ${named(problem, 160)} ${named(remedy, 160)}`;
    });
    const more = errors.length - shown.length;
    return [
        `${what}:`,
        ...shown,
        ...(more > 0 ? [`- and ${more} more; see \`npm run corpus -- check\``] : []),
    ];
}

import { openLibrary } from "../../src/answer/library.ts";
import { openLiveLibrary } from "../../src/answer/live-library.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { type Action, isAction, type SlashCommand } from "../../src/discord/command/command.ts";
import type { CommandContext } from "../../src/discord/command/context.ts";
import type { Member } from "../../src/discord/command/member.ts";
import type { Reply, Visibility } from "../../src/discord/command/reply.ts";

export const aCorpus = (articles: readonly Article[], facts: Partial<Corpus> = {}): Corpus => ({
    version: "abc123",
    articles,
    errors: [],
    ...facts,
});

/** A context over real libraries: the first corpus answers, each reload takes the next. Time stands still. */
export async function aContext(first: Corpus, ...later: readonly Corpus[]): Promise<CommandContext> {
    const corpora = [first, ...later];
    const live = await openLiveLibrary({
        load: async () => {
            const next = corpora.shift();
            if (next === undefined) throw new Error("The folder is gone.");
            return { corpus: next, library: openLibrary(next.articles) };
        },
        now: () => new Date("2026-01-02T03:04:05Z"),
    });
    return {
        library: live.current(),
        whole: live.current(),
        live,
        storage: undefined,
        installation: async () => [],
        mayPost: () => true,
        programVersion: "1.2.3",
        judgements: { claim: () => true, release: () => {} },
        takesFeedback: false,
        messageId: undefined,
        forget: () => {},
        settingsChanged: () => {},
        answersPublicly: true,
        by: aMember(),
        progress: () => {},
        answerShownIn: () => undefined,
        download: async ({ name }) => ({ outcome: "refused", name, reason: "There is no network here." }),
    };
}

/** The one action of a command, or its subcommand of this name. */
export function actionOf({ does }: SlashCommand, subcommand?: string): Action {
    const action = isAction(does) ? does : subcommand === undefined ? undefined : does[subcommand];
    if (action === undefined) throw new Error(`There is no subcommand ${subcommand}.`);
    return action;
}

/** A member of a server without any rights. */
const aMember = (facts: Partial<Member> = {}): Member => ({
    userId: "1",
    guildId: "2",
    channelId: "3",
    isModerator: false,
    canManageServer: false,
    ...facts,
});

export function textOf(reply: Reply): string {
    if (reply.kind !== "text") throw new Error(`The reply is of kind ${reply.kind}, not a text.`);
    return reply.text;
}

export function visibilityOf(reply: Reply): Visibility {
    if (reply.kind === "modal") throw new Error("Only the member herself sees a modal.");
    return reply.visibility;
}

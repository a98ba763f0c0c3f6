import { type Library, openLibrary } from "../../src/answer/library.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Member } from "../../src/discord/command/member.ts";
import type { Reply, Visibility } from "../../src/discord/command/reply.ts";
import { spokenQuestion } from "../../src/discord/spoken-text.ts";

/** The parts of a command's context that are about articles. */
export function aLibrary(...articles: readonly Article[]): {
    readonly library: Library;
    readonly whole: Library;
} {
    const library = openLibrary(articles);
    return { library, whole: library };
}

/** Reads questions in a place where nothing that they mention has a name. */
export const readQuestion = (typed: string) => {
    const none = () => undefined;
    return spokenQuestion(typed, { channel: none, member: none, role: none, commands: [] });
};

/** A member of a server without any permissions. */
export const aMember = (facts: Partial<Member> = {}): Member => ({
    userId: "1",
    guildId: "2",
    channelId: "3",
    isModerator: false,
    canManageServer: false,
    ...facts,
});

/** Everyone reads English. */
export const inEnglish = { language: "en", publicLanguage: "en" } as const;

export function textOf(reply: Reply): string {
    if (reply.kind !== "text") throw new Error(`The reply is of kind ${reply.kind}, not a text.`);
    return reply.text;
}

export function visibilityOf(reply: Reply): Visibility {
    if (reply.kind === "modal" || reply.kind === "seen")
        throw new Error(`The reply is of kind ${reply.kind}.`);
    return reply.visibility;
}

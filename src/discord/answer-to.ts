import type { Answer } from "../answer/answer.ts";
import type { Library } from "../answer/library.ts";
import type { Scope } from "../answer/scope.ts";
import type { MessageReply } from "./command/reply.ts";
import type { SpokenQuestion } from "./spoken-text.ts";

/** The parts of a reply that answer a question, which is repeated as people read it. Rejects like `Library.ask`. */
export async function answerTo(
    question: SpokenQuestion,
    library: Pick<Library, "ask">,
    scope: Scope = {},
): Promise<Pick<Extract<MessageReply, { kind: "answer" }>, "kind" | "answer" | "question">> {
    const { asked, shown, withoutChannels } = question;
    const answer = await library.ask(asked, scope);
    // A channel that no article knows is where something should happen, and nothing to look for.
    const lost = withoutChannels !== "" && missesChannel(answer, question);
    return {
        kind: "answer",
        answer: lost ? await library.ask(withoutChannels, scope) : answer,
        question: shown,
    };
}

function missesChannel({ missing }: Answer, { channels }: SpokenQuestion): boolean {
    return missing.some((word) => channels.some((name) => name.includes(word)));
}

import type { Answer } from "../answer/answer.ts";
import type { Store } from "../store/store.ts";

/**
 * Keeps what moderators may learn of an answer: which article answered, and which words no article holds. Neither the
 * question nor who asked. Nobody waits for it, and where the database is away it is left out.
 */
export async function noteAnswer(store: Store | undefined, answer: Answer, userId: string): Promise<void> {
    if (store === undefined) return;
    try {
        if (answer.verdict === "answered") await store.asked.note(answer.excerpts[0].article.id);
        else if (answer.missing.length > 0) await store.gaps.note(answer.missing, userId);
    } catch {
        // The next answer is as good to learn from.
    }
}

import type { Answer } from "../answer/answer.ts";
import type { Row } from "./row.ts";

/** The command that counts what members say of answers, also of those that it did not give itself. */
export const judgingCommand = "ask";

/** The buttons by which members say whether an answer was right; none where the articles did not answer. */
export function judgingRow(answer: Answer): Row | undefined {
    if (answer.verdict !== "answered") return undefined;
    const { id } = answer.excerpts[0].article;
    // It must fit the identity of a button, by which a press finds the article also after a restart.
    if (id.length > longestId) return undefined;
    return {
        buttons: [
            { label: "Right", argument: `right:${id}` },
            { label: "Not right", argument: `wrong:${id}` },
        ],
    };
}

const longestId = 80;

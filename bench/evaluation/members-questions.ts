import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** A question as members ask it, about an article in the folder "articles". */
export interface MembersQuestion {
    readonly id: string;
    /** The name of the article's file. */
    readonly article: string;
    readonly question: string;
    /** Sentences of the article, each of which answers; empty if it does not answer. */
    readonly answers: readonly string[];
    /** For two questions in one, the sentences that answer each. */
    readonly parts?: readonly (readonly string[])[] | undefined;
    /** The words of which a reply may say that no article contains them. */
    readonly words: readonly string[];
    /** What is special about the question, such as "typo". */
    readonly tags: readonly string[];
}

/** The folder of the questions, with the folder of their articles. */
export const membersFolder = fileURLToPath(new URL("../questions/members/", import.meta.url));

/** Half of the questions: "dev" for tuning, "frozen" for judging what was tuned. */
export type Half = "dev" | "frozen";

/** The file with half of the questions in a folder. */
export const halfIn = (folder: string, half: Half) => join(folder, `members.${half}.json`);

/** Throws an error that names the first mistake in the file. */
export function readMembersQuestions(file: string): MembersQuestion[] {
    const result = questions.safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
}

const sentences = z.array(z.string().min(1));

const questions = z.array(
    z.object({
        id: z.string().min(1),
        article: z.string().min(1),
        question: z.string().min(1),
        answers: sentences,
        parts: z.array(sentences).optional(),
        words: sentences,
        tags: z.array(z.string()),
    }),
);

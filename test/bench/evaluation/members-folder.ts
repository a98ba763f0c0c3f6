import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { MembersQuestion } from "../../../bench/evaluation/members-questions.ts";

const harbor = `# The harbor of Lervik

The harbor of Lervik was built in **1911** by the engineer Anna Moe. Its crane lifts 12 tonnes.

Ferries to Ostrand leave at noon. A ticket costs 4 crowns.
`;

/** The file of these questions, next to a folder with the article "harbor.md". It is deleted after the test. */
export function membersFile(questions: readonly (Partial<MembersQuestion> & { question: string })[]): string {
    const folder = mkdtempSync(join(tmpdir(), "members-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles", "harbor.md"), harbor);
    const file = join(folder, "members.dev.json");
    const whole = questions.map((question, at) => ({
        id: `${at}`,
        article: "harbor.md",
        answers: [],
        words: [],
        tags: [],
        ...question,
    }));
    writeFileSync(file, JSON.stringify(whole));
    return file;
}

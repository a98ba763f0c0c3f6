import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import {
    type Half,
    halfIn,
    type MembersQuestion,
    membersFolder,
    readMembersQuestions,
} from "./members-questions.ts";

/**
 * Splits members' questions into two halves, `node bench/evaluation/split-members.ts FILE…`, and writes them to
 * bench/questions/members/. The same questions are always split alike.
 */
export function halvesOf(
    questions: readonly MembersQuestion[],
): Readonly<Record<Half, readonly MembersQuestion[]>> {
    const groups = Map.groupBy(questions, ({ article, answers, parts }) =>
        [parts === undefined ? 1 : 2, answers.length > 0 ? "answerable" : "unanswerable", article].join(" "),
    );
    const order = [...groups]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([, some]) => some.toSorted((one, other) => (hash(one.id) < hash(other.id) ? -1 : 1)));
    // In turns through all groups, so that the halves differ by one question at most, each group's and all groups'.
    const sideOf = new Map(order.map(({ id }, at) => [id, at % 2]));
    return {
        dev: questions.filter(({ id }) => sideOf.get(id) === 0),
        frozen: questions.filter(({ id }) => sideOf.get(id) === 1),
    };
}

const hash = (id: string) => createHash("sha256").update(id).digest("hex");

/** One question a line. */
const written = (questions: readonly MembersQuestion[]) =>
    `[\n${questions.map((question) => JSON.stringify(question)).join(",\n")}\n]\n`;

if (import.meta.main) {
    const files = process.argv.slice(2);
    const questions = files.flatMap(readMembersQuestions);
    if (questions.length === 0) throw new Error("usage: node bench/evaluation/split-members.ts FILE…");
    if (new Set(questions.map(({ id }) => id)).size < questions.length)
        throw new Error("Two questions have the same id.");
    for (const [half, some] of Object.entries(halvesOf(questions)))
        writeFileSync(halfIn(membersFolder, half === "dev" ? "dev" : "frozen"), written(some));
}

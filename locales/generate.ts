import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type LanguageTag, spokenLanguages } from "./languages.ts";
import { placeholdersOf } from "./placeholders.ts";
import { type Messages, translationProblems } from "./translation-problems.ts";

/**
 * The content of message-arguments.ts: the types of each message's placeholders. Throws an Error with the message's key if a
 * message cannot be parsed.
 */
export function argumentTypes(messages: Readonly<Record<string, string>>): string {
    const lines = Object.entries(messages).map(([key, message]) => {
        const types = Object.entries(placeholdersOf(key, message));
        const fields = types.map(([name, type]) => `readonly ${fieldName(name)}: ${type}`).join("; ");
        return `    readonly ${JSON.stringify(key)}: ${fields === "" ? "Record<never, never>" : `{ ${fields} }`};`;
    });
    return `${opening}export interface MessageArguments {\n${lines.join("\n")}\n}\n`;
}

const opening = `// Generated from en.json by "npm run locales"; do not edit.

/** The placeholders of each message and their types. */
`;

const fieldName = (name: string) => (/^[a-z]\w*$/iu.test(name) ? name : JSON.stringify(name));

if (import.meta.main) {
    const english = messagesIn("en") ?? {};
    writeFileSync(new URL("message-arguments.ts", import.meta.url), argumentTypes(english));
    const only = process.argv.slice(2);
    for (const { tag } of spokenLanguages.filter(({ tag }) => only.length === 0 || only.includes(tag))) {
        const problems = problemsOf(tag, english);
        for (const problem of problems) process.stderr.write(`${problem}\n`);
        if (problems.length > 0) process.exitCode = 1;
    }
}

/** What is wrong with a language's file, each with the file and, where there is one, the line. Puts its messages in the order of English. */
function problemsOf(tag: LanguageTag, english: Messages): string[] {
    const messages = messagesIn(tag);
    const file = `locales/${tag}.json`;
    if (messages === undefined) return [`${file} is missing.`];
    const known = Object.keys(english).filter((key) => key in messages);
    const unknown = Object.keys(messages).filter((key) => !(key in english));
    const inOrder = Object.fromEntries([...known, ...unknown].map((key) => [key, messages[key]]));
    const text = `${JSON.stringify(inOrder, undefined, 4)}\n`;
    writeFileSync(fileOf(tag), text);
    const lines = text.split("\n");
    return translationProblems(tag, messages, english).map((problem) => {
        const [key = ""] = problem.split(": ");
        const line = lines.findIndex((one) => one.startsWith(`    ${JSON.stringify(key)}:`)) + 1;
        return `${file}${line === 0 ? "" : `:${line}`} ${problem}`;
    });
}

function messagesIn(tag: LanguageTag): Messages | undefined {
    return existsSync(fileOf(tag)) ? JSON.parse(readFileSync(fileOf(tag), "utf8")) : undefined;
}

function fileOf(tag: LanguageTag): URL {
    return new URL(`${tag}.json`, import.meta.url);
}

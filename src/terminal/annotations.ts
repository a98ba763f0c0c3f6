import { posix } from "node:path";
import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import { printable } from "../corpus/printable.ts";

/**
 * The problems as workflow commands of GitHub Actions, which shows each next to its line in a pull request. `folder` is the path of
 * the articles in the repository. See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function annotations(errors: readonly CorpusError[], folder: string): string {
    return errors
        .map(({ file, line = 1, problem, remedy, severity }) => {
            const facts = { file: posix.join(folder, file), line: String(line) };
            const places = Object.entries(facts).map(([name, value]) => `${name}=${escapedProperty(value)}`);
            const said = say("terminal.check.annotation", { problem: told(problem), remedy: told(remedy) });
            return `::${severity} ${places.join(",")}::${escaped(printable(said))}\n`;
        })
        .join("");
}

/** The text with a guard, so that no line of it is read as a command. `key` must be unguessable. */
export const withoutCommands = (text: string, key: string): string =>
    `::stop-commands::${key}\n${text}::${key}::\n`;

const escaped = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapedProperty = (text: string) => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

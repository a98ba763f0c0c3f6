import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { styleText } from "node:util";
import { say } from "../../locales/say.ts";
import type { Loopback } from "../loopback/contract.ts";

interface ChatStreams {
    readonly input: Readable;
    readonly out: (text: string) => void;
    /** Whether a person is typing. If so, there are a prompt and colours. */
    readonly interactive: boolean;
}

/**
 * Chats with the bot in direct messages: each line is a question, answered by the message that a member would see. Resolves
 * when the input ends.
 */
export async function chatInTerminal(
    loopback: Loopback,
    { input, out, interactive }: ChatStreams,
): Promise<void> {
    const member = loopback.user(say("playground.terminal.name"));
    const place = member.direct();
    const you = say("playground.terminal.prompt");
    const prompt = interactive ? `${styleText("green", you)} › ` : "";
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    out(prompt);
    for await (const line of lines) {
        if (line.trim() !== "") {
            const { id } = await member.say(place, line);
            const { content } = await loopback.nextMessage(place, id);
            out(`${interactive ? "" : `${you} › ${line}\n`}${readable(content, interactive)}\n\n`);
        }
        out(prompt);
    }
    if (interactive) out("\n");
}

/** The text before the chat starts. */
export function greeting({
    articles,
    paragraphs,
}: {
    readonly articles: number;
    readonly paragraphs: number;
}) {
    const size = say("playground.terminal.greeting", { articles, paragraphs });
    return `${size}\n${say("playground.terminal.how-to")}\n\n`;
}

/** Converts Discord Markdown for the terminal: no backslashes, real bold, dimmed small print. */
function readable(content: string, colours: boolean): string {
    const style = (format: "bold" | "dim", text: string) =>
        colours ? styleText(format, text, { validateStream: false }) : text;
    return content
        .replace(controls, "\ufffd")
        .split("\n")
        .map((line) => {
            const small = line.startsWith("-# ");
            const quoted = (small ? line.slice(3) : line).replace(/^> /u, "  │ ");
            const text = betweenStars(quoted, (bold) => style("bold", bold)).replace(
                /\\([!-/:-@[-`{-~])/gu,
                "$1",
            );
            return small ? style("dim", text) : text;
        })
        .join("\n");
}

/** Passes text between pairs of ** to `show`, and removes the stars. Backslashes escape stars. */
function betweenStars(text: string, show: (bold: string) => string): string {
    const parts = [""];
    for (const [token] of text.matchAll(/\\[\s\S]?|\*\*|\*|[^\\*]+/gu)) {
        if (token === "**") parts.push("");
        else parts.push(`${parts.pop() ?? ""}${token}`);
    }
    const isOpen = (at: number) => at === parts.length - 1;
    return parts.map((part, at) => (at % 2 === 0 ? part : isOpen(at) ? `**${part}` : show(part))).join("");
}

/** Keeps articles and members from controlling the terminal. Removed before our own escape sequences are added. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/gu;

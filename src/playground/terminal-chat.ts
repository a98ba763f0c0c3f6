import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { styleText } from "node:util";
import { z } from "zod";
import { discordLocale } from "../../locales/languages.ts";
import { formatTag, listed, say } from "../../locales/say.ts";
import { currentLanguage } from "../../locales/speaking.ts";
import { ClientRefusal } from "../loopback/client/client-refusal.ts";
import type { Loopback } from "../loopback/contract.ts";
import type { Address, LoopbackMember } from "../loopback/member-contract.ts";

interface ChatStreams {
    readonly input: Readable;
    readonly out: (text: string) => void;
    /** Whether a person is typing. If so, there are a prompt and colours. */
    readonly interactive: boolean;
}

/**
 * Chats with the bot in direct messages: each line is a question, or a command such as "/articles", answered by the message
 * that a member would see. Resolves when the input ends, and at "/quit".
 */
export async function chatInTerminal(
    loopback: Loopback,
    { input, out, interactive }: ChatStreams,
): Promise<void> {
    const member = loopback.user(say("playground.terminal.name"));
    member.speak(discordLocale(currentLanguage()));
    const place = member.direct();
    const you = say("playground.terminal.prompt");
    const prompt = interactive ? `${styleText("green", you)} › ` : "";
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    out(prompt);
    for await (const line of lines) {
        if (line.trim().toLowerCase() === quit) break;
        if (line.trim() !== "") {
            const content = await answerTo(line, { loopback, member, place });
            out(`${interactive ? "" : `${you} › ${line}\n`}${readable(content, interactive)}\n\n`);
        }
        out(prompt);
    }
    if (interactive) out("\n");
}

const quit = "/quit";

interface Chat {
    readonly loopback: Loopback;
    readonly member: LoopbackMember;
    readonly place: Address;
}

/** What the member would see: the bot's answer, or why their client does not send the line. */
async function answerTo(line: string, { loopback, member, place }: Chat): Promise<string> {
    try {
        if (line.startsWith("/")) return await runTyped(line, { loopback, member, place });
        const { id } = await member.say(place, line);
        return await messageOrReaction(id, { loopback, place });
    } catch (cause) {
        if (cause instanceof ClientRefusal) return cause.message;
        throw cause;
    }
}

/** The bot's next message, or a sentence about its reaction to the member's message. */
async function messageOrReaction(id: string, { loopback, place }: Omit<Chat, "member">): Promise<string> {
    const reacted = Promise.withResolvers<string>();
    const end = loopback.watch(() => {
        const [reaction] = loopback.messages(place).find((message) => message.id === id)?.reactions ?? [];
        if (reaction === undefined) return;
        const { emoji } = reaction;
        reacted.resolve(say("playground.terminal.reaction", { bot: loopback.botName, emoji }));
    });
    const message = loopback.nextMessage(place, id).then(({ content }) => content);
    return Promise.race([reacted.promise, message]).finally(end);
}

/** Runs "/ask When was it built?": what follows the command's name is its first option. */
async function runTyped(line: string, { member, place }: Chat): Promise<string> {
    const [, name = "", rest = ""] = /^\/(\S*)\s*(.*)$/su.exec(line.trim()) ?? [];
    const offered = member.offered(place).flatMap((one) => slashCommand.safeParse(one).data ?? []);
    const command = offered.find((one) => one.name === name);
    if (command === undefined) {
        const commands = listed([...offered.map((one) => `/${one.name}`), quit], "plain");
        return say("playground.terminal.no-such-command", { commands });
    }
    const [option] = command.options;
    if (option?.required === true && rest === "")
        return say("playground.terminal.option-missing", { command: name });
    const options = option === undefined || rest === "" ? {} : { [option.name]: valueIn(option.name, rest) };
    const interaction = await member.run(place, name, options);
    return (await interaction.answer()).content;
}

/** Discord shows an option with its name before it. */
const valueIn = (option: string, typed: string) =>
    typed.startsWith(`${option}:`) ? typed.slice(option.length + 1).trim() : typed;

const slashCommand = z.object({
    type: z.literal(1),
    name: z.string(),
    options: z.array(z.object({ name: z.string(), required: z.boolean().optional() })).default([]),
});

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

/** Converts Discord Markdown for the terminal: no backslashes, readable times, real bold, bold headings, dimmed small print. */
function readable(content: string, colours: boolean): string {
    const style = (format: "bold" | "dim", text: string) =>
        colours ? styleText(format, text, { validateStream: false }) : text;
    return content
        .replace(controls, "\ufffd")
        .replace(/<(\/[^<>:\n]{1,100}):\d{1,20}>/gu, "$1")
        .replace(/<t:(\d+):\w>/gu, (_, seconds: string) => moment(Number(seconds) * 1000))
        .split("\n")
        .map((line) => {
            if (line.startsWith("### ")) return style("bold", line.slice(4));
            const small = line.startsWith("-# ");
            const quoted = (small ? line.slice(3) : line).replace(/^> /u, "  │ ");
            // Terminals break no lines at spaces, so that those in sources can be usual ones.
            const plain = small ? quoted.replaceAll("\u00a0", " ").replace(sourceLink, withAddress) : quoted;
            const text = betweenStars(plain, (bold) => style("bold", bold)).replace(
                /\\([!-/:-@[-`{-~])/gu,
                "$1",
            );
            return small ? style("dim", text) : text;
        })
        .join("\n");
}

/** A link to a sentence. What names the sentence is only for browsers. */
const sourceLink = /\[([^[\]]{1,80})\]\(<([^<>]{1,512})>\)/gu;
const withAddress = (_: string, words: string, address: string) => `${words} (${address.split("#", 1)[0]})`;

/** Replaces Discord's timestamps, which its client shows in the reader's time zone. */
const moment = (time: number) =>
    new Intl.DateTimeFormat(formatTag(), { dateStyle: "long", timeStyle: "short" }).format(time);

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

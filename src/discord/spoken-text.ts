import { say, spokenDate, spokenTime } from "../../locales/say.ts";
import { withoutSmallTalk } from "../answer/question/small-talk.ts";
import { joinedWithoutGaps } from "./close-gaps.ts";

/** What a server calls the things that a text can mention. Undefined if unknown, or if not everyone there may know it. */
export interface Names {
    readonly channel: (id: string) => string | undefined;
    readonly member: (id: string) => string | undefined;
    readonly role: (id: string) => string | undefined;
    /** The names of commands, which members sometimes type as text. */
    readonly commands: readonly string[];
}

/** A question without anything that only Discord understands. Contains no ids. */
export interface SpokenQuestion {
    /** What is asked, without thanks and greetings around it; "" if the text contains no words. */
    readonly asked: string;
    /** The question as people read it in Discord, for repeating it. */
    readonly shown: string;
    /** The names of channels that are part of what is asked. */
    readonly channels: readonly string[];
    /** What is asked without them. */
    readonly withoutChannels: string;
}

/**
 * Reads a question as people do. Whom it addresses (members, roles, @everyone), emoji and addresses are no part of what is asked;
 * names of channels and dates are.
 */
export function spokenQuestion(text: string, names: Names): SpokenQuestion {
    const pieces = piecesOf(text, names, marksAndAddresses);
    const textOf = (kinds: readonly SpokenPiece["kind"][]) =>
        withoutCommand(
            joinedWithoutGaps(pieces.map(({ kind, spoken }) => (kinds.includes(kind) ? spoken : undefined))),
            names,
        ).slice(0, longestQuestion);
    const channels = pieces.filter(({ kind }) => kind === "channel").map(({ spoken }) => spoken);
    return {
        asked: sayingSomething(textOf(["text", "channel"])),
        shown: textOf(["text", "channel", "aside"]),
        channels,
        withoutChannels: sayingSomething(textOf(["text"])),
    };
}

/** Reads a name that a member typed, such as a title, as people do. Leaves out the ids of marks, but no other numbers. */
export function spokenName(text: string, names: Names): string {
    const pieces = piecesOf(text, names, marks);
    return joinedWithoutGaps(pieces.map(({ kind, spoken }) => (kind === "unseen" ? undefined : spoken)));
}

/** Enough for any question, in UTF-16 units. The rest is left out. */
export const longestQuestion = 1000;

const sayingSomething = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? withoutSmallTalk(text) : "");

/** Members type "/ask question: How …?" as text if they don't choose the command. */
function withoutCommand(text: string, { commands }: Names): string {
    const [, name = "", rest = ""] = /^\/([\w-]{1,32})(?![\w/-])(?: question)?:?(.*)$/isu.exec(text) ?? [];
    return commands.includes(name.toLowerCase()) ? rest.trim() : text;
}

/** Part of a text. "aside" can be seen, but is no part of what is asked; people don't see "unseen" as words. */
interface SpokenPiece {
    readonly kind: "text" | "channel" | "aside" | "unseen";
    readonly spoken: string;
}

function piecesOf(text: string, names: Names, pattern: RegExp): SpokenPiece[] {
    const pieces: SpokenPiece[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
        pieces.push({ kind: "text", spoken: text.slice(end, match.index) });
        const { spoken, kind, rest = "" } = pieceOf(match[0], match.groups ?? {}, names);
        // The text of a link, or the name of an emoji, can be an id.
        const bare = spoken.replace(numbers, (digits) => (isId(digits) ? "" : digits));
        pieces.push({ kind: bare === "" ? "unseen" : kind, spoken: bare });
        end = match.index + match[0].length - rest.length;
    }
    return [...pieces, { kind: "text", spoken: text.slice(end) }];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What people read instead of a mark. `rest` is what follows the mark in the same match. */
function pieceOf(whole: string, groups: Groups, names: Names): SpokenPiece & { readonly rest?: string } {
    const { member, role, channel, emoji, shortcode, time, style, command, label } = groups;
    const named = (sign: string, name: string | undefined) => (name === undefined ? "" : `${sign}${name}`);
    if (member !== undefined) return { kind: "aside", spoken: named("@", names.member(member)) };
    if (role !== undefined) return { kind: "aside", spoken: named("@", names.role(role)) };
    if (channel !== undefined) return { kind: "channel", spoken: named("#", names.channel(channel)) };
    if (emoji !== undefined) return { kind: "aside", spoken: `:${emoji}:` };
    if (command !== undefined) return { kind: "aside", spoken: `/${command}` };
    if (time !== undefined) return spokenMoment(Number(time), style);
    if (label !== undefined) return { kind: "text", spoken: label };
    if ((shortcode ?? groups["everyone"] ?? groups["emoticon"]) !== undefined)
        return { kind: "aside", spoken: whole };
    if (/^\d+$/u.test(whole)) return isId(whole) ? unseen : { kind: "text", spoken: whole };
    return { ...unseen, rest: whole.slice(endOfAddress(whole)) };
}

const unseen: SpokenPiece = { kind: "unseen", spoken: "" };

/** A date can be asked about. A time of day or "2 years ago" cannot, because no article says it that way. */
function spokenMoment(seconds: number, style = "f"): SpokenPiece {
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) return unseen;
    if (style.toLowerCase() === "t")
        return { kind: "aside", spoken: say("question.time", { time: spokenTime(date) }) };
    return { kind: style === "R" ? "aside" : "text", spoken: spokenDate(date) };
}

/** Whether Discord could have made this number as an id: from 2015, when it began, to 2050. */
function isId(digits: string): boolean {
    const year = new Date(Number(BigInt(digits) >> 22n) + discordEpoch).getUTCFullYear();
    return digits.length >= 17 && year < 2050;
}

const discordEpoch = 1_420_070_400_000;

/** Where an address ends: before the punctuation of the sentence. */
function endOfAddress(text: string): number {
    if (text.startsWith("<") && text.endsWith(">")) return text.length;
    let end = text.length;
    while (end > 0 && `.,:;!?"'”’)]}>|*_~`.includes(text.charAt(end - 1))) end--;
    return end;
}

/** What only Discord writes: mentions, custom emoji, timestamps, mentions of commands, links to pages of the server, sounds. */
const mark = [
    String.raw`<@!?(?<member>\d{1,20})>`,
    String.raw`<@&(?<role>\d{1,20})>`,
    String.raw`<#(?<channel>\d{1,20})>`,
    String.raw`<a?:(?<emoji>\w{1,32}):\d{1,20}>`,
    String.raw`<t:(?<time>-?\d{1,14})(?::(?<style>[tdfsr]))?>`,
    String.raw`</(?<command>[^<>:\n]{1,100}):\d{1,20}>`,
    String.raw`<id:\w[\w-]{0,30}(?::\d{1,20})?>`,
    String.raw`<sound:\d{1,20}:\d{1,20}>`,
].join("|");

/** A number that may be an id. Digits beside a shorter number with a point or comma between them are decimals; ids make a list. */
const number = String.raw`(?<!\d|(?<!\d)\d{1,16}[.,])\d{17,19}(?!\d|[.,]\d{1,16}(?!\d))`;

/** Emoticons with letters or digits, at the end of a text, where these can be nothing else. */
const emoticon = String.raw`(?<!\S)(?:[:;=]['’^-]?[dpo]|<3+|\\?o/|[tq]_+[tq]|o[w_.]o|uwu|0_0|¯\\{0,2}_\(ツ\)_/¯)(?=\s*$)`;

export const endsInEmoticon = (text: string) => onlyEmoticon.test(text);

const onlyEmoticon = new RegExp(emoticon, "iu");

/** What people write themselves: names of emoji, @everyone, emoticons, addresses. */
const written = [
    String.raw`(?<![\p{L}\p{N}:]):(?<shortcode>[a-z_][\w+-]{1,31}):(?![\p{L}\p{N}:])`,
    String.raw`(?<![\p{L}\p{N}_@])@(?<everyone>everyone|here)(?![\p{L}\p{N}_])`,
    `(?<emoticon>${emoticon})`,
    String.raw`\[(?<label>[^[\]<>\n]{1,200})\]\(<?https?://[^\s()<>]{1,2000}>?\)`,
    String.raw`<?(?<![\p{L}\p{N}_@])(?:https?://|www\.|discord(?:app)?\.(?:gg|com)/)[^\s<>]+>?`,
].join("|");

const marks = new RegExp(mark, "giu");
const marksAndAddresses = new RegExp(`${mark}|${written}|${number}`, "giu");
const numbers = new RegExp(number, "gu");

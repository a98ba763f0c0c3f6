import { html, type TemplateResult } from "lit";
import { label } from "../label.ts";
import { type Node, readMarkdown } from "./read-markdown.ts";
import { spokenTime } from "./spoken-time.ts";

/** What rendering a text depends on. */
export interface Surroundings {
    readonly now: Date;
    readonly light: boolean;
    /** Names of users and channels by id. */
    readonly names: Readonly<Record<string, string>>;
    /** Begins to fill in the command of this name, such as "corpus pins"; undefined if the visitor cannot use it here. */
    readonly begin: (command: string) => (() => void) | undefined;
}

type Piece = TemplateResult | string;

/** Renders Discord Markdown as text nodes and known elements. Text is never parsed as HTML. */
export function markdown(content: string, surroundings: Surroundings): Piece[] {
    // Without the line breaks, what is read aloud or copied would run together.
    return blocksOf(content).flatMap((block) => ["\n", blockBody(block, surroundings)]);
}

function blockBody(block: MarkdownBlock, surroundings: Surroundings): Piece {
    if (block.kind === "text") return html`${inline(readMarkdown(block.text), surroundings)}`;
    const items = block.items.map((item) => html`<li>${inline(readMarkdown(item), surroundings)}</li>`);
    return block.ordered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

const inline = (nodes: readonly Node[], surroundings: Surroundings): Piece[] =>
    nodes.map((node) => piece(node, surroundings));

function piece(node: Node, around: Surroundings): Piece {
    switch (node.kind) {
        case "text":
            return node.text;
        case "break":
            return html`<br />`;
        case "strong":
            return html`<strong>${inline(node.nodes, around)}</strong>`;
        case "em":
            return html`<em>${inline(node.nodes, around)}</em>`;
        case "underline":
            return html`<u>${inline(node.nodes, around)}</u>`;
        case "strike":
            return html`<s>${inline(node.nodes, around)}</s>`;
        case "spoiler":
            return spoiler(inline(node.nodes, around));
        case "quote":
            return html`<discord-quote .lightTheme=${around.light}>${inline(trimmed(node.nodes), around)}</discord-quote>`;
        case "small":
            return html`<discord-subscript .lightTheme=${around.light}>${inline(node.nodes, around)}</discord-subscript>`;
        case "heading":
            // Not a real heading, because messages must not change the outline of the page.
            return html`<span class="md-heading md-heading-${node.level}">${inline(node.nodes, around)}</span>`;
        case "code":
            return html`<code>${node.text}</code>`;
        case "code-block":
            return html`<pre tabindex="0"><code>${node.text}</code></pre>`;
        case "link":
            // discord-link has too little contrast, which cannot be changed from outside.
            return html`<a href=${node.url} target="_blank" rel="noopener noreferrer">${inline(node.nodes, around)}</a>`;
        case "user":
        case "role":
        case "channel":
            return mention(node.kind, around.names[node.id] ?? unknownName(node.kind), around);
        case "everyone":
        case "here":
            return mention("role", node.kind, around);
        case "slash":
            return commandMention(node.name, around);
        case "time": {
            const moment = new Date(node.seconds * 1000);
            const whole = spokenTime(moment, "F", around.now);
            return html`<discord-time title=${whole}>${spokenTime(moment, node.format, around.now)}</discord-time>`;
        }
    }
}

/** What Discord's client shows for what it does not know. */
export const unknownName = (kind: "user" | "role" | "channel") => label(`unknown.${kind}`);

function mention(type: "user" | "role" | "channel" | "slash", name: string, { light }: Surroundings) {
    return html`<discord-mention type=${type} .lightTheme=${light}>${name}</discord-mention>`;
}

/** A button where the visitor can use the command: clicking it begins the command in the box, as in Discord. */
function commandMention(name: string, around: Surroundings) {
    const begin = around.begin(name);
    const shown = mention("slash", name, around);
    if (begin === undefined) return shown;
    return html`<button type="button" class="command-mention" aria-label=${`/${name}`} @click=${begin}>${shown}</button>`;
}

/** The parser puts the line break after a quote inside it. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
    return nodes.at(-1)?.kind === "break" ? nodes.slice(0, -1) : nodes;
}

/** A part of a message: a list, or text for the Markdown parser. */
export type MarkdownBlock =
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "list"; readonly ordered: boolean; readonly start: number; readonly items: string[] };

/**
 * Splits lists, quotes and small lines from the text around them: discord-markdown-parser does not support lists, nor small lines
 * below quotes. Nested items are shown on one level.
 */
export function blocksOf(content: string): MarkdownBlock[] {
    const blocks: MarkdownBlock[] = [];
    let fenced = false;
    let open: TextLine | undefined;
    for (const line of content.split("\n")) {
        const item = fenced || open === "rest" ? undefined : itemOf(line);
        // What is between fences belongs to the line that opened them.
        const kind = fenced && open !== undefined ? open : textLine(line, open);
        if (line.split("```").length % 2 === 0) fenced = !fenced;
        const last = blocks.at(-1);
        if (item === undefined) {
            if (last?.kind === "text" && kind === open && kind !== "small")
                blocks[blocks.length - 1] = { kind: "text", text: `${last.text}\n${line}` };
            else blocks.push({ kind: "text", text: line });
            open = kind;
            continue;
        }
        open = undefined;
        if (last?.kind === "list" && last.ordered === item.ordered) last.items.push(item.text);
        else blocks.push({ kind: "list", ordered: item.ordered, start: item.start, items: [item.text] });
    }
    return blocks.flatMap((block, at) => {
        if (block.kind === "list" || block.text !== "") return [block];
        // An empty line shows between two blocks, but not at the edges.
        return at > 0 && at < blocks.length - 1 ? [{ kind: "text", text: "\n" }] : [];
    });
}

/** "rest" quotes everything up to the end. */
type TextLine = "plain" | "quote" | "small" | "rest";

function textLine(line: string, before: TextLine | undefined): TextLine {
    if (before === "rest" || /^ *>>> /u.test(line)) return "rest";
    if (/^ *> /u.test(line)) return "quote";
    return /^ *-# /u.test(line) ? "small" : "plain";
}

function itemOf(line: string) {
    const [, mark = "", text = ""] = /^ *([-*]|\d{1,9}\.) +(\S.*)$/u.exec(line) ?? [];
    if (mark === "") return undefined;
    const ordered = mark !== "-" && mark !== "*";
    return { ordered, start: ordered ? Number.parseInt(mark, 10) : 1, text };
}

/** A text that is shown when pressed. A button, because discord-spoiler cannot be reached by keyboard. */
function spoiler(content: unknown): TemplateResult {
    return html`<button type="button" class="spoiler" aria-label=${label("spoiler")} @click=${reveal}><span inert>${content}</span></button>`;
}

function reveal({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    currentTarget.classList.add("revealed");
    currentTarget.removeAttribute("aria-label");
    currentTarget.firstElementChild?.removeAttribute("inert");
}

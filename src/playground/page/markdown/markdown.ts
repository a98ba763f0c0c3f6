import { html, type TemplateResult } from "lit";
import { blocksOf } from "./blocks.ts";
import { type Node, readMarkdown } from "./read-markdown.ts";
import { spoiler } from "./spoiler.ts";
import { spokenTime } from "./spoken-time.ts";

/** What a text needs of its surroundings. */
export interface Surroundings {
    readonly now: Date;
    readonly light: boolean;
    /** Names of users and channels by their ids. */
    readonly names: Readonly<Record<string, string>>;
}

type Piece = TemplateResult | string;

/** Discord Markdown as text nodes and elements of our own choice; no text ever becomes markup. */
export function markdown(content: string, surroundings: Surroundings): Piece[] {
    return blocksOf(content).map((block) => {
        if (block.kind === "text") return html`${inline(readMarkdown(block.text), surroundings)}`;
        const items = block.items.map((item) => html`<li>${inline(readMarkdown(item), surroundings)}</li>`);
        return block.ordered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`;
    });
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
            // No real heading: a message must not change the outline of the page.
            return html`<span class="md-heading md-heading-${node.level}">${inline(node.nodes, around)}</span>`;
        case "code":
            return html`<code>${node.text}</code>`;
        case "code-block":
            return html`<pre tabindex="0"><code>${node.text}</code></pre>`;
        case "link":
            // discord-link has colours of too little contrast, deep inside.
            return html`<a href=${node.url} target="_blank" rel="noopener noreferrer">${inline(node.nodes, around)}</a>`;
        case "user":
        case "role":
        case "channel":
            return mention(node.kind, around.names[node.id] ?? `unknown-${node.kind}`, around);
        case "everyone":
        case "here":
            return mention("role", node.kind, around);
        case "slash":
            return mention("slash", node.name, around);
        case "time": {
            const moment = new Date(node.seconds * 1000);
            const whole = spokenTime(moment, "F", around.now);
            return html`<discord-time title=${whole}>${spokenTime(moment, node.format, around.now)}</discord-time>`;
        }
    }
}

function mention(type: "user" | "role" | "channel" | "slash", name: string, { light }: Surroundings) {
    return html`<discord-mention type=${type} .lightTheme=${light}>${name}</discord-mention>`;
}

/** The parser leaves the line break after a quote inside it. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
    return nodes.at(-1)?.kind === "break" ? nodes.slice(0, -1) : nodes;
}

import { parse } from "discord-markdown-parser";
import * as z from "zod/mini";

/** A node of Discord Markdown. Anything else that the parser finds becomes text. */
export type Node =
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "break" }
    | { readonly kind: Span; readonly nodes: readonly Node[] }
    | { readonly kind: "heading"; readonly level: number; readonly nodes: readonly Node[] }
    | { readonly kind: "code" | "code-block"; readonly text: string }
    | { readonly kind: "link"; readonly url: string; readonly nodes: readonly Node[] }
    | { readonly kind: "user" | "role" | "channel"; readonly id: string }
    | { readonly kind: "everyone" | "here" }
    | { readonly kind: "slash"; readonly name: string }
    | { readonly kind: "time"; readonly seconds: number; readonly format: string };

type Span = "strong" | "em" | "underline" | "strike" | "spoiler" | "quote" | "small";

/** Parses a text without lists. Masked links work as in messages of bots and members. */
export function readMarkdown(text: string): Node[] {
    return z.array(astSchema).parse(parse(text, "extended")).flatMap(readNode);
}

interface Ast {
    readonly type: string;
    readonly content?: string | Ast[] | undefined;
    readonly [fact: string]: unknown;
}

const astSchema: z.ZodMiniType<Ast> = z.looseObject({
    type: z.string(),
    get content() {
        return z.optional(z.union([z.string(), z.array(astSchema)]));
    },
});

const spans: Readonly<Record<string, Span>> = {
    strong: "strong",
    em: "em",
    underline: "underline",
    strikethrough: "strike",
    spoiler: "spoiler",
    blockQuote: "quote",
    subtext: "small",
};

function readNode(ast: Ast): Node[] {
    const span = spans[ast.type];
    if (span !== undefined) return [{ kind: span, nodes: below(ast) }];
    switch (ast.type) {
        case "br":
        case "newline":
            return [{ kind: "break" }];
        case "heading":
            return [{ kind: "heading", level: Number(ast["level"]), nodes: below(ast) }];
        case "inlineCode":
            return [{ kind: "code", text: textOf(ast) }];
        case "codeBlock":
            return [{ kind: "code-block", text: textOf(ast) }];
        case "link":
        case "url":
        case "autolink":
            return readLink(ast);
        case "user":
        case "role":
        case "channel":
            return [{ kind: ast.type, id: String(ast["id"]) }];
        case "everyone":
        case "here":
            return [{ kind: ast.type }];
        case "slashCommand":
            return [{ kind: "slash", name: String(ast["fullName"] ?? ast["name"]) }];
        case "timestamp":
            return [
                { kind: "time", seconds: Number(ast["timestamp"]), format: String(ast["format"] ?? "f") },
            ];
        case "twemoji":
            return [{ kind: "text", text: String(ast["name"]) }];
        case "emoji":
            return [{ kind: "text", text: `:${String(ast["name"])}:` }];
        default:
            return typeof ast.content === "string" ? [{ kind: "text", text: ast.content }] : below(ast);
    }
}

const below = ({ content }: Ast): Node[] =>
    typeof content === "string" ? [{ kind: "text", text: content }] : (content ?? []).flatMap(readNode);

const textOf = ({ content }: Ast) => (typeof content === "string" ? content : "");

/** Only web addresses become links, and only if the text does not look like another address, as in Discord. */
function readLink(ast: Ast): Node[] {
    const nodes = below(ast);
    const target = String(ast["target"]);
    const url = URL.canParse(target) ? new URL(target) : undefined;
    if (url?.protocol !== "https:" && url?.protocol !== "http:") return nodes;
    const shown = plainText(nodes);
    const disguised = ast.type === "link" && shown.includes("://");
    return disguised
        ? [{ kind: "text", text: `[${shown}](${url.href})` }]
        : [{ kind: "link", url: url.href, nodes }];
}

const plainText = (nodes: readonly Node[]): string =>
    nodes
        .map((node) => ("nodes" in node ? plainText(node.nodes) : node.kind === "text" ? node.text : ""))
        .join("");

import { parseSync, Visitor } from "oxc-parser";

/** A string or template literal that looks like natural language. */
export interface Wording {
    /** The line, counted from 1. */
    readonly line: number;
    /** The text, with a mark for each placeholder. */
    readonly text: string;
    /** A sentence starts with a capital or ends with a mark; a phrase has at least two words; a word starts with a capital. */
    readonly kind: "sentence" | "phrase" | "word";
}

/**
 * The wordings in a source, in order. Ignores comments, types, imports, lists of words that are split
 * immediately, and built-in errors, whose messages are for programmers. Of tagged templates, only what lit's HTML shows counts.
 */
export function wordingsIn(file: string, source: string): Wording[] {
    const { program, errors } = parseSync(file, source);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
    const passedOver = new Set<number>();
    const found: Wording[] = [];
    const take = (start: number, text: string) => {
        const kind = passedOver.has(start) ? undefined : kindOf(text);
        if (kind !== undefined) found.push({ line: source.slice(0, start).split("\n").length, text, kind });
    };
    // The parent of a literal is visited before it.
    new Visitor({
        ImportDeclaration: ({ source }) => void passedOver.add(source.start),
        ExportNamedDeclaration: ({ source }) => void (source && passedOver.add(source.start)),
        TSLiteralType: ({ literal }) => void passedOver.add(literal.start),
        TSTemplateLiteralType: ({ start }) => void passedOver.add(start),
        TaggedTemplateExpression: ({ tag, quasi: { start, quasis } }) => {
            passedOver.add(start);
            if (tag.type !== "Identifier" || tag.name !== "html") return;
            const line = source.slice(0, start).split("\n").length;
            const markup = quasis.map(({ value }) => value.cooked ?? value.raw).join(placeholder);
            found.push(...shownIn(markup).map((text) => ({ line, text, kind: "sentence" as const })));
        },
        NewExpression: ({ callee, arguments: given }) => {
            if (callee.type !== "Identifier" || !/^(?:Type|Range|Syntax)?Error$/u.test(callee.name)) return;
            for (const { start } of given) passedOver.add(start);
        },
        CallExpression: ({ callee }) => {
            if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
            if (callee.property.name === "split") passedOver.add(callee.object.start);
        },
        Literal: ({ start, value }) => {
            if (typeof value === "string") take(start, value);
        },
        TemplateLiteral: ({ start, quasis }) =>
            take(start, quasis.map(({ value }) => value.cooked ?? value.raw).join(placeholder)),
    }).visit(program);
    return found;
}

const placeholder = "\ufffc";

/** The words that HTML shows or has read aloud, without what is inserted. */
function shownIn(markup: string): string[] {
    const spoken = markup.matchAll(/\b(?:alt|aria-label|aria-roledescription|placeholder|title)="([^"]*)"/gu);
    const shown = markup.replace(/<(?:"[^"]*"|[^>"])*>/gu, placeholder).split(placeholder);
    return [...[...spoken].map(([, text = ""]) => text), ...shown]
        .map((text) => text.trim())
        .filter((text) => /\p{L}/u.test(text));
}

function kindOf(text: string): Wording["kind"] | undefined {
    if (/^\p{Lu}\p{Ll}+[.:!?…]?$/u.test(text)) return "word";
    if (!severalWords.test(text)) return undefined;
    const isSentence = /^[^\p{L}\ufffc]*\p{Lu}\p{Ll}/u.test(text) || /[.:!?…]["”’*_`)]*\s*$/u.test(text);
    return isSentence ? "sentence" : "phrase";
}

/** Two words, or a word and a placeholder, separated by a space. */
const severalWords =
    /(?:\p{L}{2,}[^\p{L}\s]*|\ufffc)\s[^\p{L}\s]*\p{L}{2,}|\p{L}{2,}[^\p{L}\s\ufffc]*\s[^\p{L}\s]*\ufffc/u;

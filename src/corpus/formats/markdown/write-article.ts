import type { PhrasingContent, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Declared } from "../../article.ts";
import { trimAscii } from "../../draft.ts";
import { declaredRules } from "../../front-matter/declared-rules.ts";
import { gap } from "../shown/omissions.ts";

interface ArticleToWrite extends Declared {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly content: readonly RootContent[];
}

/** The article as the content of a .md file: front matter with what it declares, then Markdown that parses to `content`. */
export function writeArticle({ content, ...declared }: ArticleToWrite): string {
    const markdown = toMarkdown(
        { type: "root", children: [...content] },
        { extensions: [gfmToMarkdown(), { unsafe: [...marksOfDialects] }], bullet: "-", fences: true },
    );
    return `${frontMatterOf(declared)}${markdown}`;
}

/** What `plainSource` would take for marks. Those that may overlap look ahead, so that each is found. */
const marksOfDialects = [
    { character: "{" },
    { character: "^" },
    { character: "%", after: "(?=%)" },
    { character: "=", after: "(?==)" },
    { character: "$" },
    { atBreak: true, character: ":" },
    { atBreak: true, character: "!", after: "!!" },
    { atBreak: true, character: "?", after: "\\?\\?" },
    { atBreak: true, character: "i", after: "mport[ \\t]" },
    { atBreak: true, character: "e", after: "xport[ \\t]" },
];

/** The front matter with its --- lines; empty if nothing is declared. */
function frontMatterOf(declared: Readonly<Record<string, string | undefined>> | Declared): string {
    const given = new Map(Object.entries(declared).filter(([, value]) => value !== undefined));
    if (given.size === 0) return "";
    const inOrder = Object.keys(declaredRules).filter((key) => given.has(key));
    const yaml = stringify(new Map(inOrder.map((key) => [key, given.get(key)])), { lineWidth: 0 });
    return `---\n${yaml}---\n\n`;
}

/** Text as Markdown nodes that show it verbatim. Line feeds become hard line breaks, and gaps are written as `<del></del>`. */
export function plainContent(text: string): PhrasingContent[] {
    return text
        .split("\n")
        .map((line) => trimAscii(line))
        .filter((line) => line !== "")
        .flatMap((line, at): PhrasingContent[] =>
            at === 0 ? lineContent(line) : [{ type: "break" }, ...lineContent(line)],
        );
}

const gapContent: readonly PhrasingContent[] = [
    { type: "html", value: "<del>" },
    { type: "html", value: "</del>" },
];

function lineContent(line: string): PhrasingContent[] {
    return line
        .split(gap)
        .flatMap((value, at): PhrasingContent[] => [
            ...(at === 0 ? [] : gapContent),
            ...(value === "" ? [] : [{ type: "text" as const, value }]),
        ]);
}

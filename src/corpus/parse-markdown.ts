import type { Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";
import { type Block, type Draft, trimAscii } from "./draft.ts";
import { readFrontMatter } from "./front-matter.ts";
import { htmlText } from "./html-text.ts";
import { shortListText, tableText, visibleText } from "./visible-text.ts";

/** Reads CommonMark with GitHub's tables, strikethrough and footnotes, and YAML front matter. */
export function parseMarkdown(text: string): Draft {
    const tree: Root = fromMarkdown(text, {
        extensions: [frontmatter(["yaml"]), gfm()],
        mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmFromMarkdown()],
    });
    const [first] = tree.children;
    const {
        title: declaredTitle,
        language,
        declared,
        problems,
    } = first?.type === "yaml"
        ? readFrontMatter(first.value, 2)
        : { declared: {}, problems: unclosed(text), title: undefined, language: undefined };

    const heading = tree.children.find((node) => node.type === "heading" && node.depth === 1);
    const headed = heading?.type === "heading" ? trimAscii(visibleText(heading.children)) : undefined;
    const title = declaredTitle ?? headed;
    const blocks = tree.children.filter((node) => node !== heading || headed !== title).flatMap(blocksOf);
    return { title, language, declared, blocks, problems };
}

function unclosed(text: string): readonly Problem[] {
    if (!/^---[ \t]*\r?\n[\w-]+[ \t]*:/u.test(text)) return [];
    return [
        {
            line: 1,
            problem: say("article.front-matter-unclosed.problem"),
            remedy: say("article.front-matter-unclosed.remedy"),
            severity: "error",
        },
    ];
}

function blocksOf(node: RootContent): readonly Block[] {
    const line = node.position?.start.line ?? 1;
    const paragraph = (text: string): readonly Block[] =>
        text.trim() === "" ? [] : [{ kind: "paragraph", text: trimAscii(text), line }];
    switch (node.type) {
        case "heading":
            return [
                { kind: "heading", text: trimAscii(visibleText(node.children)), depth: node.depth, line },
            ];
        case "paragraph":
            return paragraph(visibleText(node.children));
        case "code":
            // Its indentation belongs to it.
            return node.value.trim() === "" ? [] : [{ kind: "paragraph", text: node.value, line }];
        case "html":
            return paragraph(htmlText(node.value));
        case "table":
            return paragraph(tableText(node));
        case "list": {
            const short = shortListText(node);
            return short === undefined
                ? node.children.flatMap(({ children }) => children.flatMap(blocksOf))
                : paragraph(short);
        }
        case "blockquote":
        case "footnoteDefinition":
            return node.children.flatMap(blocksOf);
        default:
            return [];
    }
}

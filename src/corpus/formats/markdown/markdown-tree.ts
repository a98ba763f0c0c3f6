import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { shallowTree } from "./shallow-tree.ts";

/** The labels that links and footnotes in a document can refer to, as micromark normalizes them. */
export interface MarkdownLabels {
    readonly links: string[];
    readonly footnotes: string[];
}

/**
 * Parses CommonMark with GitHub's tables, strikethrough and footnotes. `labels` are those that other parts of the document define;
 * those of this part are added.
 */
export function markdownTree(text: string, labels?: MarkdownLabels): Root {
    const tree = fromMarkdown(text, {
        extensions: [gfm(), ...(labels === undefined ? [] : [sharing(labels)])],
        mdastExtensions: [gfmFromMarkdown()],
    });
    return shallowTree(tree);
}

/** An extension that matches nothing, but replaces the parser's labels with those of the whole document. */
function sharing({ links, footnotes }: MarkdownLabels): ReturnType<typeof gfm> {
    return {
        document: {
            null: {
                tokenize(_effects, _ok, nok) {
                    const { parser } = this;
                    if (parser.defined !== links) {
                        add(links, parser.defined);
                        parser.defined = links;
                    }
                    if (parser.gfmFootnotes !== footnotes) {
                        add(footnotes, parser.gfmFootnotes ?? []);
                        parser.gfmFootnotes = footnotes;
                    }
                    return nok;
                },
            },
        },
    };
}

function add(known: string[], labels: readonly string[]): void {
    for (const label of labels) if (!known.includes(label)) known.push(label);
}

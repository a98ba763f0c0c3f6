import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/** The labels that links and footnotes in a document can refer to, as micromark normalizes them. */
export interface MarkdownLabels {
    readonly links: string[];
    readonly footnotes: string[];
}

interface PartOfDocument {
    /** Whether it is the beginning of a document, which may be front matter. */
    readonly isBeginning: boolean;
    /** Labels that other parts define. Those of this part are added. */
    readonly labels?: MarkdownLabels | undefined;
}

/** Parses CommonMark with YAML front matter and GitHub's tables, strikethrough and footnotes. */
export function markdownTree(text: string, { isBeginning, labels }: PartOfDocument): Root {
    const matter = isBeginning ? [frontmatter(["yaml"])] : [];
    return fromMarkdown(text, {
        extensions: [...matter, gfm(), ...(labels === undefined ? [] : [sharing(labels)])],
        mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmFromMarkdown()],
    });
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

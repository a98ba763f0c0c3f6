import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/** What links and footnotes of a document may refer to, as the parser writes it. */
export interface MarkdownLabels {
    readonly links: string[];
    readonly footnotes: string[];
}

interface PartOfDocument {
    /** Whether it is the beginning of a document, where front matter may stand. */
    readonly isBeginning: boolean;
    /** What other parts define; what this one defines is added. */
    readonly labels?: MarkdownLabels | undefined;
}

/** Parses CommonMark with GitHub's tables, strikethrough and footnotes, and YAML front matter. */
export function markdownTree(text: string, { isBeginning, labels }: PartOfDocument): Root {
    const matter = isBeginning ? [frontmatter(["yaml"])] : [];
    return fromMarkdown(text, {
        extensions: [...matter, gfm(), ...(labels === undefined ? [] : [sharing(labels)])],
        mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmFromMarkdown()],
    });
}

/** Makes the parser's list of what is defined the one of the whole document; matches nothing itself. */
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

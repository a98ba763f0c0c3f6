import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { withoutCaptioned } from "../documents/captioned-pictures.ts";
import { type DocumentText, documentReader } from "../documents/document-reader.ts";
import { withoutTitle } from "../documents/title-in-text.ts";
import { archiveProblem } from "../documents/unzip-document.ts";
import { childrenOf, elementsIn, textIn, type XmlElement, xmlElement } from "../documents/xml-tree.ts";
import type { ContentNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { pageContent } from "../shown/page-content.ts";
import { wordBlocks } from "./word-blocks.ts";
import { diagramTexts } from "./word-diagrams.ts";
import { wordNodes } from "./word-html.ts";
import { wordNumbering } from "./word-numbering.ts";
import { openWord, type WordPackage } from "./word-package.ts";
import { declaredInWord } from "./word-properties.ts";
import { wordStyles } from "./word-styles.ts";

/** Reads a Word file. */
export const readDocx = documentReader(docxText);

async function docxText(bytes: Uint8Array): Promise<DocumentText | Problem> {
    const word = openWord(bytes);
    if ("problem" in word) return word;
    const shown = await shownNodes(word).catch(() => undefined);
    if (shown === undefined) return archiveProblem("damaged");
    const { title, nodes } = withoutTitle(shown);
    const content = pageContent(withoutCaptioned(nodes));
    if (content.length === 0)
        return {
            problem: message("document.no-text.problem"),
            remedy: message("document.no-text.remedy"),
            severity: "error",
        };
    const declared = declaredInWord(word);
    return { ...declared, title: title ?? declared.title, content };
}

async function shownNodes(word: WordPackage): Promise<readonly ContentNode[]> {
    const notesIn = (kind: "footnote" | "endnote") =>
        childrenOf(word[`${kind}s`], `w:${kind}`).filter(
            ({ attributes }) => !/separator|notice/iu.test(attributes["w:type"] ?? ""),
        );
    const footnotes = notesIn("footnote");
    const endnotes = notesIn("endnote");
    const names = (kind: string, notes: readonly XmlElement[]) =>
        notes.map(({ attributes }) => `${kind} ${attributes["w:id"]}`);
    const notes = new Set([...names("footnote", footnotes), ...names("endnote", endnotes)]);
    const styles = wordStyles(word.styles);
    const blocks = (children: XmlElement["children"]) =>
        wordBlocks(children, {
            styles,
            numbering: wordNumbering(word.numbering, styles.language),
            notes,
            diagrams: (relation) => diagramTexts(word.diagrams.get(relation)),
        });
    const rewritten = (all: readonly XmlElement[]) =>
        all.map((note) => xmlElement(note.name, blocks(note.children), note.attributes));
    const [body] = childrenOf(word.document, "w:body");
    for (const part of [...word.headers, ...word.footers]) drop("running-head", textIn(part));
    for (const comment of elementsIn(word.comments)) drop("annotation", textIn(comment));
    return wordNodes({
        body: blocks(body?.children ?? []),
        footnotes: rewritten(footnotes),
        endnotes: rewritten(endnotes),
    });
}

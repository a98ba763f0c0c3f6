import { inFont, symbol } from "../documents/symbol-fonts.ts";
import {
    childOf,
    elementsIn,
    textIn,
    type XmlElement,
    type XmlNode,
    xmlElement,
} from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { isContentsField, type OpenParagraph, type Rewriting, runWith, wordText } from "./rewriting.ts";
import { alternativeIn } from "./word-controls.ts";
import { fieldText } from "./word-fields.ts";
import { pictureContent } from "./word-pictures.ts";
import type { RunLook } from "./word-styles.ts";

/** Adds a run to a paragraph. `add` adds what has runs inside of it. */
export function addRun(
    run: XmlElement,
    paragraph: OpenParagraph,
    rewriting: Rewriting,
    add: (nodes: readonly XmlNode[]) => void,
): void {
    const { fields } = rewriting;
    const styled = rewriting.styles.lookOf(childOf(run, "w:rPr"), paragraph.style);
    const isSmall = styled.raised !== undefined && /^\S{1,5}$/u.test(textIn(run));
    const look = isSmall ? { ...styled, position: styled.raised } : styled;
    let hidden = "";
    for (const part of elementsIn(run)) {
        if (part.name === "w:fldChar") {
            const shown = fieldText(part, rewriting);
            if (shown !== "") paragraph.runs.push(runWith([wordText(shown)]));
        } else if (part.name === "w:instrText") {
            const field = fields.at(-1);
            if (field?.isResult === false) field.instruction += textIn(part);
        } else if (fields.some((field) => field.isResult && isContentsField(field.instruction)))
            paragraph.contents += part.name === "w:tab" ? " " : textIn(part);
        else if (look.isHidden) hidden += textIn(part);
        else if (fields.every(({ isResult }) => isResult)) addPart(part);
    }
    drop("hidden", hidden);

    function addPart(part: XmlElement): void {
        const boxes = pictureContent(part, rewriting);
        if (boxes !== undefined) {
            paragraph.boxes.push(...boxes.below);
            if (boxes.inline !== undefined) paragraph.runs.push(runWith([boxes.inline], look));
        } else if (part.name === "w:ruby") {
            add(elementsIn(childOf(part, "w:rubyBase")));
            paragraph.runs.push(runWith([wordText("(")]));
            add(elementsIn(childOf(part, "w:rt")));
            paragraph.runs.push(runWith([wordText(")")]));
        } else if (part.name === "mc:AlternateContent") {
            for (const one of alternativeIn(part)) if (typeof one !== "string") addPart(one);
        } else {
            const shown = shownPart(part, look, rewriting);
            const isMark = paragraph.hasOwnMark && part.name === "w:t";
            if (isMark) drop("note-mark", textIn(part));
            else if (shown !== undefined) paragraph.runs.push(runWith([shown], look));
            paragraph.hasOwnMark = shown?.attributes["w:customMarkFollows"] !== undefined;
        }
    }
}

/** A part of a run that mammoth knows; undefined for what shows nothing. */
function shownPart(part: XmlElement, { font }: RunLook, { notes }: Rewriting): XmlElement | undefined {
    switch (part.name) {
        case "w:t":
            return wordText(inFont(textIn(part), font));
        case "w:sym":
        // An emoji.
        case "w16se:symEx": {
            const [own, code = ""] = ["font", "char"].map(
                (name) => part.attributes[`${part.name === "w:sym" ? "w" : "w16se"}:${name}`],
            );
            const number = Number.parseInt(code, 16);
            return wordText(Number.isNaN(number) ? pageGap : symbol(number, own));
        }
        case "w:pgNum":
        case "w:dayShort":
        case "w:dayLong":
        case "w:monthShort":
        case "w:monthLong":
        case "w:yearShort":
        case "w:yearLong":
            // Word works these out when it shows them.
            drop("not-text", `<${part.name}>`);
            return wordText(pageGap);
        case "w:tab":
        case "w:ptab":
            return xmlElement("w:tab");
        case "w:br":
            // The next page or column begins in the same paragraph.
            return /^(?:page|column)$/u.test(part.attributes["w:type"] ?? "")
                ? wordText(" ")
                : xmlElement("w:br");
        case "w:cr":
            return xmlElement("w:br");
        case "w:noBreakHyphen":
            return part;
        case "w:footnoteReference":
        case "w:endnoteReference": {
            const kind = part.name.slice("w:".length, -"Reference".length);
            return notes.has(`${kind} ${part.attributes["w:id"]}`) ? part : undefined;
        }
        default:
            // A soft hyphen is not shown within a line, and others, such as the place of a comment, show nothing.
            return undefined;
    }
}

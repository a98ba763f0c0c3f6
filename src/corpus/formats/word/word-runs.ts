import { codePoint } from "dingbat-to-unicode";
import {
    childOf,
    childrenOf,
    elementsIn,
    textIn,
    type XmlElement,
    type XmlNode,
    xmlElement,
} from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { checkbox } from "../shown/shown-text.ts";
import {
    isContentsField,
    type OpenField,
    type OpenParagraph,
    type Rewriting,
    runWith,
    wordText,
} from "./rewriting.ts";
import { pictureContent } from "./word-pictures.ts";
import { flag, numberOf, type RunLook, wordValue } from "./word-styles.ts";

/** Adds a run to a paragraph. `add` adds what has runs inside of it. */
export function addRun(
    run: XmlElement,
    paragraph: OpenParagraph,
    rewriting: Rewriting,
    add: (nodes: readonly XmlNode[]) => void,
): void {
    const { fields } = rewriting;
    const look = rewriting.styles.lookOf(childOf(run, "w:rPr"), paragraph.style);
    let hidden = "";
    for (const part of elementsIn(run)) {
        if (part.name === "w:fldChar") {
            const shown = fieldText(part, fields);
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
        const boxes = pictureContent(part, rewriting.blocks);
        if (boxes !== undefined) {
            paragraph.boxes.push(...boxes.below);
            if (boxes.inline !== undefined) paragraph.runs.push(runWith([boxes.inline], look));
        } else if (part.name === "w:ruby") {
            add(elementsIn(childOf(part, "w:rubyBase")));
            paragraph.runs.push(runWith([wordText("(")]));
            add(elementsIn(childOf(part, "w:rt")));
            paragraph.runs.push(runWith([wordText(")")]));
        } else if (part.name === "mc:AlternateContent") {
            const [shown] = elementsIn(part);
            for (const one of elementsIn(shown)) addPart(one);
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
        case "w:sym": {
            const { "w:font": own, "w:char": code = "" } = part.attributes;
            const number = Number.parseInt(code, 16);
            return wordText(Number.isNaN(number) ? pageGap : symbol(number, own));
        }
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

/** Text in a font whose characters are symbols as those in Unicode, with a gap for those that Unicode lacks. */
function inFont(text: string, font: string | undefined): string {
    if (!symbolFonts.test(font ?? "")) return text.replace(/[\uf000-\uf0ff]/gu, pageGap);
    return [...text]
        .map((letter) => (letter === " " ? " " : symbol(letter.codePointAt(0) ?? 0, font)))
        .join("");
}

const symbolFonts = /^(?:symbol|wingdings(?: [23])?|webdings)$/iu;

/** A character of a font with symbols. Word adds F000 to their codes. */
function symbol(code: number, font = ""): string {
    const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (!symbolFonts.test(font))
        return code === own && own > 31 && own < 0xd800 ? String.fromCodePoint(own) : pageGap;
    const shown = codePoint(font, own)?.string;
    if (shown === undefined) drop("not-text", `${font} ${own}`);
    return shown ?? pageGap;
}

/** Follows where fields begin and end, and returns what those of forms show. */
function fieldText(mark: XmlElement, fields: OpenField[]): string {
    const type = mark.attributes["w:fldCharType"];
    if (type === "begin") fields.push({ instruction: "", isResult: false, data: childOf(mark, "w:ffData") });
    const field = fields.at(-1);
    if (field === undefined || type === "begin") return "";
    if (type === "separate") {
        field.isResult = true;
        return "";
    }
    fields.pop();
    if (!fields.every(({ isResult }) => isResult)) return "";
    const [, kind] = field.instruction.match(/^\s*(FORM\w+)/u) ?? [];
    if (kind === "FORMCHECKBOX") {
        const box = childOf(field.data, "w:checkBox");
        return checkbox(flag(box, "w:checked") ?? flag(box, "w:default") ?? false);
    }
    if (kind !== "FORMDROPDOWN") return "";
    const list = childOf(field.data, "w:ddList");
    const chosen = numberOf(wordValue(list, "w:result")) ?? numberOf(wordValue(list, "w:default")) ?? 0;
    return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
}

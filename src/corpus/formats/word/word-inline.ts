import { childOf, elementsIn, textIn, type XmlElement, type XmlNode } from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { isContentsField, type OpenParagraph, type Rewriting, runWith, wordText } from "./rewriting.ts";
import { alternativeIn, controlText } from "./word-controls.ts";
import { wordMath } from "./word-math.ts";
import { addRun } from "./word-runs.ts";

/** Adds the content of a paragraph as runs, without what readers do not see. */
export function addInline(nodes: readonly XmlNode[], paragraph: OpenParagraph, rewriting: Rewriting): void {
    const add = (children: readonly XmlNode[]) => addInline(children, paragraph, rewriting);
    const addText = (text: string) => paragraph.runs.push(runWith([wordText(text)]));
    for (const element of nodes) {
        if (typeof element === "string") continue;
        switch (element.name) {
            case "w:r":
                addRun(element, paragraph, rewriting, add);
                break;
            case "w:del":
            case "w:moveFrom":
                drop("deleted", textIn(element));
                break;
            case "m:oMath":
            case "m:oMathPara":
                addText(wordMath(element));
                break;
            case "w:sdt":
                addControl(element, add, addText);
                break;
            case "w:fldSimple":
                if (isContentsField(element.attributes["w:instr"])) paragraph.contents += textIn(element);
                else add(element.children);
                break;
            case "mc:AlternateContent":
                add(alternativeIn(element));
                break;
            default:
                // Such as an insertion, a link, or a direction of writing.
                if (!notContent.has(element.name)) add(element.children);
        }
    }
}

const notContent: ReadonlySet<string> = new Set([
    "w:pPr",
    "w:rPr",
    "w:sdtPr",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:annotationRef",
]);

/** A control that is filled in. */
function addControl(
    control: XmlElement,
    add: (children: readonly XmlNode[]) => void,
    addText: (text: string) => void,
): void {
    const box = controlText(control);
    if (box !== undefined) addText(box);
    else add(elementsIn(childOf(control, "w:sdtContent")));
}

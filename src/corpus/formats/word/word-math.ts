import {
    childOf,
    childrenOf,
    elementsIn,
    isXmlElement,
    textIn,
    type XmlElement,
} from "../documents/xml-tree.ts";
import { type ContentNode, elementNode, textNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { mathText } from "../shown/math-text.ts";
import { gap, pageGap } from "../shown/omissions.ts";

/** A formula of Word as it is written in plain text, with a gap for what needs two dimensions. */
export function wordMath(formula: XmlElement): string {
    const lines = formula.name === "m:oMathPara" ? childrenOf(formula, "m:oMath") : [formula];
    return lines
        .map((line) => mathText(elementNode("math", nodesIn(line))))
        .join(" ")
        .replaceAll(gap, () => {
            drop("not-text", textIn(formula));
            return pageGap;
        });
}

const nodesIn = (element: XmlElement | undefined): readonly ContentNode[] =>
    elementsIn(element).flatMap(nodesOf);

/** An element of Word's formulas as MathML, which most of them are translated from. */
function nodesOf(element: XmlElement): readonly ContentNode[] {
    const part = (name: string) => elementNode("mrow", nodesIn(childOf(element, name)));
    const made = (name: string, ...parts: readonly string[]) => [elementNode(name, parts.map(part))];
    const properties = elementsIn(element).find(({ name }) => name.endsWith("Pr"));
    switch (element.name) {
        case "m:r":
            return letters(textOfRun(element));
        case "m:f":
            return ofMath(properties, "m:type") === "noBar"
                ? [elementNode("mtable", [])]
                : made("mfrac", "m:num", "m:den");
        case "m:rad":
            return textIn(childOf(element, "m:deg") ?? "") === ""
                ? [elementNode("msqrt", [part("m:e")])]
                : made("mroot", "m:e", "m:deg");
        case "m:sSup":
            return made("msup", "m:e", "m:sup");
        case "m:sSub":
            return made("msub", "m:e", "m:sub");
        case "m:sSubSup":
            return made("msubsup", "m:e", "m:sub", "m:sup");
        case "m:nary": {
            const sign = elementNode("mi", [textNode(ofMath(properties, "m:chr") ?? "∫")]);
            const limits = [sign, part("m:sub"), part("m:sup")];
            return [elementNode("msubsup", limits), elementNode("mtext", [textNode(" ")]), part("m:e")];
        }
        case "m:d": {
            const [begin, end, between] = [
                ofMath(properties, "m:begChr") ?? "(",
                ofMath(properties, "m:endChr") ?? ")",
                ofMath(properties, "m:sepChr") ?? "|",
            ];
            const parts = childrenOf(element, "m:e").flatMap((one, at) => [
                ...(at === 0 ? [] : letters(between)),
                elementNode("mrow", nodesIn(one)),
            ]);
            return [...letters(begin), ...parts, ...letters(end)];
        }
        case "m:func":
            return [part("m:fName"), elementNode("mtext", [textNode(" ")]), part("m:e")];
        case "m:box":
        case "m:borderBox":
        case "m:e":
            return nodesIn(element);
        case "m:limLow":
            return made("munder", "m:e", "m:lim");
        case "m:limUpp":
            return made("mover", "m:e", "m:lim");
        case "w:ins":
            return nodesIn(element);
        case "m:phant":
            return ofMath(properties, "m:show") === "0" ? [] : nodesIn(childOf(element, "m:e"));
        case "w:del":
            return [];
        default:
            // A matrix, lines above each other, an accent, a bar.
            return element.name.startsWith("m:") && !element.name.endsWith("Pr")
                ? [elementNode("mtable", [])]
                : [];
    }
}

const ofMath = (properties: XmlElement | undefined, name: string) =>
    childOf(properties, name)?.attributes["m:val"];

const textOfRun = (run: XmlElement) =>
    run.children
        .filter(isXmlElement)
        .map((part) => (part.name === "m:t" || part.name === "w:t" ? textIn(part) : ""))
        .join("");

/** Each sign as one, so that it gets the spaces that signs have. */
const letters = (text: string): readonly ContentNode[] =>
    (text.match(/[\p{L}\p{M}\p{N}.]+|\s+|[^\p{L}\p{M}\p{N}.\s]/gu) ?? []).map((part) =>
        /^\s/u.test(part)
            ? elementNode("mtext", [textNode(" ")])
            : elementNode(/^[\p{L}\p{M}\p{N}.]/u.test(part) ? "mi" : "mo", [textNode(part)]),
    );

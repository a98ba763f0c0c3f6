import type { ContentNode } from "./content-node.ts";
import { gap } from "./omissions.ts";
import { smallLetters } from "./small-letters.ts";

/** A MathML formula as it is written in plain text, such as "h = 2" or "x² + √(a/b)"; a gap for what needs two dimensions. */
export function mathText(node: ContentNode): string {
    return partText(node)
        .replace(/[ \t\r\n\u2061-\u2064]+/gu, " ")
        .trim();
}

function partText(node: ContentNode): string {
    if (node.nodeType === 3) return (node.textContent ?? "").trim();
    const parts = [...node.childNodes].filter(
        ({ nodeType, textContent }) =>
            nodeType === 1 || (nodeType === 3 && (textContent ?? "").trim() !== ""),
    );
    const all = () => parts.map(partText).join("");
    const [first, second, third] = parts.map((part) => partText(part).trim());
    const small = (kind: "SUP" | "SUB", text = "") => smallLetters(text, kind, "");
    switch (node.nodeName.toLowerCase()) {
        case "mo": {
            const sign = all();
            return /^[=≠<>≤≥≈≡∼≃≅≪≫→←⇒⇔∈∉⊂⊆∪∩+−\-±×·÷∧∨]$/u.test(sign)
                ? ` ${sign} `
                : sign === ","
                  ? ", "
                  : sign;
        }
        case "mtext":
            return node.textContent ?? "";
        case "mspace":
            return " ";
        case "mfrac":
            return `${grouped(first)}/${grouped(second)}`;
        case "msqrt":
            return `√${grouped(all())}`;
        case "mroot":
            return `${small("SUP", second)}√${grouped(first)}`;
        case "msup":
        case "mover":
            return `${first ?? ""}${small("SUP", second)}`;
        case "msub":
        case "munder":
            return `${first ?? ""}${small("SUB", second)}`;
        case "msubsup":
        case "munderover":
            return `${first ?? ""}${small("SUB", second)}${small("SUP", third)}`;
        case "mtable":
            return gap;
        case "semantics":
            return first ?? "";
        case "annotation":
        case "annotation-xml":
        case "mphantom":
            return "";
        default:
            return all();
    }
}

/** In parentheses unless it is one number or letter. */
function grouped(text = ""): string {
    const inner = text.trim();
    return /^(?:[\p{L}\p{N}.]+|\(.*\))$/u.test(inner) ? inner : `(${inner})`;
}

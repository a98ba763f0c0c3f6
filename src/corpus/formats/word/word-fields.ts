import { childOf, childrenOf, elementsIn, type XmlElement, type XmlNode } from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { checkbox } from "../shown/shown-text.ts";
import type { OpenField, Rewriting } from "./rewriting.ts";
import { alternativeIn } from "./word-controls.ts";
import { flag, numberOf, wordValue } from "./word-styles.ts";

/** Follows where fields begin and end, and returns what those show whose result is not in the text. */
export function fieldText(mark: XmlElement, { fields, unclosed }: Rewriting): string {
    const type = mark.attributes["w:fldCharType"];
    if (type === "begin" && !unclosed.has(mark))
        fields.push({ instruction: "", isResult: false, data: childOf(mark, "w:ffData") });
    const field = fields.at(-1);
    if (field === undefined || type === "begin") return "";
    if (type === "separate") {
        field.isResult = true;
        return "";
    }
    fields.pop();
    return fields.every(({ isResult }) => isResult) ? shownBy(field) : "";
}

function shownBy({ instruction, data, isResult }: OpenField): string {
    const [, kind = ""] = instruction.match(/^\s*([a-z]+)/iu) ?? [];
    if (/^formcheckbox$/iu.test(kind)) {
        const box = childOf(data, "w:checkBox");
        return checkbox(flag(box, "w:checked") ?? flag(box, "w:default") ?? false);
    }
    if (/^formdropdown$/iu.test(kind)) {
        const list = childOf(data, "w:ddList");
        const chosen = numberOf(wordValue(list, "w:result")) ?? numberOf(wordValue(list, "w:default")) ?? 0;
        return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
    }
    if (isResult) return "";
    const [, button] = instruction.match(/^\s*(?:macro|goto)button\s+\S+\s+(\S.*)$/isu) ?? [];
    if (button !== undefined) return button.trimEnd();
    if (!drawn.test(kind)) return "";
    drop("not-text", instruction);
    return pageGap;
}

/** Fields that Word shows although they have no result, such as a formula or a number. */
const drawn =
    /^(?:eq|symbol|listnum|autonum(?:lgl|out)?|(?:display|merge)?barcode|page|numpages|date|time)$/iu;

/** The beginnings of fields that never end, and so are none. */
export function unclosedFields(nodes: readonly XmlNode[]): ReadonlySet<XmlElement> {
    const open: XmlElement[] = [];
    const read = (children: readonly XmlNode[]): void => {
        for (const one of children) {
            if (typeof one === "string" || one.name === "w:del" || one.name === "w:moveFrom") continue;
            if (one.name === "mc:AlternateContent") read(alternativeIn(one));
            else if (one.name !== "w:fldChar") read(elementsIn(one));
            else if (one.attributes["w:fldCharType"] === "begin") open.push(one);
            else if (one.attributes["w:fldCharType"] === "end") open.pop();
        }
    };
    read(nodes);
    return new Set(open);
}

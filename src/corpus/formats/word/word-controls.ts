import { childOf, elementsIn, textIn, type XmlElement, type XmlNode } from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { checkbox } from "../shown/shown-text.ts";
import { flag } from "./word-styles.ts";

/** What a control shows instead of its content: a box, or a gap for text that nobody has entered yet. */
export function controlText(control: XmlElement): string | undefined {
    const properties = childOf(control, "w:sdtPr");
    const box = childOf(properties, "w14:checkbox");
    if (box !== undefined) {
        const value = childOf(box, "w14:checked")?.attributes["w14:val"] ?? "0";
        return checkbox(!/^(?:0|false|off)$/u.test(value));
    }
    if (flag(properties, "w:showingPlcHdr") !== true) return undefined;
    drop("not-text", textIn(childOf(control, "w:sdtContent") ?? ""));
    return pageGap;
}

/** What a present-day program shows of alternatives: the first, since the last is for older ones. */
export function alternativeIn(element: XmlElement): readonly XmlNode[] {
    const [first] = elementsIn(element).filter(({ name }) => name === "mc:Choice" || name === "mc:Fallback");
    return first?.children ?? [];
}

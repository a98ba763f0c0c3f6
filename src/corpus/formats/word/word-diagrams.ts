import { childOf, childrenOf, descendantsOf, textIn, type XmlElement } from "../documents/xml-tree.ts";

/** The texts in a diagram (SmartArt), in the order of the outline in which they are typed. */
export function diagramTexts(model: XmlElement | undefined): readonly string[] {
    const points = new Map(
        childrenOf(childOf(model, "dgm:ptLst"), "dgm:pt").map((one) => [one.attributes.modelId ?? "", one]),
    );
    const below = new Map<string, { readonly to: string; readonly place: number }[]>();
    for (const { attributes } of childrenOf(childOf(model, "dgm:cxnLst"), "dgm:cxn")) {
        const { type = "parOf", srcId = "", destId: to = "", srcOrd } = attributes;
        if (type === "parOf") below.set(srcId, [...(below.get(srcId) ?? []), { to, place: Number(srcOrd) }]);
    }
    const texts: string[] = [];
    const read = (id: string): void => {
        const point = points.get(id);
        // Each point once, so that a circle ends.
        if (point === undefined || !points.delete(id)) return;
        for (const paragraph of descendantsOf(point, "a:p"))
            texts.push(descendantsOf(paragraph, "a:t").map(textIn).join("").trim());
        for (const { to } of (below.get(id) ?? []).toSorted((one, other) => one.place - other.place))
            read(to);
    };
    for (const [id, { attributes }] of [...points]) if (attributes.type === "doc") read(id);
    return texts.filter((text) => text !== "");
}

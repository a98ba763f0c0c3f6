import { elementsIn, type XmlElement, type XmlNode, xmlElement } from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { paragraphWith, type Rewriting, runWith, wordText } from "./rewriting.ts";

/** The name of the only picture in the file that mammoth reads. Its bytes are not needed. */
export const pictureId = "picture";

/** What a drawing shows: text boxes and the texts of a diagram below its paragraph, or something in its place. Undefined for other elements. */
export function pictureContent(
    part: XmlElement,
    { blocks, diagrams }: Pick<Rewriting, "blocks" | "diagrams">,
): { readonly inline?: XmlElement | undefined; readonly below: readonly XmlNode[] } | undefined {
    if (!drawings.has(part.name)) return undefined;
    const below = boxesIn(part).flatMap((box) => blocks(box.children));
    if (below.length > 0) return { below };
    const all = allBelow(part);
    const texts = all
        .filter(({ name }) => name === "dgm:relIds")
        .flatMap(({ attributes }) => diagrams(attributes["r:dm"] ?? ""));
    if (texts.length > 0)
        return { below: texts.map((text) => paragraphWith(undefined, [runWith([wordText(text)])])) };
    const words = all
        .filter(({ name }) => name === "v:textpath")
        .map(({ attributes }) => attributes.string ?? "");
    if (words.length > 0) return { inline: wordText(words.join(" ")), below };
    return { inline: placeholder(part), below };
}

const drawings: ReadonlySet<string> = new Set(["w:drawing", "w:pict", "w:object", "w:contentPart"]);

/** Text boxes, each once although it may be there for older programs as well. */
const boxesIn = (part: XmlElement): readonly XmlElement[] =>
    elementsIn(part).flatMap((child) => {
        if (child.name === "w:txbxContent") return [child];
        return boxesIn(
            child.name === "mc:AlternateContent"
                ? { ...child, children: elementsIn(child).slice(0, 1) }
                : child,
        );
    });

/** A picture with its description, or a gap. Lines and shapes without a description are decoration. */
function placeholder(part: XmlElement): XmlElement | undefined {
    const all = allBelow(part);
    const isDecorative = all.some(
        ({ name, attributes }) => name.endsWith(":decorative") && attributes.val === "1",
    );
    if (isDecorative) {
        drop("picture", descriptionOf(all) ?? `<${part.name}>`);
        return undefined;
    }
    const description = descriptionOf(all);
    if (all.some(({ name }) => name === "pic:pic" || name === "v:imagedata")) return picture(description);
    if (description !== undefined) return wordText(description);
    const isShape = all.some(({ name }) => /^(?:wps|wpg|wpc|v):/u.test(name));
    if (isShape) return undefined;
    drop("not-text", `<${part.name}>`);
    return wordText(pageGap);
}

function descriptionOf(all: readonly XmlElement[]): string | undefined {
    const given = all.flatMap(({ name, attributes }) => {
        if (name === "wp:docPr") return [attributes.descr, attributes.title];
        if (name === "v:imagedata") return [attributes["o:title"]];
        return name.startsWith("v:") ? [attributes.alt] : [];
    });
    return given.find((text) => text !== undefined && text.trim() !== "");
}

/** A picture as mammoth knows it. */
const picture = (description: string | undefined): XmlElement =>
    xmlElement("w:drawing", [
        xmlElement("wp:inline", [
            xmlElement("wp:docPr", [], description === undefined ? {} : { descr: description }),
            ["a:graphic", "a:graphicData", "pic:pic", "pic:blipFill"].reduceRight<XmlElement>(
                (inner, name) => xmlElement(name, [inner]),
                xmlElement("a:blip", [], { "r:embed": pictureId }),
            ),
        ]),
    ]);

const allBelow = (element: XmlElement): readonly XmlElement[] =>
    elementsIn(element).flatMap((child) => [child, ...allBelow(child)]);

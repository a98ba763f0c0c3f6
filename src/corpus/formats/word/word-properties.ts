import { declaredValue } from "../../front-matter/declared-rules.ts";
import type { DocumentText } from "../documents/document-reader.ts";
import { givenAuthor, givenDate, givenTitle } from "../documents/given-by-a-person.ts";
import { childOf, childrenOf, descendantsOf, textIn, type XmlElement } from "../documents/xml-tree.ts";
import type { WordPackage } from "./word-package.ts";

/**
 * What somebody declared in a Word file. The dates of its properties are those of saving it, and its styles have the language of the
 * program that made it, so neither counts.
 */
export function declaredInWord({ core, app, custom, data }: WordPackage): Omit<DocumentText, "content"> {
    const given = (name: string) => {
        const element = childOf(core, name);
        return element === undefined ? undefined : textIn(element);
    };
    const added = new Map(
        childrenOf(custom, "property").map((one) => [(one.attributes.name ?? "").toLowerCase(), textIn(one)]),
    );
    const onCover = data.flatMap((part) => datesIn(part));
    const dates = [...onCover, ...dateNames.map((name) => added.get(name))].map(givenDate);
    const isAutomatic = /^(?:libre|open)office/iu.test(textIn(childOf(app, "Application") ?? ""));
    return {
        title: givenTitle(given("dc:title")),
        author: givenAuthor(given("dc:creator")),
        published: dates.find((date) => date !== undefined),
        language: isAutomatic ? undefined : declaredValue("language", given("dc:language")?.trim() ?? ""),
    };
}

/** What a cover page shows as its date. */
const datesIn = (part: XmlElement): readonly string[] =>
    part.name === "CoverPageProperties" ? descendantsOf(part, "PublishDate").map(textIn) : [];

/** Names of properties that people add, in lower case. Word suggests "Date completed" and similar ones, which mean others. */
const dateNames = ["published", "publish date", "publishdate", "publication date", "date published", "date"];

import { calendarDate } from "../../front-matter/calendar-date.ts";
import { declaredValue } from "../../front-matter/declared-rules.ts";
import type { DocumentText } from "../documents/document-reader.ts";
import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { elementsIn, lineIn } from "./book-nodes.ts";

/** What a book declares about itself. */
export type BookFacts = Omit<DocumentText, "content" | "problems">;

/** Reads the metadata of a book's package, of EPUB 2 and 3. What is not a real value is left out. */
export function bookFacts(metadata: ContentNode | undefined): BookFacts {
    if (metadata === undefined) return {};
    const all = [...elementsIn(metadata.childNodes)];
    const named = (name: string) => all.filter((node) => node.nodeName === name && lineIn(node) !== "");
    const metas = named("META");
    const property = (name: string) =>
        metas.find((one) => attributeOf(one, "property") === name && !attributeOf(one, "refines"));
    const refining = Map.groupBy(
        metas,
        (one) => `${attributeOf(one, "refines") ?? ""} ${attributeOf(one, "property") ?? ""}`,
    );
    /** What the metadata says about one of its elements. */
    const refined = (node: ContentNode, name: string) => {
        const id = attributeOf(node, "id");
        const [meta] = refining.get(`#${id} ${name}`) ?? [];
        return id === undefined || meta === undefined ? undefined : lineIn(meta);
    };
    const titles = named("TITLE");
    const title = titles.find((one) => refined(one, "title-type") === "main") ?? titles[0];
    const authors = named("CREATOR")
        .filter((one) => (attributeOf(one, "opf:role") ?? refined(one, "role") ?? "aut") === "aut")
        .map((one) => ({ name: lineIn(one), place: Number(refined(one, "display-seq") ?? Infinity) }))
        .filter(({ name }) => !isPlaceholder(name))
        .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
        .map(({ name }) => name);
    const languages = named("LANGUAGE").map(lineIn);
    const licence = property("dcterms:license") ?? named("RIGHTS")[0];
    const valid = (key: "title" | "author" | "publisher" | "licence" | "language", value: string) =>
        value === "" || isPlaceholder(value) ? undefined : declaredValue(key, value);
    return {
        title: valid("title", lineIn(title)),
        author: valid("author", [...new Set(authors)].join(", ")),
        publisher: valid("publisher", lineIn(named("PUBLISHER")[0])),
        published: publishedIn(named("DATE"), property("dcterms:issued")),
        language: languages.find((tag) => !/^(?:und|mul|zxx|mis)\b/iu.test(tag) && valid("language", tag)),
        licence: valid("licence", lineIn(licence)),
        url: named("IDENTIFIER")
            .map(lineIn)
            .find((one) => /^https?:\/\//iu.test(one) && declaredValue("url", one)),
    };
}

/** What programs write if nobody filled in a field. */
const isPlaceholder = (value: string) => /^\[?(?:unknown|untitled|none)\]?$/iu.test(value);

/** The date of publication. One without an event is that as well, unless there are several. */
function publishedIn(dates: readonly ContentNode[], issued: ContentNode | undefined): string | undefined {
    const eventOf = (node: ContentNode) => attributeOf(node, "opf:event") ?? attributeOf(node, "event");
    const plain = dates.filter((one) => eventOf(one) === undefined);
    const date =
        dates.find((one) => eventOf(one)?.toLowerCase() === "publication") ??
        issued ??
        (plain.length === 1 ? plain[0] : undefined);
    const day = date === undefined ? undefined : calendarDate(lineIn(date));
    // Programs write the year 101 or 0 for "unknown".
    return day !== undefined && Number(day.slice(0, 4)) >= firstYear ? day : undefined;
}

const firstYear = 1000;

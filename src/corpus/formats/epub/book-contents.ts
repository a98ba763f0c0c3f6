import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { type BookFiles, placeOf } from "./book-files.ts";
import { childrenNamed, elementIn, elementsNamed, isOfType, lineIn } from "./book-nodes.ts";
import type { BookPackage } from "./book-package.ts";
import { pageNamed } from "./page-breaks.ts";

/** An entry of a book's table of contents. */
export interface ContentsEntry {
    readonly label: string;
    /** 1 for the outermost entries. */
    readonly depth: number;
}

/** What a book says about the places in one of its files, by the id of an element; "" is the file. */
interface PlacesInFile {
    readonly entries: Map<string, ContentsEntry>;
    readonly pages: Map<string, string>;
    /** Such as "cover" or "toc". Only of whole files. */
    readonly kinds: Set<string>;
}

/** What a book's navigation says about its files, by path. */
export type BookContents = ReadonlyMap<string, PlacesInFile>;

/** Reads the navigation of EPUB 3 or, without that, of EPUB 2, and the guide. */
export function bookContents(book: BookPackage, files: BookFiles): BookContents {
    const contents = new Map<string, PlacesInFile>();
    const at = (href: string | undefined, from: string) => {
        const place = href === undefined ? undefined : placeOf(href, from);
        if (place === undefined) return undefined;
        const known = contents.get(place.path) ?? { entries: new Map(), pages: new Map(), kinds: new Set() };
        contents.set(place.path, known);
        return { id: place.id, ...known };
    };
    const addEntry = (href: string | undefined, from: string, entry: ContentsEntry) => {
        const place = at(href, from);
        if (place !== undefined && entry.label !== "" && !place.entries.has(place.id))
            place.entries.set(place.id, entry);
    };
    const addPage = (href: string | undefined, from: string, label: string) => {
        const page = pageNamed(label);
        if (page !== undefined) at(href, from)?.pages.set(placeOf(href ?? "", from)?.id ?? "", page);
    };
    const addKind = (href: string | undefined, from: string, kind: string) => {
        const place = at(href, from);
        if (place?.id === "") place.kinds.add(kind);
    };

    for (const { type, href } of book.guide) addKind(href, book.path, type);
    const items = [...book.items.values()];
    const navigation = items.find(({ properties }) => properties.includes("nav"));
    const older = book.items.get(book.contents ?? "") ?? items.find(({ type }) => type.includes("dtbncx"));
    if (navigation !== undefined && files.has(navigation.path)) {
        const { path } = navigation;
        for (const nav of elementsNamed(files.nodes(path, "xhtml"), "NAV")) {
            if (isOfType(nav, new Set(["toc"])))
                for (const { node, depth } of itemsIn(nav, 0))
                    addEntry(attributeOf(node, "href"), path, { label: lineIn(node), depth });
            const links = elementsNamed([nav], "A");
            if (isOfType(nav, new Set(["page-list", "pagelist"])))
                for (const link of links) addPage(attributeOf(link, "href"), path, lineIn(link));
            if (isOfType(nav, new Set(["landmarks"])))
                for (const link of links)
                    for (const kind of (attributeOf(link, "epub:type") ?? "").toLowerCase().split(/\s+/u))
                        addKind(attributeOf(link, "href"), path, kind);
        }
    } else if (older !== undefined && files.has(older.path)) {
        const { path } = older;
        const nodes = files.nodes(path, "xml");
        const source = (node: ContentNode) => attributeOf(childrenNamed(node, "CONTENT")[0] ?? node, "src");
        const label = (node: ContentNode) => lineIn(childrenNamed(node, "NAVLABEL")[0]);
        const map = elementIn(nodes, "NAVMAP");
        for (const { node, depth } of map === undefined ? [] : pointsIn(map, 1))
            addEntry(source(node), path, { label: label(node), depth });
        for (const node of elementsNamed(nodes, "PAGETARGET")) addPage(source(node), path, label(node));
    }
    return contents;
}

interface NestedEntry {
    readonly node: ContentNode;
    readonly depth: number;
}

/** The links of nested lists. An entry without a link leads nowhere, and its list is below it all the same. */
function* itemsIn(node: ContentNode, depth: number): Generator<NestedEntry, undefined> {
    for (const child of node.childNodes) {
        if (child.nodeName === "A") yield { node: child, depth: Math.max(1, depth) };
        else if (child.nodeType === 1) yield* itemsIn(child, depth + (child.nodeName === "OL" ? 1 : 0));
    }
}

function* pointsIn(node: ContentNode, depth: number): Generator<NestedEntry, undefined> {
    for (const point of childrenNamed(node, "NAVPOINT")) {
        yield { node: point, depth };
        yield* pointsIn(point, depth + 1);
    }
}

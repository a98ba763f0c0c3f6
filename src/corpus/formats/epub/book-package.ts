import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { BookError } from "./book-error.ts";
import { type BookFiles, placeOf } from "./book-files.ts";
import { childrenNamed, elementIn, elementsNamed } from "./book-nodes.ts";

/** A file that a book's package lists. */
interface BookItem {
    readonly path: string;
    readonly type: string;
    readonly properties: readonly string[];
    readonly fallback: string | undefined;
}

/** What a book consists of. */
export interface BookPackage {
    readonly path: string;
    readonly metadata: ContentNode | undefined;
    readonly items: ReadonlyMap<string, BookItem>;
    /** The documents in reading order, each once. */
    readonly spine: readonly string[];
    /** The id of the table of contents of EPUB 2. */
    readonly contents: string | undefined;
    /** The references of EPUB 2 to the cover and other parts. */
    readonly guide: readonly { readonly type: string; readonly href: string }[];
}

const container = "META-INF/container.xml";

/** Finds the package of a book. Throws BookError. */
export function bookPackage(files: BookFiles): BookPackage {
    if (!files.has(container)) throw new BookError("no-container");
    throwIfEncrypted(files);
    const roots = elementsNamed(files.nodes(container, "xml"), "ROOTFILE");
    const root =
        roots.find((one) => attributeOf(one, "media-type") === "application/oebps-package+xml") ?? roots[0];
    const place = placeOf(encodeURI(attributeOf(root ?? noNode, "full-path") ?? ""), "");
    if (place === undefined || !files.has(place.path)) throw new BookError("no-package", place?.path);
    const { path } = place;
    const nodes = files.nodes(path, "xml");
    const [manifest, spine, guide] = ["MANIFEST", "SPINE", "GUIDE"].map((name) => elementIn(nodes, name));
    const items = itemsOf(manifest, path);
    const references = spine === undefined ? [] : childrenNamed(spine, "ITEMREF");
    if (references.length === 0) throw new BookError("no-chapters");
    const documents = references.flatMap((one) => documentOf(attributeOf(one, "idref") ?? "", items));
    return {
        path,
        metadata: elementIn(nodes, "METADATA"),
        items,
        spine: [...new Set(documents)],
        contents: attributeOf(spine ?? noNode, "toc"),
        guide: (guide === undefined ? [] : childrenNamed(guide, "REFERENCE")).map((one) => ({
            type: (attributeOf(one, "type") ?? "").toLowerCase(),
            href: attributeOf(one, "href") ?? "",
        })),
    };
}

const noNode: ContentNode = { nodeType: 1, nodeName: "", textContent: "", childNodes: [] };

function itemsOf(manifest: ContentNode | undefined, path: string): ReadonlyMap<string, BookItem> {
    const items = new Map<string, BookItem>();
    for (const one of manifest === undefined ? [] : childrenNamed(manifest, "ITEM")) {
        const place = placeOf(attributeOf(one, "href") ?? "", path);
        if (place === undefined) continue;
        items.set(attributeOf(one, "id") ?? "", {
            path: place.path,
            type: (attributeOf(one, "media-type") ?? "").toLowerCase(),
            properties: (attributeOf(one, "properties") ?? "").split(/\s+/u),
            fallback: attributeOf(one, "fallback"),
        });
    }
    return items;
}

/** The document that an item of the spine shows: itself, or what it names for readers that cannot show it. Nothing for pictures. */
function documentOf(id: string, items: ReadonlyMap<string, BookItem>): readonly string[] {
    const tried = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; ) {
        if (tried.has(at)) throw new BookError("cyclic", id);
        tried.add(at);
        const item = items.get(at);
        if (item === undefined) throw new BookError("missing-part", at);
        if (isDocument(item)) return [item.path];
        if (item.fallback === undefined)
            drop(item.type.startsWith("image/") ? "picture" : "not-text", item.path);
        at = item.fallback;
    }
    return [];
}

/** Also if its type is a wrong one. */
const isDocument = ({ type, path }: BookItem) =>
    /html|oeb1-document|dtbook/u.test(type) ||
    (!/^(?:image|audio|video|font)\//u.test(type) && /\.x?html?$/iu.test(path));

/** Fonts are made unreadable to other programs in these ways. Everything else in such a book can be read. */
const ofFonts = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

function throwIfEncrypted(files: BookFiles): void {
    if (files.has("META-INF/sinf.xml")) throw new BookError("encrypted");
    if (!files.has("META-INF/encryption.xml")) return;
    const methods = elementsNamed(files.nodes("META-INF/encryption.xml", "xml"), "ENCRYPTEDDATA").map((one) =>
        elementIn([one], "ENCRYPTIONMETHOD"),
    );
    if (methods.some((one) => !ofFonts.has(attributeOf(one ?? noNode, "algorithm") ?? "")))
        throw new BookError("encrypted");
}

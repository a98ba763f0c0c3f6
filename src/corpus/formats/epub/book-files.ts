import { posix } from "node:path";
import type { ZipArchive } from "../documents/zip-archive.ts";
import { decodeHtml } from "../pages/html-encoding.ts";
import type { ContentNode } from "../shown/content-node.ts";
import { htmlNodes } from "../shown/html-nodes.ts";
import { withoutReserved } from "../shown/page-marks.ts";
import { BookError } from "./book-error.ts";

/** Where a reference in a book leads: a file of its archive, and the id of an element in that. */
export interface BookPlace {
    readonly path: string;
    /** Empty for the whole file. */
    readonly id: string;
}

/** The place that a reference in the file `from` means; undefined for addresses outside of the book. */
export function placeOf(href: string, from: string): BookPlace | undefined {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(href)) return undefined;
    const [path = "", id = ""] = href.split("#", 2);
    const whole = path === "" ? from : posix.join(posix.dirname(from), decoded(path.split("?", 1)[0] ?? ""));
    // A path with ../ above the archive's top has no file in it.
    return { path: whole.replace(/^\/+/u, ""), id: decoded(id) };
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part).normalize("NFC");
    } catch {
        return part.normalize("NFC");
    }
}

/** The files of a book that are text. */
export interface BookFiles {
    readonly has: (path: string) => boolean;
    /** The nodes of a file. Throws BookError. */
    readonly nodes: (path: string, kind: "xhtml" | "xml") => readonly ContentNode[];
    /** The text of a file, such as a style sheet; undefined if it is none, or not there. */
    readonly text: (path: string) => string | undefined;
    /** Unpacks files before they are read, which takes less time than one after another. */
    readonly unpack: (paths: Iterable<string>) => void;
}

/** Reads the files of an archive by the paths that references lead to. */
export function bookFiles({ names, read }: ZipArchive): BookFiles {
    // References may write letters, percent signs or slashes in another way than the archive, or in another case.
    const written: readonly ((name: string) => string)[] = [
        (name) => name.normalize("NFC").replaceAll("\\", "/").toLowerCase(),
        decoded,
        (name) => name.normalize("NFC"),
    ];
    const named = new Map(written.flatMap((way) => names.map((name) => [way(name), name] as const)));
    const nameOf = (path: string) => named.get(path) ?? named.get(path.toLowerCase());
    const unpacked = new Map<string, Uint8Array>();
    const unpack = (paths: Iterable<string>) => {
        const wanted = [...paths].flatMap((path) => nameOf(path) ?? []);
        for (const [name, bytes] of read(wanted)) unpacked.set(name, bytes);
    };
    const bytesAt = (path: string) => {
        const name = nameOf(path);
        if (name === undefined) return undefined;
        if (!unpacked.has(name)) unpack([path]);
        const bytes = unpacked.get(name) ?? new Uint8Array();
        unpacked.delete(name);
        return bytes;
    };
    return {
        has: (path) => nameOf(path) !== undefined,
        unpack,
        nodes: (path, kind) => {
            const bytes = bytesAt(path);
            if (bytes === undefined) throw new BookError("missing-part", path);
            return htmlNodes(textOf(bytes, path), kind);
        },
        text: (path) => {
            const page = decodeHtml(bytesAt(path) ?? new Uint8Array());
            return "problem" in page ? undefined : page.html;
        },
    };
}

function textOf(bytes: Uint8Array, path: string): string {
    const page = decodeHtml(bytes);
    if ("problem" in page) throw new BookError("not-text", path);
    return withEntities(withoutReserved(page.html.replace(/^\ufeff/u, "")), path);
}

/** The source without its document type, and with the text of the entities that this declares. */
function withEntities(source: string, path: string): string {
    const start = source.search(/<!doctype/iu);
    if (start < 0) return source;
    const subset = source.indexOf("[", start);
    const close = source.indexOf(">", start);
    if (subset < 0 || close < subset) return source;
    const end = source.slice(subset).search(/\]\s{0,99}>/u);
    if (end < 0) throw new BookError("nested-entities", path);
    const declared = source.slice(subset, subset + end);
    const rest = source.slice(0, start) + source.slice(source.indexOf(">", subset + end) + 1);
    const entities = new Map<string, string>();
    for (const [, name = "", double, single] of declared.matchAll(entity))
        entities.set(name, double ?? single ?? "");
    // Entities in entities can grow to any length.
    if ([...entities.values()].some((value) => value.length > longestEntity || /[&%<]/u.test(value)))
        throw new BookError("nested-entities", path);
    return rest.replace(/&([\w.-]{1,50});/gu, (reference, name: string) => entities.get(name) ?? reference);
}

const entity = /<!ENTITY\s{1,99}([\w.-]{1,50})\s{1,99}(?:"([^"]*)"|'([^']*)')/gu;
/** In UTF-16 units. */
const longestEntity = 100;

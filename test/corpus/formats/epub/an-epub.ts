import { strToU8, type Zippable, zipSync } from "fflate";

/** What a made-up book consists of. All is as in a book with two chapters unless it is given. */
export interface BookParts {
    /** The content of each document's body, by its name in the folder "text" of the book. */
    readonly chapters?: Readonly<Record<string, string>>;
    readonly metadata?: string;
    /** The attributes of the documents in the manifest, and in the spine. */
    readonly items?: Readonly<Record<string, string>>;
    readonly references?: Readonly<Record<string, string>>;
    /** The elements inside of the navigation's body; none without. */
    readonly navigation?: string;
    /** The elements inside of the NCX; none without. */
    readonly ncx?: string;
    readonly guide?: string;
    /** Other files, by their paths; undefined takes a file out. */
    readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const container = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** A document of a book. */
export const xhtml = (body: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>No title</title></head><body>${body}</body></html>`;

/** The bytes of an EPUB. */
export function anEpub({
    chapters = {
        "one.xhtml": "<h1>One</h1><p>The first text.</p>",
        "two.xhtml": "<h1>Two</h1><p>The second text.</p>",
    },
    metadata = "<dc:title>A Book</dc:title><dc:language>en</dc:language>",
    items = {},
    references = {},
    navigation,
    ncx,
    guide = "",
    files = {},
}: BookParts = {}): Uint8Array {
    const names = Object.keys(chapters);
    const manifest = names.map(
        (name, at) =>
            `<item id="c${at}" href="text/${name}" media-type="application/xhtml+xml" ${items[name] ?? ""}/>`,
    );
    const spine = names.map((name, at) => `<itemref idref="c${at}" ${references[name] ?? ""}/>`);
    if (navigation !== undefined)
        manifest.push(
            `<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>`,
        );
    if (ncx !== undefined)
        manifest.push(`<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`);
    const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0"><metadata>${metadata}</metadata><manifest>${manifest.join("")}</manifest><spine toc="ncx">${spine.join("")}</spine><guide>${guide}</guide></package>`;
    const all: Record<string, string | Uint8Array | undefined> = {
        mimetype: "application/epub+zip",
        "META-INF/container.xml": container,
        "OPS/book.opf": opf,
        ...Object.fromEntries(names.map((name) => [`OPS/text/${name}`, xhtml(chapters[name] ?? "")])),
        ...(navigation === undefined ? {} : { "OPS/nav.xhtml": xhtml(navigation) }),
        ...(ncx === undefined ? {} : { "OPS/toc.ncx": `<?xml version="1.0"?><ncx>${ncx}</ncx>` }),
        ...files,
    };
    const entries: Zippable = {};
    for (const [name, content] of Object.entries(all))
        if (content !== undefined) entries[name] = typeof content === "string" ? strToU8(content) : content;
    return zipSync(entries, { mtime: "1980-01-02" });
}

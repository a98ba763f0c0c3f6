import { extname } from "node:path/posix";
import { type Message, message } from "../../../locales/message.ts";
import { rulesFile } from "../article-id.ts";
import { largestDocument, largestFile, rulesSizeProblem, sizeProblem } from "../article-limits.ts";
import type { Problem } from "../corpus.ts";
import type { Draft } from "../draft.ts";
import type { CollectionRules } from "../front-matter/collection-rules.ts";
import { pageInUtf8 } from "./pages/html-encoding.ts";
import { type FileInUtf8, inUtf8 } from "./text/decode-article.ts";

/**
 * Reads a file in one format from its bytes. `charset` is the encoding that a server declared, if any; `rules` are those of the
 * file's collection.
 */
type Reader = (
    bytes: Uint8Array,
    charset?: string,
    rules?: CollectionRules,
) => Draft | Problem | Promise<Draft | Problem>;

/** A file format that articles can be in. */
export interface Format {
    /** File extensions, in lower case and with the dot. */
    readonly endings: readonly string[];
    /** What servers call it; only needed for documents. */
    readonly mediaTypes?: readonly string[] | undefined;
    /** Whether such files are added in Discord as Markdown. The reader also returns the article as that. */
    readonly isConverted: boolean;
    /**
     * Names the conversion of documents that are not text, and changes when its result may. Of a document in the articles folder, the
     * Markdown made from it is stored. Undefined for text.
     */
    readonly conversion?: string | undefined;
    /** A file in UTF-8, with a warning if it was in another encoding than it should be; or the problem that it is not text. */
    readonly inUtf8: (bytes: Uint8Array) => FileInUtf8 | Problem;
    /** In bytes. */
    readonly largest: number;
    /** How many times more time and memory than text its files may take to be read. */
    readonly effort: { readonly time: number; readonly memory: number };
    /** Says what to do about a file that takes too much time or memory to read. */
    readonly simplify: () => Message;
    /** Loads the reader on first use, since some need large packages. */
    readonly reader: () => Promise<Reader>;
}

const ofText = { largest: largestFile, effort: { time: 1, memory: 1 } } as const;

/** A document with many pictures is large, and with hundreds of pages takes long. */
const ofDocument = {
    isConverted: true,
    largest: largestDocument,
    effort: { time: 15, memory: 3 },
    // What is stored of it is Markdown.
    inUtf8,
    simplify: () => message("document.too-much.remedy"),
} as const;

/** Every format of articles. To add one, write its reader and an entry here. */
const formats: readonly Format[] = [
    {
        endings: [".md", ".markdown"],
        isConverted: false,
        inUtf8,
        ...ofText,
        simplify: () => message("article.too-much.remedy"),
        reader: async () => (await import("./markdown/read-markdown.ts")).readMarkdown,
    },
    {
        endings: [".mdx"],
        isConverted: false,
        inUtf8,
        ...ofText,
        simplify: () => message("article.too-much.remedy"),
        reader: async () => (await import("./markdown/read-mdx.ts")).readMdx,
    },
    {
        endings: [".txt", ".text"],
        isConverted: false,
        inUtf8,
        ...ofText,
        simplify: () => message("article.too-much.remedy"),
        reader: async () => (await import("./text/read-text.ts")).readText,
    },
    {
        endings: [".html", ".htm", ".xhtml"],
        isConverted: true,
        inUtf8: pageInUtf8,
        ...ofText,
        simplify: () => message("page.too-much.remedy"),
        reader: async () => (await import("./pages/read-html.ts")).readHtml,
    },
    {
        ...ofDocument,
        endings: [".docx"],
        mediaTypes: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
        conversion: "docx 1",
        reader: async () => (await import("./word/read-docx.ts")).readDocx,
    },
    {
        ...ofDocument,
        endings: [".odt"],
        mediaTypes: ["application/vnd.oasis.opendocument.text"],
        conversion: "odt 1",
        reader: async () => (await import("./opendocument/read-odt.ts")).readOdt,
    },
    {
        ...ofDocument,
        endings: [".pdf"],
        mediaTypes: ["application/pdf", "application/x-pdf"],
        conversion: "pdf 2",
        reader: async () => (await import("./pdf/read-pdf.ts")).readPdf,
    },
    {
        ...ofDocument,
        endings: [".epub"],
        mediaTypes: ["application/epub+zip"],
        conversion: "epub 1",
        reader: async () => (await import("./epub/read-epub.ts")).readEpub,
    },
];

/** The format of a file by its extension; undefined if the extension is unknown. */
export function formatOf(file: string): Format | undefined {
    const ending = extname(file).toLowerCase();
    return formats.find(({ endings }) => endings.includes(ending));
}

/**
 * The ending of a document that a server sent, by its media type, or if that says nothing about what it is, by the path of its address;
 * undefined if it is no document.
 */
export function documentEnding(mediaType: string, path: string): string | undefined {
    const ending = extname(path).toLowerCase();
    const documents = formats.filter(({ conversion }) => conversion !== undefined);
    const isAnything = ["", "application/octet-stream", "binary/octet-stream"].includes(mediaType);
    const found = documents.find(({ endings, mediaTypes = [] }) =>
        isAnything ? endings.includes(ending) : mediaTypes.includes(mediaType),
    );
    return found?.endings.includes(ending) === true ? ending : found?.endings[0];
}

/** The problem of a file in no known format. */
export function unknownFormat(file: string): Problem {
    const ending = extname(file).toLowerCase();
    const [better] = saveAs.find(([, others]) => others.includes(ending)) ?? [];
    return {
        problem: message("article.unknown-format.problem"),
        remedy:
            better === undefined
                ? message("article.unknown-format.remedy", { endings: spokenEndings() })
                : message("article.similar-format.remedy", { ending: better }),
        severity: "error",
    };
}

/** Formats of articles, with those of other documents that their programs can also save as that. */
const saveAs: readonly (readonly [ending: string, others: readonly string[]])[] = [
    [".docx", [".doc", ".docm", ".dot", ".dotm", ".dotx", ".pages", ".rtf", ".wpd", ".wps"]],
    [".odt", [".fodt", ".ott", ".sxw"]],
    [".epub", [".azw", ".azw3", ".fb2", ".ibooks", ".kfx", ".mobi"]],
    [".pdf", [".djvu", ".key", ".odp", ".ppt", ".pptx", ".ps", ".xps"]],
];

/** One ending of each format, for people: ".md, .txt or .html". */
export const spokenEndings = () =>
    ({ items: formats.flatMap(({ endings: [ending = ""] }) => ending), join: "or" }) as const;

/** The path under which the text of a file is written: that of a document is Markdown. */
export function textFileOf(file: string): string {
    return formatOf(file)?.conversion === undefined ? file : `${file.slice(0, -extname(file).length)}.md`;
}

/** The problem of a file with this many bytes, an article or corpus.yaml; undefined if it is within the limit. */
export function fileSizeProblem(file: string, bytes: number): Problem | undefined {
    return file === rulesFile ? rulesSizeProblem(bytes) : sizeProblem(bytes, formatOf(file)?.largest);
}

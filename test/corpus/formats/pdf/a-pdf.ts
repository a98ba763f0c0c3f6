/** A piece of text on a page, in points from its lower left corner. */
export interface PlacedText {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    /** 10 points by default. */
    readonly size?: number;
    /** Degrees to the left. */
    readonly turned?: number;
}

interface PdfParts {
    readonly title?: string;
    readonly author?: string;
    readonly language?: string;
    /** The program that wrote it. */
    readonly producer?: string;
    /** Entries of the catalogue, such as page labels. */
    readonly catalog?: string;
    /** Entries of the file's trailer. */
    readonly trailer?: string;
    /** Entries of the resources of each page, besides the font F and the picture I. */
    readonly resources?: string;
    /** Entries of each page. */
    readonly page?: string;
    /** The font's dictionary. Helvetica by default. */
    readonly font?: string;
    /** Other objects, from number 100 on. */
    readonly objects?: readonly string[];
}

/** What a page draws that consists of a picture. */
export const picture = "q 600 0 0 800 0 0 cm /I Do Q";

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/** The bytes of a PDF with these pages of 600 by 800 points. A page is its texts, or what it draws as a PDF says it. */
export function aPdf(pages: readonly (readonly PlacedText[] | string)[], parts: PdfParts = {}): Uint8Array {
    const { title, author, language, producer, catalog = "", trailer = "", resources = "" } = parts;
    const { font = helvetica, objects = [], page: entries = "" } = parts;
    const entry = (key: string, value?: string) => (value === undefined ? "" : `/${key}(${escaped(value)})`);
    const numbered = new Map<number, string>([
        [1, `<</Type/Catalog/Pages 2 0 R${entry("Lang", language)}${catalog}>>`],
        [
            2,
            `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${1000 + 2 * at} 0 R`).join(" ")}]>>`,
        ],
        [3, font],
        [4, `<<${entry("Title", title)}${entry("Author", author)}${entry("Producer", producer)}>>`],
        [
            5,
            stream(
                "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
                "a",
            ),
        ],
        ...objects.map((object, at) => [100 + at, object] as const),
        ...pages.flatMap((page, at): [number, string][] => [
            [
                1000 + 2 * at,
                `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${entries}/Resources<</Font<</F 3 0 R>>/XObject<</I 5 0 R>>${resources}>>/Contents ${1001 + 2 * at} 0 R>>`,
            ],
            [1001 + 2 * at, stream("", typeof page === "string" ? page : page.map(drawn).join("\n"))],
        ]),
    ]);
    let file = "%PDF-1.7\n";
    const table: string[] = [];
    for (const [number, object] of numbered) {
        table.push(`${number} 1\n${String(file.length).padStart(10, "0")} 00000 n \n`);
        file += `${number} 0 obj\n${object}\nendobj\n`;
    }
    const start = file.length;
    file += `xref\n0 1\n0000000000 65535 f \n${table.join("")}trailer\n<</Root 1 0 R/Info 4 0 R/Size 100000${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.from(file, "latin1");
}

/** A stream object with these entries of its dictionary. */
const stream = (entries: string, content: string) =>
    `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

function drawn({ text, x, y, size = 10, turned = 0 }: PlacedText): string {
    const angle = (turned * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)];
    return `BT /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

/** A string of a PDF in Windows-1252. */
const escaped = (text: string) =>
    text
        .replace(/[\\()]/gu, "\\$&")
        .replaceAll("•", "\x95")
        .replaceAll("–", "\x96")
        .replaceAll("†", "\x86");

/** Lines one below the other, from `y` on. */
export function lines(
    texts: readonly string[],
    {
        x = 60,
        y = 700,
        size = 10,
        leading = 12,
    }: { readonly x?: number; readonly y?: number; readonly size?: number; readonly leading?: number } = {},
): readonly PlacedText[] {
    return texts.map((text, at) => ({ text, x, y: y - at * leading, size }));
}

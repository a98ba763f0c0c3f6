import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";

const latin = fileURLToPath(
    import.meta.resolve("@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2"),
);

const subsets = [
    "latin",
    "latin-ext",
    "greek",
    "greek-ext",
    "cyrillic",
    "cyrillic-ext",
    "vietnamese",
    "devanagari",
];

/** The font that comes with the program, since a machine may have none, as in CSS. The machine's are used for other scripts. */
export const fontFamily = [...subsets.map(registered), "sans-serif"].join(", ");

function registered(subset: string): string {
    const file = latin.replace("-latin-", `-${subset}-`);
    const family = `Pullquote-${subset}`;
    GlobalFonts.registerFromPath(file, family);
    return `"${family}"`;
}

/** A font as a canvas takes it, with the size in pixels. */
export const cssFont = (size: number, weight = 400): string => [weight, `${size}px`, fontFamily].join(" ");

/** The text as far as it can be drawn, in one line of at most `width` pixels, with "…" for other letters; empty if it cannot. */
export function drawable(text: string, context: SKRSContext2D, width: number): string {
    const line = text.replace(/\p{C}/gu, " ").replace(/\s+/gu, " ").trim();
    const known: string[] = [];
    let lost = 0;
    for (const { segment } of segmenter.segment(line)) {
        if (canDraw(segment)) known.push(segment);
        else {
            lost++;
            if (/\p{L}/u.test(segment) && known.findLast((one) => one !== " ") !== "…") known.push("…");
        }
    }
    // A title of which only spaces and signs are left says nothing.
    if (!known.some((one) => /[\p{L}\p{N}]/u.test(one)) || lost > line.length / 3) return "";
    const fits = (count: number) => context.measureText(cutAfter(known, count)).width <= width;
    if (context.measureText(known.join("")).width <= width) return known.join("").trim();
    let [least, most] = [0, known.length];
    while (least < most) {
        const middle = Math.ceil((least + most) / 2);
        if (fits(middle)) least = middle;
        else most = middle - 1;
    }
    return cutAfter(known, least);
}

/** The first characters and "…", with the brackets closed that are closed further on: “The fire (A short hist…)”. */
function cutAfter(all: readonly string[], count: number): string {
    const rest = all.slice(count);
    const open: string[] = [];
    for (const one of all.slice(0, count)) {
        const close = brackets.get(one);
        if (close !== undefined && rest.includes(close)) open.unshift(close);
        else if (one === open[0]) open.shift();
    }
    return `${all.slice(0, count).join("").trimEnd()}…${open.join("")}`;
}

const brackets: ReadonlyMap<string, string> = new Map([
    ["(", ")"],
    ["[", "]"],
    ["“", "”"],
    ["«", "»"],
]);

const segmenter = new Intl.Segmenter();

/** Whether any font has the character, and would not draw a box instead. */
function canDraw(character: string): boolean {
    if (included.test(character)) return true;
    const known = drawn.get(character);
    if (known !== undefined) return known;
    const can = [...character].every((one) => invisible.test(one) || pixelsOf(one) !== pixelsOf(noCharacter));
    drawn.set(character, can);
    return can;
}

const drawn = new Map<string, boolean>();
const included =
    /^[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{M}]+$/u;
const invisible = /[\p{M}\p{Cf}\p{Variation_Selector}]/u;
const noCharacter = "\u{10fffd}";

function pixelsOf(character: string): string {
    const canvas = createCanvas(32, 32);
    const context = canvas.getContext("2d");
    context.font = cssFont(20);
    context.fillText(character, 2, 24);
    return Buffer.from(context.getImageData(0, 0, 32, 32).data).toString("latin1");
}

/** A picture with the first letter of a name, or the bot's quotation mark, as a data URL. */
export function avatarOf({ name, bot }: { readonly name: string; readonly bot: boolean }): string {
    const [letter = "?"] = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name.toUpperCase());
    const mark = typeof letter === "string" ? letter : letter.segment;
    const colour = bot ? "#4752c4" : colours[sum(name) % colours.length];
    const drawn = bot
        ? `<path d="${quotationMark}" fill="#fff"/>`
        : `<text x="20" y="27" font-size="20" font-family="Georgia, serif" font-weight="bold" text-anchor="middle" fill="#fff">${escaped(mark)}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${drawn}</svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Two sixes. A path, because each font draws the character with another size and at another place. */
const quotationMark =
    "M18 12c-5 1.8-8 6-8 11a5 5 0 1 0 5.4-5c.3-1.9 1.6-3.3 3.6-4.1zM29 12c-5 1.8-8 6-8 11a5 5 0 1 0 5.4-5c.3-1.9 1.6-3.3 3.6-4.1z";

const colours = ["#2d7d46", "#a1492e", "#7a4a9e", "#1f6f8b", "#96532a"];

const sum = (name: string) => [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);

const escaped = (text: string) => text.replace(/[<>&"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

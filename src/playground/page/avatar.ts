/** A picture with the first letter of a name, or the bot's quotation mark, as a data URL. */
export function avatarOf({ name, bot }: { readonly name: string; readonly bot: boolean }): string {
    const [letter = "?"] = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name.toUpperCase());
    const mark = bot ? "“" : typeof letter === "string" ? letter : letter.segment;
    const colour = bot ? "#4752c4" : colours[sum(name) % colours.length];
    const place = bot ? `y="60" font-size="64"` : `y="27" font-size="20"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" ${place} font-family="Georgia, serif" font-weight="bold" text-anchor="middle" fill="#fff">${escaped(mark)}</text></svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const colours = ["#2d7d46", "#a1492e", "#7a4a9e", "#1f6f8b", "#96532a"];

const sum = (name: string) => [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);

const escaped = (text: string) => text.replace(/[<>&"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

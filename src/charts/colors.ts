import type { Color } from "./picture.ts";

/** Legible on Discord's dark and light backgrounds, because the picture has its own. */
export const theme = {
    page: "#1e2128",
    text: "#f2f3f5",
    faint: "#b5bac1",
    grid: "#3a3e48",
};

export const colors: Readonly<Record<Color, string>> = {
    blue: "#5b9dff",
    amber: "#f5b83d",
    gray: "#8d93a1",
    red: "#ff7a6b",
    green: "#4fd19a",
    purple: "#c59bff",
};

/** The color of the nth line. */
export const lineColor = (at: number): string =>
    [colors.blue, colors.amber, colors.green, colors.purple, colors.red, colors.gray][at % 6] ?? theme.text;

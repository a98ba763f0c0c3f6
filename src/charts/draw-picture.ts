import { createCanvas } from "@napi-rs/canvas";
import { Chart, type ChartConfiguration, type ChartItem, registerables } from "chart.js";
import { theme } from "./colors.ts";
import { cssFont, drawable } from "./fonts.ts";
import { lineConfig } from "./line-config.ts";
import { rankedConfig, textSize, timeConfig } from "./panel-config.ts";
import type { Panel, Picture } from "./picture.ts";

Chart.register(...registerables);
Chart.defaults.color = theme.text;

/** Draws the picture as a PNG. Takes hundreds of milliseconds and tens of megabytes: see draw-apart.ts. */
export function drawPicture({ title, subtitle, panels }: Picture): Buffer {
    const rows = Array.from({ length: Math.ceil(panels.length / 2) }, (_, row) =>
        panels.slice(2 * row, 2 * row + 2),
    );
    const heights = rows.map((row) => Math.max(...row.map(heightOf)));
    const page = createCanvas(
        2 * panelWidth,
        heights.reduce((sum, one) => sum + one, header),
    );
    const context = page.getContext("2d");
    const write = (text: string, style: WrittenLine) => {
        context.fillStyle = style.color ?? theme.text;
        context.font = cssFont(style.size, style.weight);
        context.fillText(drawable(text, context, style.width - 2 * margin), style.left + margin, style.base);
    };
    context.fillStyle = theme.page;
    context.fillRect(0, 0, page.width, page.height);
    const { title: large, small } = textSize;
    write(title, { size: large + 6, weight: 700, left: 0, base: 54, width: page.width });
    write(subtitle, { size: small, color: theme.faint, left: 0, base: 90, width: page.width });
    let top = header;
    for (const [at, row] of rows.entries()) {
        const height = heights[at] ?? 0;
        for (const [column, panel] of row.entries()) {
            const left = column * panelWidth;
            write(panel.title, { size: large, weight: 600, left, base: top + 38, width: panelWidth });
            const canvas = createCanvas(panelWidth - 2 * margin + 16, heightOf(panel) - titleHeight - margin);
            // SAFETY: chart.js only uses what both kinds of canvases have, since it neither resizes nor listens.
            const chart = new Chart(canvas as unknown as ChartItem, configOf(panel));
            context.drawImage(canvas, left + margin - 8, top + titleHeight);
            chart.destroy();
        }
        top += height;
    }
    return page.toBuffer("image/png");
}

interface WrittenLine {
    readonly size: number;
    readonly weight?: number;
    readonly color?: string;
    readonly left: number;
    /** Where the line is on which the letters stand. */
    readonly base: number;
    readonly width: number;
}

const panelWidth = 620;
const header = 104;
const titleHeight = 56;
const margin = 28;

/** As high as five bars, or lower if there are fewer. */
function heightOf(panel: Panel): number {
    const bars = panel.kind === "ranked" ? panel.names.length : 5;
    return titleHeight + margin + 60 + bars * 62;
}

function configOf(panel: Panel): ChartConfiguration {
    switch (panel.kind) {
        case "time":
            return timeConfig(panel);
        case "ranked":
            return rankedConfig(panel);
        case "lines":
            return lineConfig(panel);
    }
}

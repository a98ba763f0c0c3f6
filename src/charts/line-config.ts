import type { ChartConfiguration, Plugin } from "chart.js";
import { lineColor, theme } from "./colors.ts";
import { cssFont } from "./fonts.ts";
import { common, font, textSize } from "./panel-config.ts";
import type { LinePanel } from "./picture.ts";

/** Lines on a logarithmic scale. */
export function lineConfig(panel: LinePanel): ChartConfiguration<"line"> {
    const { labels, lines } = panel;
    return {
        type: "line",
        data: {
            labels: [...labels],
            datasets: lines.map(({ name, values }, at) => ({
                label: name,
                data: values.map((value) => value ?? null),
                borderColor: lineColor(at),
                backgroundColor: lineColor(at),
                borderWidth: 4,
                pointRadius: 6,
                spanGaps: true,
            })),
        },
        options: {
            ...common,
            layout: { padding: { top: 12, right: 190, bottom: 8, left: 8 } },
            plugins: { legend: { display: false } },
            scales: {
                x: {
                    grid: { display: false },
                    ticks: {
                        color: theme.faint,
                        font: font(textSize.small - 4),
                        maxRotation: 35,
                        minRotation: 35,
                    },
                },
                y: {
                    type: "logarithmic",
                    afterBuildTicks: (axis) => {
                        const round = roundNumbers.filter((one) => one >= axis.min && one <= axis.max);
                        if (round.length > 1) axis.ticks = round.map((value) => ({ value }));
                    },
                    border: { display: false },
                    grid: { color: theme.grid },
                    ticks: {
                        color: theme.faint,
                        font: font(textSize.small - 2),
                        maxTicksLimit: 7,
                        callback: (value) => written(Number(value)),
                    },
                },
            },
        },
        plugins: [namesAtEnd(panel)],
    };
}

/** Writes the name and last value right of each line, far enough apart to be read. */
function namesAtEnd({ lines }: LinePanel): Plugin<"line"> {
    return {
        id: "names",
        afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
            const down = scales["y"];
            if (down === undefined) return;
            const endings = lines
                .flatMap(({ name, values }, line) => {
                    const last = values.findLast((value) => value !== undefined);
                    return last === undefined ? [] : [{ name, line, last, y: down.getPixelForValue(last) }];
                })
                .sort((one, other) => one.y - other.y);
            const lowest = chartArea.bottom - (endings.length - 1) * lineHeight;
            let least = chartArea.top;
            ctx.textBaseline = "alphabetic";
            ctx.textAlign = "left";
            ctx.font = cssFont(textSize.small - 2);
            for (const [at, { name, line, last, y }] of endings.entries()) {
                const placed = Math.max(least, Math.min(y, lowest + at * lineHeight));
                least = placed + lineHeight;
                ctx.fillStyle = lineColor(line);
                ctx.fillText([name, written(last)].join(": "), chartArea.right + 12, placed + 7);
            }
        },
    };
}

/** 1, 2 and 5 times the powers of ten. */
const roundNumbers = Array.from({ length: 14 }, (_, at) => 10 ** (at - 4)).flatMap((power) => [
    power,
    2 * power,
    5 * power,
]);
const lineHeight = 28;
const written = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

import type { SKRSContext2D } from "@napi-rs/canvas";
import type { ChartConfiguration, Plugin } from "chart.js";
import { colors, theme } from "./colors.ts";
import { cssFont, drawable, fontFamily } from "./fonts.ts";
import type { RankedPanel, Series, TimePanel } from "./picture.ts";

/** In pixels of the picture, which Discord shows at half its size or less. */
export const textSize = { title: 30, text: 25, small: 22 };

/** What the panels have in common. */
export const common = {
    responsive: false,
    animation: false,
    devicePixelRatio: 1,
    layout: { padding: { top: 4, right: 24, bottom: 8, left: 8 } },
} as const;

export const font = (size: number, weight = 400) => ({ size, weight, family: fontFamily });

const legend = (series: readonly Series[]) => ({
    display: series.length > 1,
    position: "bottom" as const,
    align: "start" as const,
    labels: { color: theme.text, font: font(textSize.small), boxWidth: 20, boxHeight: 20 },
});

const datasets = (series: readonly Series[]) =>
    series.map(({ name, color, values }) => ({
        label: name,
        data: [...values],
        backgroundColor: colors[color],
    }));

/** Columns over time. */
export function timeConfig({ labels, series, isWhole }: TimePanel): ChartConfiguration<"bar"> {
    return {
        type: "bar",
        data: { labels: [...labels], datasets: datasets(series) },
        options: {
            ...common,
            plugins: { legend: legend(series) },
            datasets: { bar: { categoryPercentage: 0.9, barPercentage: 0.85, maxBarThickness: 60 } },
            scales: {
                x: {
                    stacked: isWhole,
                    grid: { display: false },
                    ticks: {
                        color: theme.faint,
                        font: font(textSize.small),
                        maxRotation: 0,
                        autoSkipPadding: 24,
                    },
                },
                y: {
                    stacked: isWhole,
                    beginAtZero: true,
                    border: { display: false },
                    grid: { color: theme.grid },
                    ticks: {
                        color: theme.faint,
                        font: font(textSize.small),
                        precision: 0,
                        maxTicksLimit: 5,
                    },
                },
            },
        },
    };
}

/** Bars with their names above them. */
export function rankedConfig(panel: RankedPanel): ChartConfiguration<"bar"> {
    const { names, series } = panel;
    return {
        type: "bar",
        data: { labels: [...names], datasets: datasets(series) },
        options: {
            ...common,
            indexAxis: "y",
            plugins: { legend: legend(series) },
            datasets: { bar: { barThickness: 14 } },
            layout: { padding: { top: 4, right: 64, bottom: 8, left: 8 } },
            scales: {
                x: { display: false, stacked: true, beginAtZero: true },
                y: { display: false, stacked: true },
            },
        },
        plugins: [namesAbove(panel)],
    };
}

/** Writes the number and name above each bar, and the sum at its end. */
function namesAbove({ names, series }: RankedPanel): Plugin<"bar"> {
    return {
        id: "names",
        afterDatasetsDraw: (chart) => {
            const { ctx, chartArea } = chart;
            // SAFETY: chart.js draws on the context that it was given.
            const context = ctx as unknown as SKRSContext2D;
            // Chart.js leaves it as its own texts need it.
            context.textBaseline = "alphabetic";
            context.textAlign = "left";
            for (const [at, name] of names.entries()) {
                const bars = series.flatMap((_, part) => chart.getDatasetMeta(part).data[at] ?? []);
                const middle = bars[0]?.y ?? 0;
                const end = Math.max(chartArea.left, ...bars.map(({ x }) => x));
                const sum = series.reduce((all, { values }) => all + (values[at] ?? 0), 0);
                context.font = cssFont(textSize.text, 600);
                context.fillStyle = theme.text;
                context.fillText(String(sum), end + 10, middle + 9);
                context.font = cssFont(textSize.text);
                const number = `${at + 1}`;
                context.fillStyle = theme.faint;
                context.fillText(number, chartArea.left, middle - 18);
                context.fillStyle = theme.text;
                const left = chartArea.left + 28;
                const text = drawable(name, context, chartArea.right + 60 - left);
                context.fillText(text, left, middle - 18);
            }
        },
    };
}

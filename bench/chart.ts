import type { Measures } from "./bench-table.ts";

/** An SVG with two panels: latency and indexing time by size, on logarithmic axes. */
export function drawChart(measures: readonly Measures[]): string {
    const sizes = measures.map(({ library }) => library.paragraphs);
    const line = (name: string, colour: string, value: (measures: Measures) => number): Line => ({
        name,
        colour,
        values: measures.map(value),
    });
    const latency = [
        line("MiniSearch p99", faint.plain, ({ library }) => library.p99.plain),
        line("MiniSearch p50", strong.plain, ({ library }) => library.p50.plain),
        line("Pullquote p99", faint.product, ({ library }) => library.p99.product),
        line("Pullquote p50", strong.product, ({ library }) => library.p50.product),
    ];
    const indexing = [
        line("MiniSearch addAll", strong.plain, ({ library }) => library.index.plain / 1000),
        line("Pullquote", strong.product, ({ library }) => library.index.product / 1000),
        line("Pullquote, again after a restart", faint.product, ({ thread }) => thread.readyAgain / 1000),
    ];
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${height}" viewBox="0 0 ${2 * width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Latency and indexing time against the number of paragraphs">`,
        `<rect width="100%" height="100%" fill="#ffffff"/>`,
        panel({ left: 0, title: "A question, milliseconds", sizes, lines: latency }),
        panel({ left: width, title: "Until it can be asked, seconds", sizes, lines: indexing }),
        "</svg>\n",
    ].join("\n");
}

interface Line {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly number[];
}

interface Panel {
    readonly left: number;
    readonly title: string;
    readonly sizes: readonly number[];
    readonly lines: readonly Line[];
}

const width = 480;
const height = 360;
const frame = { left: 60, right: 24, top: 50, bottom: 120 };
const strong = { product: "#1d4ed8", plain: "#b45309" };
const faint = { product: "#7ba0f5", plain: "#e0a15e" };

function panel({ left, title, sizes, lines }: Panel): string {
    const across = scale(sizes, frame.left, width - frame.right);
    const up = scale(
        lines.flatMap(({ values }) => values),
        height - frame.bottom,
        frame.top,
    );
    const bottom = height - frame.bottom;
    const legend = lines.map(({ name, colour }, at) => {
        const y = bottom + 44 + at * 19;
        return `<line x1="${frame.left}" y1="${y - 4}" x2="${frame.left + 26}" y2="${y - 4}" stroke="${colour}" stroke-width="3"/><text x="${frame.left + 34}" y="${y}" fill="#111827">${name}</text>`;
    });
    const grid = up.ticks.map(
        (tick) =>
            `<line x1="${frame.left}" x2="${width - frame.right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#e5e7eb"/><text x="${frame.left - 8}" y="${up.at(tick) + 4}" text-anchor="end" fill="#374151">${tick.toLocaleString("en", { maximumFractionDigits: 3 })}</text>`,
    );
    const columns = sizes.map(
        (size) =>
            `<text x="${across.at(size)}" y="${bottom + 20}" text-anchor="middle" fill="#374151">${size.toLocaleString("en")}</text>`,
    );
    const curves = lines.map(({ colour, values }) => {
        const points = values.map((value, at) => `${across.at(sizes[at] ?? 1)},${up.at(value)}`);
        const dots = points.map((point) => {
            const [x, y] = point.split(",");
            return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
        });
        return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots.join("")}`;
    });
    const heading = `<text x="${frame.left}" y="28" font-size="16" font-weight="bold" fill="#111827">${title}</text>`;
    return `<g transform="translate(${left} 0)">${[heading, ...grid, ...columns, ...curves, ...legend].join("\n")}</g>`;
}

/** A logarithmic scale with ticks at the powers of ten around the values. */
function scale(values: readonly number[], from: number, to: number) {
    const low = Math.floor(Math.log10(Math.min(...values)));
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
    const at = (value: number) =>
        Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10;
    const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
    return { at, ticks };
}

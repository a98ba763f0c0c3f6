/** One line of a panel. */
export interface Line {
    readonly name: string;
    /** One value per commit; undefined where it was not measured. */
    readonly values: readonly (number | undefined)[];
}

interface Panel {
    readonly left: number;
    readonly top: number;
    readonly title: string;
    readonly commits: readonly string[];
    readonly lines: readonly Line[];
}

/** The size of a panel. */
export const width = 480;
export const height = 280;

/** One panel as an SVG group: lines over commits, each with its name and last value at its end. */
export function drawPanel({ left, top, title, commits, lines }: Panel): string {
    const up = scale(lines.flatMap(({ values }) => values.filter((value) => value !== undefined)));
    const across = (at: number) =>
        rounded(commits.length < 2 ? frame.right : frame.left + (at / (commits.length - 1)) * inner);
    const grid = up.ticks.map((tick) => {
        const y = up.at(tick);
        return `<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${y}" y2="${y}"/><text class="faint" x="${frame.left - 8}" y="${y + 4}" text-anchor="end">${written(tick)}</text>`;
    });
    const names = commits.map(
        (commit, at) =>
            `<text class="faint" font-size="10" text-anchor="end" transform="translate(${across(at) + 4} ${frame.bottom + 14}) rotate(-35)">${commit}</text>`,
    );
    const curves = lines.map(({ values }, at) => {
        const points = values.flatMap((value, column) =>
            value === undefined ? [] : [{ x: across(column), y: up.at(value) }],
        );
        const dots = points.map(({ x, y }) => `<circle class="name${at % 4}" cx="${x}" cy="${y}" r="3"/>`);
        return `<polyline class="line${at % 4}" points="${points.map(({ x, y }) => `${x},${y}`).join(" ")}" fill="none" stroke-width="2"/>${dots.join("")}`;
    });
    const heading = `<text class="text" x="16" y="26" font-size="15" font-weight="bold">${title}</text>`;
    const all = [heading, ...grid, ...names, ...curves, ...endings(lines, up.at)];
    return `<g transform="translate(${left} ${top})">${all.join("\n")}</g>`;
}

const frame = { left: 60, right: 340, top: 50, bottom: 215 };
const inner = frame.right - frame.left;

/** The names and last values right of the lines, far enough apart to be read. */
function endings(lines: readonly Line[], at: (value: number) => number): string[] {
    const wanted = lines.flatMap(({ name, values }, line) => {
        const last = values.findLast((value) => value !== undefined);
        return last === undefined ? [] : [{ name, line, last, y: at(last) }];
    });
    const sorted = wanted.toSorted((one, other) => one.y - other.y);
    let least = Number.NEGATIVE_INFINITY;
    const placed = sorted.map((ending) => {
        const y = Math.max(ending.y, least);
        least = y + lineHeight;
        return { ...ending, y };
    });
    const over = Math.max(0, (placed.at(-1)?.y ?? 0) - frame.bottom);
    return placed.map(
        ({ name, line, last, y }) =>
            `<text class="name${line % 4}" x="${frame.right + 12}" y="${rounded(y - over + 4)}">${name}: ${written(last)}</text>`,
    );
}

const lineHeight = 16;

/** A logarithmic scale with ticks at 1, 2 and 5 times the powers of ten, from the tick below the values to the one above. */
function scale(values: readonly number[]) {
    const least = Math.max(smallest, Math.min(...values, Number.MAX_VALUE));
    const most = Math.max(least, ...values);
    const powers = Array.from({ length: 14 }, (_, at) => 10 ** (at - 4));
    const steps = powers.flatMap((power) => [power, 2 * power, 5 * power]);
    const first = Math.max(
        0,
        steps.findLastIndex((step) => step <= least),
    );
    const last = Math.max(
        first + 1,
        steps.findIndex((step) => step >= most),
    );
    const [low = 1, high = 10] = [steps[first], steps[last]];
    const at = (value: number) => {
        const share = Math.log(Math.max(value, low) / low) / Math.log(high / low);
        return rounded(frame.bottom - share * (frame.bottom - frame.top));
    };
    const between = steps.slice(first, last + 1);
    return {
        at,
        ticks: between.length > 8 ? between.filter((_, step) => (first + step) % 3 === 0) : between,
    };
}

const smallest = 1e-3;
const rounded = (value: number) => Math.round(value * 10) / 10;
const written = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

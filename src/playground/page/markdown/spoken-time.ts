import { label, pageFormat } from "../label.ts";

/** Formats a time like Discord's `<t:…:FORMAT>`, in the reader's time zone. Unknown formats are treated as "f". */
export function spokenTime(moment: Date, format: string, now: Date): string {
    if (format === "R") return relative(moment, now);
    return new Intl.DateTimeFormat(pageFormat(), formats[format] ?? formats["f"]).format(moment);
}

/** Formats the time of a message, such as "Today at 10:14". */
export function spokenDay(moment: Date, now: Date): string {
    const time = spokenTime(moment, "t", now);
    const yesterday = new Date(now);
    yesterday.setDate(now.getDate() - 1);
    if (moment.toDateString() === now.toDateString()) return label("today-at", { time });
    if (moment.toDateString() === yesterday.toDateString()) return label("yesterday-at", { time });
    return `${spokenTime(moment, "d", now)} ${time}`;
}

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
    t: { timeStyle: "short" },
    T: { timeStyle: "medium" },
    d: { dateStyle: "short" },
    D: { dateStyle: "long" },
    f: { dateStyle: "long", timeStyle: "short" },
    F: { dateStyle: "full", timeStyle: "short" },
};

const units = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
    ["second", 1],
] as const;

function relative(moment: Date, now: Date): string {
    const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
    const [unit, length] = units.find(([, of]) => Math.abs(seconds) >= of) ?? (["second", 1] as const);
    return new Intl.RelativeTimeFormat(pageFormat()).format(Math.trunc(seconds / length), unit);
}

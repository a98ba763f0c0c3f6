import { numeral } from "../documents/numerals.ts";
import { pageGap } from "../shown/omissions.ts";
import type { OdtStyles } from "./odt-styles.ts";

/** The mark of an item: a bullet, a number as Markdown has it, or another label. */
export type OdtMark = "bullet" | number | { readonly label: string } | undefined;

/** Counts the items of lists, and headings. */
export interface OdtNumbering {
    /** Begins the numbers of a list again, unless it continues one before it. */
    begin(list: string | undefined): void;
    /** Levels count from 1. `start` is a number that the item itself begins with. */
    next(list: string | undefined, level: number, start: number | undefined): OdtMark;
}

export function odtNumbering(styles: OdtStyles): OdtNumbering {
    const counts = new Map<string | undefined, number[]>();
    return {
        begin: (list) => void counts.delete(list),
        next: (list, at, start) => {
            const level = styles.levelOf(list, at);
            if (level === undefined) return list === undefined ? undefined : "bullet";
            if (level.isBullet) return "bullet";
            const count = (counts.get(list) ?? []).slice(0, at);
            count[at - 1] = start ?? (count[at - 1] ?? level.start - 1) + 1;
            counts.set(list, count);
            if (level.format === undefined) return undefined;
            const parts: string[] = [];
            for (let above = Math.max(1, at - level.shown + 1); above <= at; above++) {
                const own = styles.levelOf(list, above);
                if (own?.format === undefined) continue;
                parts.push(numeral(count[above - 1] ?? own.start, own.format) ?? pageGap);
            }
            const label = `${level.prefix}${parts.join(".")}${level.suffix}`.trim();
            const number = /^\d{1,9}\.$/u.test(label) ? Number.parseInt(label, 10) : undefined;
            return number !== undefined && `${number}.` === label ? number : { label };
        },
    };
}

import { numeral } from "../documents/numerals.ts";
import { pageGap } from "../shown/omissions.ts";
import type { OdtStyles } from "./odt-styles.ts";

/** The mark of an item: a bullet, a number as Markdown has it, or another label with the space after it. */
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
            const numeralAt = (above: number) => {
                const own = styles.levelOf(list, above);
                if (own?.format === undefined) return "";
                return numeral(count[above - 1] ?? own.start, own.format, styles.language) ?? pageGap;
            };
            const shown = Array.from({ length: level.shown }, (_, place) => at - level.shown + 1 + place);
            const numerals = shown.map(numeralAt);
            const written =
                level.pattern?.replace(/%(\d{1,2})%/gu, (_, above: string) => numeralAt(Number(above))) ??
                `${level.prefix}${numerals.filter((one) => one !== "").join(".")}${level.suffix}`;
            const label = written.trim();
            // A level without a number may have words.
            if (label === "" || (level.format === undefined && !/[\p{L}\p{N}]/u.test(label)))
                return undefined;
            const number = /^\d{1,9}\.$/u.test(label) ? Number.parseInt(label, 10) : undefined;
            if (number !== undefined && `${number}.` === label) return number;
            return { label: level.isJoined ? written.trimStart() : `${label} ` };
        },
    };
}

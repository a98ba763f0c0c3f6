import type { Year } from "./year.ts";

/** Moves all calendars to the next day, and does what was to come then. */
export async function nextDay(year: Year): Promise<void> {
    year.today = new Date(year.today.getTime() + day);
    await Promise.all(year.bots.map((bot) => bot?.turn(year.today)));
    const due = year.coming.filter(({ on }) => on <= year.today.getTime());
    for (const one of due) year.coming.splice(year.coming.indexOf(one), 1);
    for (const { act } of due) await act();
}

/** Does something after this many days. */
export function later(year: Year, days: number, act: () => Promise<void>): void {
    year.coming.push({ on: year.today.getTime() + days * day, act });
}

const day = 86_400_000;

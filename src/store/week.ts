/** The ISO week of a moment in UTC, as the date of its Monday, so that weeks sort as text. */
export function weekOf(date: Date): string {
    const sinceMonday = (date.getUTCDay() + 6) % 7;
    return new Date(date.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

const day = 86_400_000;

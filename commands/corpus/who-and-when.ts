/** A moment as each member's client shows it. */
export const moment = (date: Date) => `<t:${Math.floor(date.getTime() / 1000)}:f>`;

/** Who did something: a user's id shows as a name and pings nobody; what happened without a person says so. */
export const person = (by: string) =>
    /^\d+$/u.test(by) ? `<@${by}>` : (withoutPerson[by] ?? "the operator");

const withoutPerson: Readonly<Record<string, string>> = {
    start: "a start",
    watch: "the watch of the folder",
};

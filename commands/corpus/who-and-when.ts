import { say } from "../../locales/say.ts";
/** A moment as each member's client shows it. */
export const moment = (date: Date) => `<t:${Math.floor(date.getTime() / 1000)}:f>`;

/** Who did something: a user's id shows as a name and pings nobody; what happened without a person says so. */
export function person(by: string): string {
    if (/^\d+$/u.test(by)) return `<@${by}>`;
    return say(`audit.${by === "start" || by === "watch" ? by : "operator"}`);
}

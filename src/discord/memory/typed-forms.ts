import { randomUUID } from "node:crypto";
import { recent, recentOfMembers } from "./recent.ts";

/** What a member typed into a form. */
interface TypedForm {
    /** The form's argument, as its custom_id encodes it. */
    readonly argument: string;
    /** The texts, by input name. */
    readonly inputs: Readonly<Record<string, string>>;
    /** The message whose button, menu or form opened the form, if one did. */
    readonly messageId: string | undefined;
}

/** What members typed into forms that were refused, so that they can correct it. In memory only. */
export interface TypedForms {
    /** Returns a key, with which only this member can get it back. */
    keep(userId: string, typed: TypedForm): string;
    find(userId: string, key: string): TypedForm | undefined;
    /** Notes that this message's button opened the form again. */
    noteReopened(messageId: string, typed: TypedForm): void;
    /** The message of which the first form was opened, for one that was opened again from this message. */
    originOf(messageId: string): string | undefined;
    forget(userId: string): void;
}

/** Keeps 10 forms of each member, 200 altogether and up to 4 million UTF-16 units for an hour, and drops the oldest first. */
export function typedForms(now: () => number): TypedForms {
    const kept = recentOfMembers<TypedForm>({ most: 200, lifetime: hour, now, longest: 4_000_000, lengthOf });
    const origins = recent<string>({ most: 200, lifetime: hour, now });
    return {
        keep: (userId, typed) => {
            const key = randomUUID();
            kept.set(userId, key, typed);
            kept.keepNewest(userId, mostOfMember);
            return key;
        },
        find: kept.get,
        noteReopened: (messageId, { messageId: origin }) => {
            if (origin !== undefined) origins.set(messageId, origin);
        },
        originOf: origins.get,
        forget: kept.forget,
    };
}

const hour = 60 * 60_000;
const mostOfMember = 10;

/** In UTF-16 units. */
function lengthOf({ argument, inputs }: TypedForm): number {
    return Object.values(inputs).reduce((sum, text) => sum + text.length, argument.length + 1);
}

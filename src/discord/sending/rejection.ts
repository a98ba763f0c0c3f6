import { RESTJSONErrorCodes as Code } from "discord.js";
import { say } from "../../../locales/say.ts";

/** Why Discord rejects what the bot sends, as part of the key of a sentence. */
type RejectionCause =
    | "no-channel"
    | "no-message"
    | "slowmode"
    | "channel-limit"
    | "server-limit"
    | "long-wait"
    | "many-reactions"
    | "many-follow-ups"
    | "no-access"
    | "no-permission"
    | "closed-to-bot"
    | "no-mutual-server"
    | "archived"
    | "locked"
    | "no-history"
    | "blocked"
    | "auto-mod"
    | "links";

/** What Discord rejected, and what can be done about it. */
export interface Rejection {
    readonly cause: RejectionCause;
    /** What the bot does instead, with at most one request: "sentence" explains it to the member. */
    readonly instead: "plain-message" | "without-links" | "sentence" | "reaction" | "nothing";
    /** Whether Discord would reject all other messages in that place, too. */
    readonly isOfPlace: boolean;
}

/** Stands for a rate limit that lasts longer than members would wait. Discord's codes have five or six digits. */
export const longWait = 429;

/** The rejection with this code of Discord; undefined if the bot does not expect it. */
export const rejectionOf = (code: number): Rejection | undefined => rejections[code];

/** The sentence for the member instead of the reply, if they can be shown one. */
export function rejectionSentence(code: number): string {
    const cause = rejectionOf(code)?.cause;
    switch (cause) {
        case "auto-mod":
        case "links":
            return say(`failure.${cause}`);
        case "slowmode":
        case "channel-limit":
        case "server-limit":
        case "long-wait":
            return say("failure.too-busy");
        default:
            return say("failure.not-shown-here");
    }
}

/** The sentence for the log: what Discord rejected, and what the operator or a moderator can do. */
export function rejectionInWords(code: number): string {
    return say(`rejection.${rejectionOf(code)?.cause ?? "no-permission"}`);
}

const inPlace = (cause: RejectionCause, instead: Rejection["instead"]): Rejection => ({
    cause,
    instead,
    isOfPlace: true,
});

const once = (cause: RejectionCause, instead: Rejection["instead"]): Rejection => ({
    cause,
    instead,
    isOfPlace: false,
});

const rejections: Readonly<Record<number, Rejection>> = {
    [Code.UnknownChannel]: inPlace("no-channel", "nothing"),
    [Code.UnknownMessage]: once("no-message", "nothing"),
    [Code.ActionCannotBePerformedDueToSlowmodeRateLimit]: inPlace("slowmode", "reaction"),
    [Code.ChannelSendRateLimit]: inPlace("channel-limit", "reaction"),
    [Code.ServerSendRateLimit]: inPlace("server-limit", "reaction"),
    [longWait]: inPlace("long-wait", "reaction"),
    [Code.MaximumNumberOfReactionsReached]: once("many-reactions", "nothing"),
    [Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: once("many-follow-ups", "nothing"),
    [Code.MissingAccess]: inPlace("no-access", "nothing"),
    [Code.MissingPermissions]: inPlace("no-permission", "reaction"),
    [Code.CannotSendMessagesToThisUser]: inPlace("closed-to-bot", "nothing"),
    [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: inPlace("no-mutual-server", "reaction"),
    [Code.InvalidActionOnArchivedThread]: inPlace("archived", "nothing"),
    [Code.ThreadLocked]: inPlace("locked", "reaction"),
    [Code.CannotReplyWithoutPermissionToReadMessageHistory]: once("no-history", "plain-message"),
    [Code.ReactionWasBlocked]: once("blocked", "nothing"),
    [Code.MessageWasBlockedByAutomaticModeration]: once("auto-mod", "sentence"),
    [Code.TitleWasBlockedByAutomaticModeration]: once("auto-mod", "sentence"),
    [Code.MessageBlockedByHarmfulLinksFilter]: once("links", "without-links"),
};

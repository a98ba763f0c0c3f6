import { say } from "../../../locales/say.ts";

/** Fixed sentences that members read; none of them repeats what they wrote or what failed. */
export const stopping = say("refusal.stopping");

export const refusals = {
    "not-home": say("refusal.not-home"),
    "not-moderator": say("refusal.not-moderator"),
    "not-in-server": say("refusal.not-in-server"),
    "not-manager": say("refusal.not-manager"),
} as const;

export const unknownCommand = say("refusal.unknown-command");

/** For a button, a menu or a modal of something that is over. */
export const noLongerOpen = say("refusal.no-longer-open");

export const tooSlowForModal = say("failure.too-slow-for-form");

export const howToAsk = say("refusal.how-to-ask");

export const notShownHere = say("failure.not-shown-here");

export const refusedByAutoMod = say("failure.auto-mod");

export function askAgainIn(seconds: number): string {
    return say("refusal.too-many-questions", { seconds });
}

export function wentWrong(reference: string): string {
    return say("failure.went-wrong", { reference });
}

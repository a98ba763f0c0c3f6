import { say } from "../../../locales/say.ts";

/** Fixed sentences that members read; none of them repeats what they wrote or what failed. */
export const stopping = "I am about to restart. Please ask again in a minute.";

export const refusals = {
    "not-home": "This command works only in the servers whose moderators look after the articles.",
    "not-moderator": "Only moderators may do this: members with Manage Server or a moderator role.",
    "not-in-server": "This command works only in servers.",
    "not-manager": "Only members with Manage Server may do this, in servers that have added me.",
} as const;

export const unknownCommand =
    "I do not know this command any more. Please try again in a few minutes, when Discord shows the new ones.";

/** For a button, a menu or a modal of something that is over. */
export const noLongerOpen = "This is no longer open. Please run the command again.";

export const tooSlowForModal = "It took me too long to open the form. Please try again.";

export const howToAsk =
    "Ask me a question in words and I will quote the passage that answers it. In a server: `/ask`, or mention me together with your question. `/articles` lists what I know.";

export const notShownHere =
    "I could not show the answer here. Ask in another channel or in a direct message.";

export const refusedByAutoMod =
    "The answer was refused by this server's AutoMod. Ask with `hide` turned on, or in a direct message.";

export function askAgainIn(seconds: number): string {
    return say("ask.too-many", { seconds });
}

export function wentWrong(reference: string): string {
    return `Something went wrong here; it was not your question. Please try again. If it happens again, tell a moderator this reference: \`${reference}\``;
}

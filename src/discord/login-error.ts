/** Discord refused the bot for a reason that retrying cannot mend; the message says what to do. */
export class LoginError extends Error {
    override readonly name = "LoginError";
}

/** Why the gateway closed for good, by its close code. */
export function closedForGood(code: number): LoginError {
    return new LoginError(closings[code] ?? `Discord closed the connection for good (code ${code}).`);
}

export const tokenRefused =
    "Discord refuses the token. Copy the bot's token anew from https://discord.com/developers/applications into DISCORD_TOKEN.";

const closings: Readonly<Record<number, string>> = {
    4004: tokenRefused,
    4013: "Discord does not know the intents that the bot asks for. Update Pullquote.",
    4014: "Discord refuses the intents that the bot asks for. Pullquote needs no privileged intent: check under Bot at https://discord.com/developers/applications that the application is not limited.",
};

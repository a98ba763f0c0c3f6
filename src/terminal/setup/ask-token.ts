import { say } from "../../../locales/say.ts";
import { readConfig } from "../../config.ts";
import { UsageError } from "../terminal.ts";
import { StoppedError } from "./asker.ts";
import { isFromOutside, presentValue, type SetupDesk, type SignedIn } from "./setup-desk.ts";

/** Asks for the bot's token until Discord accepts one. The present one can be kept. Rejects with a UsageError if it cannot be changed. */
export async function askToken(desk: SetupDesk): Promise<SignedIn> {
    const { asker, file } = desk;
    const present = presentValue("DISCORD_TOKEN", desk);
    asker.tell(say("setup.token-intro"));
    const kept = present === undefined ? undefined : await checkedPresent(present, desk);
    if (isFromOutside("DISCORD_TOKEN", desk)) {
        // Another one in the file would have no effect.
        if (kept === undefined) throw new UsageError(say("setup.token-outside", { file: file.path }));
        return kept;
    }
    if (kept !== undefined && (await asker.confirm(say("setup.keep-bot"), true))) return kept;
    await kept?.account.close();
    asker.tell(say("setup.token-steps"));
    for (;;) {
        const answer = await asker.secret({
            message: say("setup.token"),
            problem: (line) => problemOf(bareToken(line)),
        });
        const signedIn = await checked(bareToken(answer), desk);
        if (signedIn !== undefined) return signedIn;
    }
}

async function checkedPresent(token: string, desk: SetupDesk): Promise<SignedIn | undefined> {
    if (problemOf(token) !== undefined) return undefined;
    desk.asker.tell(say("setup.token-present"));
    return checked(token, desk);
}

/** Signs in with the token. Undefined if Discord refuses it. Tries again as long as the person wants, if Discord is away. */
async function checked(token: string, { asker, signIn }: SetupDesk): Promise<SignedIn | undefined> {
    for (;;) {
        asker.tell(say("setup.checking"));
        const result = await signIn(token);
        if (result.outcome === "signed-in") {
            const { name, remarks } = result.account;
            asker.tell([say("setup.accepted", { name }), ...remarks].join("\n"));
            return { token, account: result.account };
        }
        asker.tell(result.why);
        if (result.outcome === "refused") return undefined;
        if (!(await asker.confirm(say("setup.again"), true))) throw new StoppedError("interrupted");
    }
}

/** Without what people copy along with it: quotation marks, or the name of the variable. */
function bareToken(line: string): string {
    return line
        .trim()
        .replace(/^(?:DISCORD_TOKEN=|Bot )/u, "")
        .replace(/^["'](.*)["']$/u, "$1");
}

function problemOf(token: string): string | undefined {
    if (token === "") return say("setup.token-missing");
    const reading = readConfig({ DISCORD_TOKEN: token });
    return reading.outcome === "bad" ? say("setup.token-odd") : undefined;
}

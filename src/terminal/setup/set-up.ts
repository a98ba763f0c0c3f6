import { say } from "../../../locales/say.ts";
import { readConfig } from "../../config.ts";
import { askFolder, askStatusPort } from "./ask-place.ts";
import { askModerators, homeServers, inviteBot } from "./ask-servers.ts";
import { askToken } from "./ask-token.ts";
import { checkPermissions } from "./check-permissions.ts";
import { changesIn, renderChanges } from "./env-changes.ts";
import { idsIn, isFromOutside, type SetupDesk, type SignedIn } from "./setup-desk.ts";

/**
 * Asks for the settings that a bot needs, checks them with Discord, and writes them into the file. Returns the exit code: 0 if they
 * are written, or already were; 1 if the person does not want that. Rejects with a StoppedError if they stop before.
 */
export async function setUp(desk: SetupDesk): Promise<number> {
    const { asker, file } = desk;
    asker.tell(say("setup.intro", { file: file.path }));
    const signedIn = await askToken(desk);
    try {
        return await setUpBot(signedIn, desk);
    } finally {
        await signedIn.account.close();
    }
}

async function setUpBot({ token, account }: SignedIn, desk: SetupDesk): Promise<number> {
    const { asker, file, environment } = desk;
    await inviteBot(account, desk);
    const moderators = await askModerators(account, desk);
    const homes = homeServers(account, idsIn(moderators["HOME_GUILD_IDS"]));
    const lacks = await checkPermissions(homes.length > 0 ? homes : account.servers(), desk);
    const folder = await askFolder(desk);
    const port = await askStatusPort(desk);
    const wanted = Object.entries({ DISCORD_TOKEN: token, ...moderators, ...folder, ...port });
    const own = Object.fromEntries(wanted.filter(([name]) => !isFromOutside(name, desk)));
    const changes = changesIn(file.variables, own);
    if (changes.size === 0 && !file.isOpenToAll) asker.tell(say("setup.no-change", { file: file.path }));
    else {
        asker.tell(renderChanges(changes, { file, bot: account.name }));
        if (!(await asker.confirm(say("setup.write"), true))) {
            asker.tell(say("setup.nothing-written"));
            return 1;
        }
        desk.write(changes);
        asker.tell(say("setup.written", { file: file.path }));
    }
    const all = { ...file.variables, ...Object.fromEntries(changes), ...environment };
    const reading = readConfig(all);
    const left = [
        ...(reading.outcome === "bad" ? [say("setup.left-config", { problems: reading.message })] : []),
        ...(account.servers().length === 0 ? [say("setup.left-invite", { invite: account.invite })] : []),
        ...(lacks ? [say("setup.left-permissions")] : []),
        say("setup.left-start"),
        say("setup.left-try"),
        ...(homes.length > 0 ? [say("setup.left-moderate")] : [say("setup.left-homes")]),
    ];
    asker.tell([say("setup.left"), ...left.map((step, at) => `${at + 1}. ${step}`)].join("\n"));
    return 0;
}

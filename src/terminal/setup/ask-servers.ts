import { listedUpTo, say } from "../../../locales/say.ts";
import type { BotAccount, JoinedServer } from "../../discord/installation/sign-in.ts";
import { choose } from "./choose.ts";
import { idsIn, isFromOutside, presentValue, type SetupDesk } from "./setup-desk.ts";

/** Waits until the bot is in a server, if the person wants that. */
export async function inviteBot(account: BotAccount, { asker }: SetupDesk): Promise<void> {
    const { invite } = account;
    while (account.servers().length === 0) {
        asker.tell(say("setup.invite", { invite }));
        const joined = new AbortController();
        void account.joined().then(() => joined.abort());
        if (!(await asker.confirm(say("setup.invited"), true, joined.signal))) return;
        if (account.servers().length === 0) asker.tell(say("setup.not-invited"));
    }
    const names = account.servers().map(({ name }) => name);
    asker.tell(say("setup.servers", { count: names.length, names: listedUpTo(names, 10), invite }));
}

/** Asks whose moderators may change the articles. Returns the settings. */
export async function askModerators(
    account: BotAccount,
    desk: SetupDesk,
): Promise<Readonly<Record<string, string>>> {
    const homes = await askFor("HOME_GUILD_IDS", desk, {
        intro: say("setup.homes-intro"),
        message: say("setup.homes"),
        choices: account.servers(),
        suggested: onlyOne(account.servers(), desk),
        unknown: (id) => say("setup.unknown-server", { id }),
    });
    const servers = homeServers(account, homes);
    const roles = await askFor("MODERATOR_ROLE_IDS", desk, {
        intro: say("setup.roles-intro"),
        message: say("setup.roles"),
        choices: rolesOf(servers),
        unknown: (id) => say("setup.unknown-role", { id }),
    });
    return { HOME_GUILD_IDS: homes.join(","), MODERATOR_ROLE_IDS: roles.join(",") };
}

/** The only server of a bot that is set up for the first time. */
const onlyOne = ([first, ...others]: readonly JoinedServer[], desk: SetupDesk): readonly string[] =>
    first !== undefined && others.length === 0 && !desk.file.variables["DISCORD_TOKEN"] ? [first.id] : [];

/** The joined servers with these ids. */
export const homeServers = (account: BotAccount, ids: readonly string[]): readonly JoinedServer[] =>
    account.servers().filter(({ id }) => ids.includes(id));

function rolesOf(servers: readonly JoinedServer[]) {
    return servers.flatMap(({ name: server, roles }) =>
        roles.map(({ id, name }) => ({
            id,
            name: servers.length === 1 ? name : say("setup.role-of-server", { role: name, server }),
        })),
    );
}

interface ListQuestion {
    readonly intro: string;
    readonly message: string;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
    /** The ids to suggest if none are set. */
    readonly suggested?: readonly string[];
    /** The name of an id that is set but that Discord does not list. */
    readonly unknown: (id: string) => string;
}

async function askFor(
    setting: string,
    desk: SetupDesk,
    { intro, message, choices, suggested = [], unknown }: ListQuestion,
): Promise<readonly string[]> {
    const { asker } = desk;
    const present = idsIn(presentValue(setting, desk));
    if (isFromOutside(setting, desk)) {
        asker.tell(say("setup.from-environment", { setting }));
        return present;
    }
    const others = present.filter((id) => !choices.some((choice) => choice.id === id));
    const all = [...choices, ...others.map((id) => ({ id, name: unknown(id) }))];
    if (all.length === 0) return [];
    asker.tell(intro);
    return choose(asker, { message, choices: all, chosen: present.length > 0 ? present : suggested });
}

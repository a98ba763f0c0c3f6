import { discordLocale } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { currentLanguage } from "../../../locales/speaking.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { Address, LoopbackMember } from "../../loopback/member-contract.ts";
import { permissionFlags } from "../../loopback/world/permission-flags.ts";
import type { Persona } from "../protocol.ts";
import { placesOf } from "./places-shown.ts";

/** The playground's people and places. */
export interface Cast {
    /** What each persona sees and may do now. */
    readonly personas: () => readonly Persona[];
    readonly members: Readonly<Record<Persona["id"], LoopbackMember>>;
    /** The server whose moderators may change the corpus. */
    readonly homeGuild: string;
}

/** Creates the servers, channels and members of the playground, and the first messages. */
export async function openCast(loopback: Loopback): Promise<Cast> {
    // Public answers are in the language of the server.
    const locale = discordLocale(currentLanguage());
    const home = loopback.guild(say("playground.cast.home-server"), { locale });
    // Manage Server makes a moderator.
    const moderatorRole = home.role(say("playground.cast.moderator-role"), permissionFlags.manageGuild);
    const member = home.member("Mara");
    const moderator = home.member("Theo", { roles: [moderatorRole.id] });
    const colleague = home.member("Ines", { roles: [moderatorRole.id] });
    await furnish(home, { member, moderator, moderatorRole: moderatorRole.id });
    // A server without the app: only users who installed it for themselves can use it there.
    const other = loopback.guild(say("playground.cast.other-server"), { installed: false, locale });
    other.channel(say("playground.cast.lobby"));
    const noExternalApps = other.channel(say("playground.cast.no-external-apps"));
    other.overwrite(noExternalApps, other.id, { deny: permissionFlags.useExternalApps });
    const elsewhere = other.member("Noor");

    const members = { member, moderator, colleague, elsewhere };
    for (const one of Object.values(members)) {
        one.direct();
        // Until the visitor chooses another one.
        one.speak(locale);
    }
    loopback.group(Object.values(members), say("playground.cast.group"));
    const servers = new Map([
        [home.id, say("playground.cast.home-server")],
        [other.id, say("playground.cast.other-server")],
    ]);
    const persona = (id: Persona["id"], name: string): Persona => ({
        id,
        name,
        userId: members[id].id,
        places: placesOf(members[id], { servers, botName: loopback.botName }),
    });
    return {
        homeGuild: home.id,
        members,
        personas: () => [
            persona("member", "Mara"),
            persona("moderator", "Theo"),
            persona("colleague", "Ines"),
            persona("elsewhere", "Noor"),
        ],
    };
}

interface Residents {
    readonly member: LoopbackMember;
    readonly moderator: LoopbackMember;
    /** The id of their role. */
    readonly moderatorRole: string;
}

/** Adds the channels of the home server: one of each kind, and of what members may do. */
async function furnish(
    home: ReturnType<Loopback["guild"]>,
    { member, moderator, moderatorRole }: Residents,
): Promise<void> {
    const general = home.channel(say("playground.cast.general"));
    const announcements = home.channel(say("playground.cast.announcements"), { kind: "announcement" });
    const forum = home.channel(say("playground.cast.forum"), { kind: "forum" });
    const noCommands = home.channel(say("playground.cast.no-commands"));
    const moderators = home.channel(say("playground.cast.moderators"));

    const { viewChannel, sendMessages, createPublicThreads, useApplicationCommands } = permissionFlags;
    const onlyModerators = (place: Address, what: bigint) => {
        home.overwrite(place, home.id, { deny: what });
        home.overwrite(place, moderatorRole, { allow: what });
    };
    onlyModerators(announcements, sendMessages | createPublicThreads);
    onlyModerators(moderators, viewChannel);
    home.overwrite(moderators, home.botRole() ?? "", { allow: viewChannel });
    home.overwrite(noCommands, home.id, { deny: useApplicationCommands });

    const thread = await member.startThread(general, say("playground.cast.thread"));
    await member.say(thread, say("playground.cast.thread.text"));
    await moderator.say(thread, say("playground.cast.thread.reply"));
    await moderator.say(announcements, say("playground.cast.announcement"));
    const { channelId } = await member.post(
        forum,
        say("playground.cast.post.cite"),
        say("playground.cast.post.cite.text"),
    );
    await moderator.say({ channelId }, say("playground.cast.post.cite.reply"));
    await moderator.post(forum, say("playground.cast.post.quotes"), say("playground.cast.post.quotes.text"));
}

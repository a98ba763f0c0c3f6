import { say } from "../../../locales/say.ts";
import type { Loopback } from "../../loopback/contract.ts";
import type { LoopbackMember } from "../../loopback/member-contract.ts";
import type { Persona, PlaceShown } from "../protocol.ts";

/** The playground's people and places. */
export interface Cast {
    readonly personas: readonly Persona[];
    readonly members: Readonly<Record<Persona["id"], LoopbackMember>>;
    /** The server whose moderators may change the corpus. */
    readonly homeGuild: string;
}

/** Creates the servers, channels and members of the playground. */
export function openCast(loopback: Loopback): Cast {
    const homeName = say("playground.cast.home-server");
    const home = loopback.guild(homeName);
    const general = channelOf(home, homeName, say("playground.cast.general"));
    const moderators = channelOf(home, homeName, say("playground.cast.moderators"));
    const moderatorRole = home.role(say("playground.cast.moderator-role"), manageGuild);
    // A server without the app: only users who installed it for themselves can use it there.
    const otherName = say("playground.cast.other-server");
    const other = loopback.guild(otherName, { installed: false });
    const lobby = channelOf(other, otherName, say("playground.cast.lobby"));
    const members = {
        member: home.member("Mara"),
        moderator: home.member("Theo", { roles: [moderatorRole.id] }),
        elsewhere: other.member("Noor"),
    };
    const persona = (id: Persona["id"], facts: Pick<Persona, "name" | "places">): Persona => {
        const direct = members[id].direct();
        const messages = { ...direct, name: loopback.botName, kind: "direct", server: undefined } as const;
        const places = [...facts.places, messages];
        return {
            id,
            userId: members[id].id,
            name: facts.name,
            description: say(`playground.cast.${id}`),
            places,
        };
    };
    return {
        homeGuild: home.id,
        members,
        personas: [
            persona("member", { name: "Mara", places: [general] }),
            persona("moderator", { name: "Theo", places: [general, moderators] }),
            persona("elsewhere", { name: "Noor", places: [lobby] }),
        ],
    };
}

/** Discord's permission Manage Server, which makes a moderator. */
const manageGuild = 0x20n;

function channelOf(guild: ReturnType<Loopback["guild"]>, server: string, name: string): PlaceShown {
    return { ...guild.channel(name), name, kind: "channel", server };
}

import type { Loopback, LoopbackMember } from "../../loopback/contract.ts";
import type { Persona, PlaceShown } from "../protocol.ts";

/** The people and places that a visitor finds. */
export interface Cast {
    readonly personas: readonly Persona[];
    readonly members: Readonly<Record<Persona["id"], LoopbackMember>>;
    /** Where moderators may change the corpus. */
    readonly homeGuild: string;
}

/** Makes the servers, channels and members of the playground. */
export function openCast(loopback: Loopback): Cast {
    const circle = loopback.guild("Reading Circle");
    const general = channelOf(circle, "Reading Circle", "general");
    const moderators = channelOf(circle, "Reading Circle", "moderators");
    const keeper = circle.role("Moderators", manageGuild);
    // A server without the app: only who installed it for herself can use it there.
    const library = loopback.guild("Harbour Library", { installed: false });
    const lobby = channelOf(library, "Harbour Library", "lobby");
    const members = {
        member: circle.member("Mara"),
        moderator: circle.member("Theo", { roles: [keeper.id] }),
        elsewhere: library.member("Noor"),
    };
    const persona = (id: Persona["id"], facts: Pick<Persona, "name" | "description" | "places">): Persona => {
        const direct = members[id].direct();
        const messages = { ...direct, name: loopback.botName, kind: "direct", server: undefined } as const;
        return { id, userId: members[id].id, ...facts, places: [...facts.places, messages] };
    };
    return {
        homeGuild: circle.id,
        members,
        personas: [
            persona("member", { name: "Mara", description: "a member", places: [general] }),
            persona("moderator", {
                name: "Theo",
                description: "a moderator",
                places: [general, moderators],
            }),
            persona("elsewhere", {
                name: "Noor",
                description: "a member of a server without the app, who installed it for herself",
                places: [lobby],
            }),
        ],
    };
}

/** The permission that makes a moderator, as Discord numbers it. */
const manageGuild = 0x20n;

function channelOf(guild: ReturnType<Loopback["guild"]>, server: string, name: string): PlaceShown {
    return { ...guild.channel(name), name, kind: "channel", server };
}

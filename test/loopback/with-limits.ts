import type { Loopback } from "../../src/loopback/contract.ts";
import type { Guild } from "../../src/loopback/guild-contract.ts";
import type { Interaction, LoopbackMember } from "../../src/loopback/member-contract.ts";
import { within } from "../within.ts";

/** Discord's limits are the real ones, but their windows of seconds pass in fractions, so that no test waits for them. */
export const hurry = 50;

/** The loopback with a limit for each wait: for the bot's login, its messages, and its answers to members. */
export function withLimits(loopback: Loopback): Loopback {
    const { gateway } = loopback;
    return {
        ...loopback,
        gateway: { ...gateway, ready: () => within("the bot to log in", gateway.ready()) },
        guild: (name, given) => guildWithLimits(loopback.guild(name, given)),
        user: (name) => memberWithLimits(loopback.user(name)),
        nextMessage: (place, after) => within("a message of the bot", loopback.nextMessage(place, after)),
    };
}

function guildWithLimits(guild: Guild): Guild {
    return { ...guild, member: (name, given) => memberWithLimits(guild.member(name, given)) };
}

function memberWithLimits(member: LoopbackMember): LoopbackMember {
    return {
        ...member,
        run: async (...given) => withLimit(await member.run(...given), `/${given[1]}`),
        apply: async (...given) => withLimit(await member.apply(...given), given[1]),
        press: async (...given) => withLimit(await member.press(...given), `the press of ${given[1]}`),
        choose: async (...given) => withLimit(await member.choose(...given), `the choice in ${given[1]}`),
        forge: async (...given) => withLimit(await member.forge(...given), "the forged interaction"),
        submit: async (...given) => withLimit(await member.submit(...given), "the submitted modal"),
    };
}

/** If the bot defers and then says nothing, Discord would wait for 15 minutes. */
function withLimit(interaction: Interaction, what: string): Interaction {
    return {
        id: interaction.id,
        answer: () => within(`the answer to ${what}`, interaction.answer()),
        get deferred() {
            return interaction.deferred;
        },
    };
}

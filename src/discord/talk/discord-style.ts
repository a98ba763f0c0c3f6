import { say } from "../../../locales/say.ts";
import type { Excerpt } from "../../answer/answer.ts";
import type { TalkStyle } from "../../answer/talk/talk-style.ts";
import type { Member } from "../command/member.ts";
import { named } from "../markdown.ts";
import { longestContent } from "../message/answer-message.ts";
import { attribution, declaredDate } from "../message/attribution.ts";
import { cutQuote, fitQuote } from "../message/quote.ts";

/** What `/help` lists depends on what the member may do. */
export type Helped = Pick<Member, "isModerator" | "canManageServer">;

export function discordStyle(member: Helped): TalkStyle {
    return {
        name: named,
        heading: (text, longest) => `**${named(text, longest)}**`,
        date: declaredDate,
        // Without a preview, and it also works for addresses that Discord cannot link behind other words.
        link: (address) => `<${new URL(address).href}>`,
        quote: quoteWithSource,
        help: () => helpText(member),
        choice: undefined,
        // Discord's limit for the items of a menu.
        most: 25,
        onlyFirst: (most) => say("talk.first", { most }),
        longest: longestContent,
    };
}

/** How to use the bot, and its commands. */
export function helpText({ isModerator, canManageServer }: Helped): string {
    return [
        say("talk.help"),
        say("talk.help.other"),
        "",
        say("talk.help.ask"),
        say("talk.help.articles"),
        say("talk.help.quote"),
        say("talk.help.about"),
        say("talk.help.privacy"),
        ...(canManageServer ? [say("talk.help.settings")] : []),
        ...(isModerator ? [say("talk.help.corpus")] : []),
    ].join("\n");
}

function quoteWithSource(excerpt: Excerpt, limit: number): string {
    const source = attribution(excerpt, { title: 100, section: 60, source: 60, leadsToSentence: false });
    const room = limit - source.length - 1;
    return `${fitQuote(excerpt, { limit: room, answers: false }) ?? cutQuote(excerpt, room)}\n${source}`;
}

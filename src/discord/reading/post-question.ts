import { ChannelType, type Message } from "discord.js";
import type { SpokenQuestion } from "../spoken-text.ts";
import { talkOf } from "../talk/talk-of.ts";

/**
 * What a post in a forum asks, for a message in it that mentions the bot and says nothing else: its title and its first message,
 * as far as Discord shows that one and they ask something, joined or each alone, the likeliest first. None if the message is in no
 * post. Never rejects.
 */
export async function postQuestions(
    message: Message,
    read: (text: string) => SpokenQuestion,
): Promise<readonly SpokenQuestion[]> {
    const { channel } = message;
    const parent = channel.isThread() ? channel.parent?.type : undefined;
    if (!channel.isThread() || (parent !== ChannelType.GuildForum && parent !== ChannelType.GuildMedia))
        return [];
    const first =
        channel.id === message.id
            ? ""
            : await channel.fetchStarterMessage().then(
                  (starter) => starter?.content ?? "",
                  () => "",
              );
    const parts = [channel.name, first].filter((text) => {
        const part = read(text);
        return part.asked !== "" && talkOf(part) === undefined;
    });
    const [title = "", ...others] = parts;
    return (others.length === 0 ? parts : [[asSentence(title), ...others].join(" "), ...parts]).map(read);
}

const asSentence = (title: string) => (/[.!?…。？！؟]$/u.test(title.trim()) ? title : `${title.trim()}.`);

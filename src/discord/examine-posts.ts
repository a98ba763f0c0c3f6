import type { Client } from "discord.js";
import type { Finding } from "../doctor/finding.ts";
import type { Posts } from "./post.ts";
import type { SettingsInUse } from "./server-settings.ts";

/** The channels in which the bot should write of its own accord, and cannot. */
export function examinePosts(
    client: Client<true>,
    homeGuilds: readonly string[],
    { posts, settings }: { readonly posts: Posts; readonly settings: SettingsInUse },
): Finding[] {
    const failed = posts.failed();
    const wanted = homeGuilds.flatMap((guild) => {
        const { digestChannel, watchChannel } = settings.of(guild);
        return [digestChannel, watchChannel].filter((channel) => channel !== null);
    });
    return [...new Set(wanted)]
        .filter((channel) => !posts.mayPost(channel) || failed.includes(channel))
        .map((id): Finding => {
            const channel = client.channels.cache.get(id);
            const name = channel !== undefined && "name" in channel ? channel.name : undefined;
            return {
                severity: "fault",
                about: name == null ? `channel ${id}` : `#${name}`,
                problem: "The digest or the folder's changes should be posted there, and cannot be.",
                fix: "Allow me View Channel and Send Messages there, or set another channel under /settings.",
            };
        });
}

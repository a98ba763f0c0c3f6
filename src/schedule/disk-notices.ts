import { privateText } from "../discord/moderation/with-store.ts";
import type { Posts } from "../discord/post.ts";
import type { DiskChange } from "../disk/disk-watch.ts";
import { moderatorsChannel, type Settings } from "../store/settings.ts";

interface DiskNoticeOptions {
    readonly posts: Posts;
    readonly homeGuilds: readonly string[];
    /** The settings that are known, since a full database may not respond. */
    readonly settingsOf: (guildId: string) => Settings;
}

/** Tells moderators, in the channel for all of them, that a disk is nearly full, full, or has space again. */
export function openDiskNotices({ posts, homeGuilds, settingsOf }: DiskNoticeOptions) {
    return async ({ sentence }: DiskChange): Promise<void> => {
        for (const guildId of homeGuilds.filter(posts.isMember)) {
            const channelId = moderatorsChannel(settingsOf(guildId));
            if (channelId !== null)
                await posts.post({ guildId, channelId, what: "disk" }, privateText([sentence]));
        }
    };
}

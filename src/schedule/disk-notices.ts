import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { escapeMarkdown } from "../discord/markdown.ts";
import { privateText } from "../discord/moderation/with-store.ts";
import type { Posts } from "../discord/post.ts";
import type { SettingsInUse } from "../discord/receive/server-settings.ts";
import type { DiskLevel } from "../disk/disk-space.ts";
import type { DiskChange, DiskWatch } from "../disk/disk-watch.ts";
import { moderatorsChannel } from "../store/settings.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** What moderators were told of each disk, by server and disk, until that was over. Outlasts a login. */
export type ToldOfDisks = Map<string, Told>;

interface Told {
    readonly level: DiskLevel;
    /** The levels that were posted since the disk was last ok. */
    readonly posted: readonly DiskLevel[];
    readonly channelId: string;
    readonly messageId: string;
}

interface DiskNoticeOptions {
    readonly disk: Pick<DiskWatch, "latest">;
    readonly told: ToldOfDisks;
    readonly posts: Posts;
    readonly homeGuilds: readonly string[];
    /** The settings in memory, since a full database may not respond. */
    readonly settings: Pick<SettingsInUse, "of" | "known">;
}

/**
 * Tells moderators, in the channel for all of them, that a disk is nearly full, full, or has space again. Each is posted once;
 * what changes to and fro after that only changes the last message. What could not be posted is posted at the next call.
 */
export function openDiskNotices(options: DiskNoticeOptions): () => Promise<void> {
    const { disk, posts, homeGuilds, settings } = options;
    return oneAtATime(async () => {
        // Before, no server seems to have such a channel.
        await settings.known;
        for (const guildId of homeGuilds.filter(posts.isMember)) {
            const channelId = moderatorsChannel(settings.of(guildId));
            if (channelId === null) continue;
            for (const change of disk.latest()) await tell(change, { guildId, channelId }, options);
        }
    });
}

interface NoticePlace {
    readonly guildId: string;
    readonly channelId: string;
}

async function tell(
    { disk, level, sentence }: DiskChange,
    { guildId, channelId }: NoticePlace,
    { told: toldOf, posts }: DiskNoticeOptions,
): Promise<void> {
    const key = `${guildId} ${disk}`;
    const before = toldOf.get(key);
    if ((before?.level ?? "ok") === level) return;
    const reply = () =>
        privateText([say(`disk.notice.${level}`, { sentence: escapeMarkdown(told(sentence)) })]);
    if (before?.posted.includes(level) === true || (before?.level === "full" && level === "low")) {
        const { messageId } = before;
        await posts.replace({ guildId, channelId: before.channelId, what: "disk" }, messageId, reply);
        toldOf.set(key, { ...before, level });
        return;
    }
    const messageId = await posts.post({ guildId, channelId, what: "disk" }, reply);
    if (messageId === undefined) return;
    if (level === "ok") toldOf.delete(key);
    else toldOf.set(key, { level, posted: [...(before?.posted ?? []), level], channelId, messageId });
}

import type { Client } from "discord.js";
import { listed, say } from "../../../locales/say.ts";
import type { Library } from "../../answer/library.ts";
import { collectionsOf, languagesOf } from "../../answer/scope.ts";
import { scopedLibrary } from "../../answer/scoped-library.ts";
import type { Finding } from "../../doctor/finding.ts";
import { withoutDeleted } from "../deleted-channels.ts";
import type { Posts } from "../post.ts";
import { isOpenToAll } from "../reading/moderators-channel.ts";
import type { SettingsInUse } from "../receive/server-settings.ts";
import { finding } from "./installation-findings.ts";
import { channelName, serverName } from "./place-names.ts";

/** Channels where the bot is set to post for moderators but cannot, or which everyone can read. */
export function examinePosts(
    client: Client<true>,
    homeGuilds: readonly string[],
    { posts, settings }: { readonly posts: Posts; readonly settings: SettingsInUse },
): Finding[] {
    const failed = posts.failed();
    const wanted = homeGuilds.flatMap((guild) => {
        const { digestChannel, watchChannel, reviewChannel } = settings.of(guild);
        return [digestChannel, watchChannel, reviewChannel].filter((channel) => channel !== null);
    });
    const channels = [...new Set(wanted)];
    const closed = channels.filter((id) => !posts.mayPost(id) || failed.includes(id));
    const open = channels.filter((id) => isOpenToAll(client, id));
    return [
        ...closed.map((id) => finding("fault", "cannot-post", channelName(client, id))),
        ...open.map((id) => finding("advice", "open-to-all", channelName(client, id))),
    ];
}

/** Home servers of which all channels for public answers were deleted. Makes a request for each that the gateway has not named. */
export async function examineChannels(
    client: Client<true>,
    homeGuilds: readonly string[],
    settings: Pick<SettingsInUse, "of">,
): Promise<Finding[]> {
    const checked = homeGuilds.map(async (guild): Promise<Finding[]> => {
        const { channels } = settings.of(guild);
        if (channels.length === 0 || (await withoutDeleted(client, channels)).length > 0) return [];
        return [finding("fault", "no-channel-left", serverName(client, guild))];
    });
    return (await Promise.all(checked)).flat();
}

/** Home servers whose settings name collections or languages that no article has. */
export function examineScopes(
    client: Client<true>,
    homeGuilds: readonly string[],
    { settings, whole }: { readonly settings: SettingsInUse; readonly whole: Library },
): Finding[] {
    return homeGuilds.flatMap((guild): Finding[] => {
        const set = settings.of(guild);
        const collections = collectionsOf(whole.articles);
        const languages = languagesOf(whole.articles);
        const gone = [
            ...set.collections.filter((name) => !collections.includes(name)),
            ...set.languages.filter((tag) => !languages.includes(tag)),
        ];
        const about = serverName(client, guild);
        if (scopedLibrary(whole, set).articles.length === 0)
            return [finding("fault", "nothing-in-scope", about)];
        if (gone.length === 0) return [];
        const names = listed(
            gone.map((name) => say("list.quoted", { name })),
            "plain",
        );
        const problem = say("installation.scope-gone.problem", { names });
        return [{ severity: "advice", about, problem, fix: say("installation.scope-gone.fix") }];
    });
}

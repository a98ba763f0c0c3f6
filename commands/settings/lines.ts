import type { Settings } from "../../src/store/settings.ts";

/** What is set in a server. */
export function settingLines(settings: Settings): string[] {
    const { channels, privateByDefault } = settings;
    const where =
        channels.length === 0 ? "in all channels" : `in ${channels.map((id) => `<#${id}>`).join(", ")}`;
    return [
        "**Settings of this server**",
        `- Public answers: ${privateByDefault ? "only to mentions" : where}${privateByDefault && channels.length > 0 ? `, ${where}` : ""}. Elsewhere \`/ask\` answers the asking member alone.`,
        ...postLines(settings),
        "Change them with the other commands under `/settings`.",
    ];
}

/** Nothing of what is off: in most servers it always is. */
function postLines({ digestChannel, watchChannel, feedback }: Settings): string[] {
    return [
        ...(digestChannel === null
            ? []
            : [
                  `- Weekly digest: in <#${digestChannel}>, Mondays from 09:00 UTC, when there is something to tell.`,
              ]),
        ...(watchChannel === null
            ? []
            : [`- Changes of the folder: proposed in <#${watchChannel}>, never published by themselves.`]),
        ...(feedback ? ["- Feedback: members may say whether an answer was right."] : []),
    ];
}

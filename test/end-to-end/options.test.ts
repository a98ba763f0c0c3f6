import { expect, test } from "vitest";
import {
    channel,
    choice,
    file,
    flag,
    optionalFile,
    optionalWholeNumber,
} from "../../src/discord/command/option.ts";
import { aCommand, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const inNumbers = aCommand({
    options: {
        way: choice(
            () => "How",
            [
                { name: () => "Fast", value: "fast" },
                { name: () => "Slow", value: "slow" },
            ],
        ),
        place: channel(() => "Where", "messages"),
        count: optionalWholeNumber(() => "How many", { min: 1, max: 9 }),
        loud: flag(() => "Aloud"),
    },
    run: (values) => said(JSON.stringify(values)),
});

test("choices, channels and numbers reach the command as a member can enter them in Discord's client", async () => {
    const { member, general, loopback } = await openStage({ commands: [inNumbers] });
    const given = { way: "fast", place: general.channelId, count: 3 };
    const { content } = await (await member.run(general, "try", given)).answer();
    expect(JSON.parse(content)).toEqual({ ...given, loud: false });
    const least = await (
        await member.run(general, "try", { way: "slow", place: general.channelId })
    ).answer();
    expect(JSON.parse(least.content)).toEqual({ way: "slow", place: general.channelId, loud: false });

    await expect(member.run(general, "try", { ...given, way: "later" })).rejects.toThrow("no choice later");
    await expect(member.run(general, "try", { ...given, count: 10 })).rejects.toThrow("at most 9");
    const elsewhere = loopback.guild("Elsewhere").channel("talk").channelId;
    await expect(member.run(general, "try", { ...given, place: elsewhere })).rejects.toThrow(
        "a channel in this server",
    );
});

const attach = aCommand({
    options: { first: file(() => "One"), second: optionalFile(() => "Another") },
    uses: ["download"],
    run: async ({ first, second }, { download }) => {
        const files = second === undefined ? [first] : [first, second];
        const downloads = await Promise.all(files.map(download));
        const told = downloads.map((got) =>
            got.outcome === "refused" ? got.reason : `${got.name}: ${Buffer.from(got.bytes).toString()}`,
        );
        return said(told.join("\n"));
    },
});

test("attached files are downloaded, byte for byte", async () => {
    const { member, general } = await openStage({ commands: [attach] });
    const given = {
        first: { name: "grüße.txt", content: "Grüße\u00a0an alle" },
        second: { name: "a.md", content: Buffer.from("# A") },
    };
    const { content } = await (await member.run(general, "try", given)).answer();
    expect(content).toBe("grüße.txt: Grüße\u00a0an alle\na.md: # A");
});

test("a file that Discord no longer has, or that is too large, is explained", async () => {
    const { member, general, loopback, events } = await openStage({ commands: [attach] });
    loopback.fault({ path: /^\/attachments\//u, status: 404 });
    const given = {
        first: { name: "gone.txt", content: "x" },
    };
    const { content } = await (await member.run(general, "try", given)).answer();
    expect(content).toBe("Discord no longer has the file. Please attach it again.");
    const large = { name: "large.txt", content: new Uint8Array(5 * 1024 * 1024 + 1) };
    const refused = await (await member.run(general, "try", { first: large })).answer();
    expect(refused.content).toBe("The file has 5.1 MiB. Files of this kind can have at most 5 MiB.");
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});

import type { Interaction } from "discord.js";
import { describe, expect, test } from "vitest";
import { aClient } from "../a-client.ts";

const menu = {
    type: 3,
    custom_id: "size",
    max_values: 2,
    options: ["small", "large", "huge"].map((size) => ({ label: size, value: size })),
};
const button = (custom_id: string, disabled = false) => ({
    type: 2,
    style: 2,
    label: custom_id,
    custom_id,
    disabled,
});

/** A message from the bot with a menu, an enabled button and a disabled one. */
async function withComponents(answer: (interaction: Interaction) => Promise<unknown>) {
    const stage = await aClient();
    stage.onInteraction(answer);
    const components = [
        { type: 1, components: [menu] },
        { type: 1, components: [button("next"), button("last", true)] },
    ];
    await stage.client.rest.post(`/channels/${stage.general.channelId}/messages`, {
        body: { content: "Choose.", components },
    });
    return { ...stage, message: await stage.loopback.nextMessage(stage.general) };
}

describe("components", () => {
    test("the bot receives a choice in a select menu, and may edit the message", async () => {
        const { member, message } = await withComponents(async (interaction) => {
            if (interaction.isStringSelectMenu()) await interaction.update(interaction.values.join(" and "));
        });
        const changed = await (await member.choose(message, "size", ["small", "huge"])).answer();
        expect(changed).toMatchObject({ id: message.id, content: "small and huge" });
    });

    test("a button may be answered later, with a new message", async () => {
        const { member, message, loopback, general } = await withComponents(async (interaction) => {
            if (!interaction.isButton()) return;
            await interaction.deferUpdate();
            await interaction.editReply("Pressed.");
            await interaction.followUp("And more.");
        });
        const pressed = await (await member.press(message, "next")).answer();
        expect(pressed).toMatchObject({ id: message.id, content: "Pressed." });
        await expect.poll(() => loopback.messages(general).at(-1)?.content).toBe("And more.");
    });

    test("only the components of the message can be used", async () => {
        const { member, message } = await withComponents(async () => undefined);
        await expect(member.press(message, "last")).rejects.toThrow(
            "There is no button last, or it is disabled.",
        );
        await expect(member.choose(message, "size", ["tiny"])).rejects.toThrow("There is no choice tiny.");
        await expect(member.choose(message, "size", [])).rejects.toThrow("Choose from 1 to 2.");
        await expect(member.choose(message, "size", ["small", "large", "huge"])).rejects.toThrow(
            "Choose from",
        );
    });
});

test("only one member sees an ephemeral message, and can dismiss it", async () => {
    const { member, guild, message, loopback, general } = await withComponents(async (interaction) => {
        if (interaction.isButton())
            await interaction.reply({
                content: "For you.",
                flags: 64,
                components: [{ type: 1, components: [button("mine")] }],
            });
    });
    const private_ = await (await member.press(message, "next")).answer();
    await expect(guild.member("Bo").press(private_, "mine")).rejects.toThrow("This message is gone.");
    expect(() => guild.member("Bo").dismiss(private_.id)).toThrow("This message is gone.");
    expect(loopback.seen(general).map(({ onlyFor }) => onlyFor)).toEqual([undefined, member.id]);
    member.dismiss(private_.id);
    expect(loopback.seen(general)).toHaveLength(1);
});

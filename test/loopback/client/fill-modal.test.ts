import type { ModalSubmitInteraction } from "discord.js";
import { describe, expect, test } from "vitest";
import { within } from "../../within.ts";
import { aClient, slash } from "../a-client.ts";

const form = {
    custom_id: "report",
    title: "Report",
    components: [
        {
            type: 1,
            components: [{ type: 4, custom_id: "why", label: "Why", style: 1, min_length: 3, max_length: 9 }],
        },
        {
            type: 18,
            label: "How bad",
            component: {
                type: 3,
                custom_id: "grade",
                required: false,
                options: [{ label: "Bad", value: "bad" }],
            },
        },
    ],
};

/** A member who sees the form, and what the bot receives when they submit it. */
async function withForm() {
    const stage = await aClient({ commands: [slash("report")] });
    const submitted = Promise.withResolvers<ModalSubmitInteraction>();
    stage.onInteraction(async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.showModal(form);
        if (interaction.isModalSubmit()) {
            submitted.resolve(interaction);
            await interaction.reply("Thank you.");
        }
    });
    await stage.member.run(stage.general, "report");
    await expect.poll(() => stage.told("modal")).toHaveLength(1);
    const [opened] = stage.told("modal");
    return { ...stage, opened, id: opened?.interactionId ?? "", submitted: submitted.promise };
}

describe("a modal", () => {
    test("is shown to the member, filled in, and answered", async () => {
        const { member, opened, id, submitted } = await withForm();
        expect(opened).toMatchObject({ userId: member.id, wire: form });
        const interaction = await member.submit(id, { why: "It is so", grade: ["bad"] });
        expect((await interaction.answer()).content).toBe("Thank you.");
        const { fields, customId } = await within("the bot to get the form", submitted);
        expect(customId).toBe("report");
        expect(fields.getTextInputValue("why")).toBe("It is so");
        expect(fields.getStringSelectValues("grade")).toEqual(["bad"]);
    });

    test("accepts only valid values of its inputs", async () => {
        const { member, id } = await withForm();
        await expect(member.submit(id, {})).rejects.toThrow("The input Why is required.");
        await expect(member.submit(id, { why: "x" })).rejects.toThrow("must have from 3 to 9 characters");
        await expect(member.submit(id, { why: "because", other: "x" })).rejects.toThrow("no input other");
        await expect(member.submit(id, { why: "because", grade: "good" })).rejects.toThrow(
            "There is no choice good.",
        );
    });

    test("can be submitted once, and only by the member who opened it", async () => {
        const { member, guild, id } = await withForm();
        await expect(guild.member("Bo").submit(id, { why: "because" })).rejects.toThrow("no longer open");
        await member.submit(id, { why: "because" });
        await expect(member.submit(id, { why: "because" })).rejects.toThrow("no longer open");
    });
});

import { once } from "node:events";
import { Client, Events, GatewayIntentBits, type Interaction } from "discord.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { within } from "../../within.ts";
import { aPlayground, aPlaygroundWithBot } from "../a-playground.ts";

const question = "How tall is the tower?";

describe("as a member", () => {
    test("a command runs, and the real bot answers it publicly", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const general = place("member", "general");
        const ran = await act({ kind: "run", ...general, command: "ask", options: { question } });
        expect(ran).toEqual({ status: 200, body: { kind: "done" } });
        const answer = await message("The tower is 300 metres tall.");
        expect(answer).toMatchObject({ thinking: false, answers: { userName: "Mara", command: "ask" } });
        expect(answer.onlyFor).toBeUndefined();
        expect(answer.wire).toMatchObject({ channel_id: general.channelId, author: { bot: true } });

        const names = () => of("traffic").map(({ traffic: { name, status } }) => [name, status]);
        expect(names()).toContainEqual(["INTERACTION_CREATE", undefined]);
        // The answer arrives before its request is over.
        await expect
            .poll(names)
            .toContainEqual([expect.stringMatching(/^POST \/interactions\/\d+\/…\/callback$/u), 200]);
    });

    test("an option gets suggestions", async () => {
        const { act, place } = await aPlaygroundWithBot();
        const { body } = await act({
            kind: "suggest",
            ...place("member", "general"),
            command: "ask",
            options: { question, article: "tow" },
            focused: "article",
        });
        expect(body).toEqual({ kind: "choices", choices: [{ name: "The tower", value: "tower" }] });
    });

    test("only the member sees a hidden answer, and only they can dismiss it", async () => {
        const { act, tab, place, cast } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const options = { question, hide: true };
        await act({ kind: "run", ...place("member", "general"), command: "ask", options });
        const answer = await message("The tower is 300 metres tall.");
        expect(answer.onlyFor).toBe(cast.members.member.id);
        const messageId = answer.wire.id;
        expect((await act({ kind: "dismiss", persona: "moderator", messageId })).status).toBe(422);
        expect((await act({ kind: "dismiss", persona: "member", messageId })).status).toBe(200);
        expect(of("removed")).toEqual([
            { kind: "removed", channelId: answer.wire.channel_id, id: messageId },
        ]);
    });

    test("a mention is answered with a reply, and a direct message directly", async () => {
        const { act, tab, place, loopback } = await aPlaygroundWithBot();
        const { message } = await tab();
        const general = place("member", "general");
        await act({ kind: "say", ...general, content: `<@${loopback.botId}> ${question}` });
        const reply = await message("The tower is 300 metres tall.");
        const { wire: asked } = await message(`> ${question}`);
        expect(reply.wire["message_reference"]).toMatchObject({ message_id: asked.id });

        const direct = place("member", loopback.botName);
        await act({ kind: "say", ...direct, content: "Who designed the tower?" });
        expect((await message("Ida Holm")).wire.channel_id).toBe(direct.channelId);
    });

    test("a moderators' command is not offered, and is refused with a sentence", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { scene } = await tab();
        expect(scene.commands.member.map(({ name }) => name)).not.toContain("corpus");
        const general = place("member", "general");
        expect(await act({ kind: "run", ...general, command: "corpus status", options: {} })).toEqual({
            status: 422,
            body: { error: "/corpus is not available to this member." },
        });
    });

    test("the moderators' channel is closed", async () => {
        const { act, place } = await aPlaygroundWithBot();
        const { channelId } = place("moderator", "moderators");
        const said = { kind: "say", persona: "member", channelId, content: "Hello" } as const;
        expect(await act(said)).toEqual({ status: 422, body: { error: "You can't see this channel." } });
    });
});

describe("as a moderator", () => {
    test("the status of the articles is shown", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message, scene } = await tab();
        const moderators = place("moderator", "moderators");
        const offered = scene.commands.moderator.find(({ name }) => name === "corpus");
        expect(offered?.offered_in).toContain(moderators.channelId);
        const { channelId: noCommands } = place("moderator", "no-commands");
        expect(offered?.offered_in).not.toContain(noCommands);
        await act({ kind: "run", ...moderators, command: "corpus status", options: {} });
        expect((await message("1 article")).answers).toEqual({
            userName: "Theo",
            command: "corpus status",
        });
    });
});

describe("as a member of a server without the app", () => {
    test("a question is answered, because the member installed the app for themselves", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message } = await tab();
        const lobby = place("elsewhere", "lobby");
        await act({ kind: "run", ...lobby, command: "ask", options: { question } });
        expect((await message("The tower is 300 metres tall.")).wire.channel_id).toBe(lobby.channelId);
    });
});

test("an answer can be explained", async () => {
    const { act } = await aPlaygroundWithBot();
    const { body } = await act({ kind: "explain", question });
    const candidates = expect.arrayContaining([
        expect.objectContaining({ sentence: "The tower is 300 metres tall." }),
    ]);
    expect(body).toMatchObject({
        kind: "explanation",
        explanation: { question, gate: { verdict: "answered" }, candidates },
    });
});

describe("with a bot that opens forms", () => {
    const commands = [
        { name: "report", description: "Opens a form" },
        { type: 3, name: "Quote this" },
        { name: "nothing", description: "Is never answered" },
    ];
    const form = {
        custom_id: "form",
        title: "Report",
        components: [{ type: 1, components: [{ type: 4, custom_id: "why", label: "Why", style: 1 }] }],
    };
    const menu = { type: 3, custom_id: "size", options: [{ label: "Large", value: "large" }] };
    const button = { type: 2, custom_id: "more", label: "More", style: 2 };

    /** A bot with simple forms, menus and message commands. */
    async function aPlaygroundWithForms() {
        const playground = await aPlayground();
        const { loopback } = playground;
        const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: loopback.api } });
        onTestFinished(() => client.destroy());
        client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
        const ready = once(client, Events.ClientReady);
        await client.login(loopback.token);
        await within("the bot to log in", ready);
        await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body: commands });
        return playground;
    }

    async function answer(interaction: Interaction): Promise<unknown> {
        if (interaction.isMessageContextMenuCommand())
            return interaction.reply(`> ${interaction.targetMessage.content}`);
        if (interaction.isChatInputCommand() && interaction.commandName === "report")
            return interaction.showModal(form);
        if (interaction.isModalSubmit())
            return interaction.reply({
                content: `Because: ${interaction.fields.getTextInputValue("why")}`,
                components: [
                    { type: 1, components: [menu] },
                    { type: 1, components: [button] },
                ],
            });
        if (interaction.isStringSelectMenu()) return interaction.update(`Size: ${interaction.values.join()}`);
        return interaction.isButton() ? interaction.update("More.") : undefined;
    }

    test("a form opens for the member who asked for it, and can be submitted; the menu and button of its answer work", async () => {
        const { act, tab, place, cast } = await aPlaygroundWithForms();
        const { of, message } = await tab();
        const general = place("member", "general");
        await act({ kind: "run", ...general, command: "report", options: {} });
        await expect.poll(() => of("modal")).toHaveLength(1);
        const [opened] = of("modal");
        expect(opened).toMatchObject({
            userId: cast.members.member.id,
            modal: { wire: { title: "Report" } },
        });

        const { interactionId = "" } = opened?.modal ?? {};
        const filled = { kind: "submit", interactionId, customId: "form", values: { why: "so" } } as const;
        expect(await act({ ...filled, persona: "moderator" })).toEqual({
            status: 422,
            body: { error: "This form is no longer open." },
        });
        expect((await act({ ...filled, persona: "member" })).status).toBe(200);
        const messageId = (await message("Because: so")).wire.id;

        await act({ kind: "press", ...general, messageId, customId: "size", values: ["large"] });
        expect((await message("Size: large")).wire.id).toBe(messageId);
        await act({ kind: "press", ...general, messageId, customId: "more" });
        expect((await message("More.")).wire.id).toBe(messageId);
    });

    test("a message command runs on a message", async () => {
        const { act, tab, place } = await aPlaygroundWithForms();
        const { message } = await tab();
        const general = place("moderator", "general");
        await act({ kind: "say", ...general, content: "The bridge is long." });
        const messageId = (await message("The bridge is long.")).wire.id;
        await act({ kind: "run", ...general, command: "Quote this", options: {}, messageId });
        expect((await message("> The bridge is long.")).answers).toEqual({
            userName: "Theo",
            command: "Quote this",
        });
    });

    test("a command that the bot does not answer fails as in Discord", async () => {
        const { act, tab, place, cast } = await aPlaygroundWithForms();
        const { of } = await tab();
        const general = place("member", "general");
        await act({ kind: "run", ...general, command: "nothing", options: {} });
        await expect
            .poll(() => of("failed"))
            .toEqual([
                {
                    kind: "failed",
                    userId: cast.members.member.id,
                    channelId: general.channelId,
                    text: "The application did not respond.",
                },
            ]);
    });
});

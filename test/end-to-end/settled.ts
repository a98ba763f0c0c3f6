import { expect } from "vitest";
import type { Interaction, LoopbackMember, ShownMessage } from "../../src/loopback/member-contract.ts";

/** What the member sees once no progress is shown anymore. */
export async function settled(running: Promise<Interaction>): Promise<ShownMessage> {
    const interaction = await running;
    const content = async () => (await interaction.answer()).content;
    await expect
        .poll(content)
        .not.toMatch(
            /^$|Building the proposal|Looking at the sources|Waiting until another|Publishing …|Examining the articles/u,
        );
    return interaction.answer();
}

/** Presses the button of this label. */
export function press(member: LoopbackMember, message: ShownMessage, label: string): Promise<ShownMessage> {
    return settled(pressed(member, message, label));
}

export async function pressed(
    member: LoopbackMember,
    message: ShownMessage,
    label: string,
): Promise<Interaction> {
    const button = message.buttons.find((known) => known.label === label);
    if (button === undefined) throw new Error(`There is no button ${label} under: ${message.content}`);
    return member.press(message, button.customId);
}

import type { Loopback } from "../../src/loopback/contract.ts";
import type { LoopbackMember, ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal } from "./a-command.ts";
import { settled } from "./settled.ts";

interface Pinning {
    readonly loopback: Loopback;
    readonly moderator: LoopbackMember;
    /** A part of the sentence; the answer itself where left out. */
    readonly sentence?: string;
    /** The question in other words. */
    readonly question?: string;
}

/** Pins an answer from the menu of its message. Resolves with what the moderator sees in the end. */
export async function pin(answer: ShownMessage, choice: Pinning): Promise<ShownMessage> {
    const { loopback, moderator, sentence, question } = choice;
    return pinFrom(await settled(moderator.apply(answer, "Pin this answer")), {
        loopback,
        moderator,
        ...(sentence !== undefined && { sentence }),
        ...(question !== undefined && { question }),
    });
}

/** Chooses a sentence in the message that asks for one, and submits the form. Resolves with that message if there is no choice. */
export async function pinFrom(
    shown: ShownMessage,
    { loopback, moderator, sentence, question }: Pinning,
): Promise<ShownMessage> {
    const [menu] = shown.menus;
    if (menu === undefined) return shown;
    const chosen = menu.options.find(({ label }) => sentence === undefined || label.includes(sentence));
    if (chosen === undefined) throw new Error(`No sentence to choose: ${JSON.stringify(menu.options)}`);
    const modal = nextModal(loopback);
    const { id } = await moderator.choose(shown, menu.customId, [chosen.value]);
    const [field] = inputsOf(await modal);
    return settled(moderator.submit(id, { question: question ?? field ?? "" }));
}

/** What the inputs of a modal contain. */
function inputsOf(modal: Readonly<Record<string, unknown>>): readonly string[] {
    return [...JSON.stringify(modal).matchAll(/"value":"((?:[^"\\]|\\.)*)"/gu)].map(([, text]) =>
        String(JSON.parse(`"${text}"`)),
    );
}

import { expect, test } from "vitest";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { aPdf } from "../corpus/formats/pdf/a-pdf.ts";
import { openStage } from "./fixtures.ts";
import { pressed, settled } from "./settled.ts";

const costs = (euros: number) =>
    aDocx([{ text: "The hall", style: "Heading1" }, `The hall costs ${euros} euros a day.`]);
const pdf = aPdf([[{ text: "The hall costs 50 euros a day, and the tower is closed.", x: 80, y: 700 }]], {
    title: "The hall",
});

test("documents of a watched folder are proposed when they come, change, are half written, get a namesake, change format and go", async () => {
    const stage = await openStage();
    const place = stage.guild.channel("moderators");
    await settled(stage.moderator.run(stage.general, "settings watch", { channel: place.channelId }));
    /** The last proposal once it reads so. */
    const proposed = async (text: string | RegExp): Promise<ShownMessage> => {
        await expect.poll(() => stage.loopback.messages(place).at(-1)?.content).toMatch(text);
        const last = stage.loopback.messages(place).at(-1);
        if (last === undefined) throw new Error("Nothing is proposed.");
        return last;
    };
    const published = async (text: string | RegExp, version: number) => {
        const proposal = await proposed(text);
        await pressed(stage.moderator, proposal, "Publish");
        await proposed(`**Published as version ${version}**`);
        return proposal.content;
    };
    const ask = async () =>
        (await settled(stage.member.run(stage.general, "ask", { question: "How much does the hall cost?" })))
            .content;

    stage.write({ "hall.docx": costs(30) });
    await published("+ Added (1):** “The hall”", 2);
    expect(await ask()).toContain("30 euros");

    const changed = costs(40);
    stage.write({ "hall.docx": changed.subarray(0, 200) });
    const half = await proposed("- hall.docx: The file is damaged, or not what its name says. Open it");
    expect(half.content).toContain("Removed (1):** “The hall”");
    expect(await ask()).toContain("30 euros");
    stage.write({ "hall.docx": changed });
    await published("Changed (1):** “The hall”", 3);
    expect(await ask()).toContain("40 euros");

    stage.write({ "hall.pdf": pdf });
    expect(await published("+ Added (1):** “The hall” (hall.pdf)", 4)).toContain(
        "- hall.pdf: Without folder and ending, this file has the same name as hall.docx.",
    );
    stage.remove("hall.docx");
    await published("Removed (1):** “The hall” (hall.docx)", 5);
    expect(await ask()).toContain("50 euros");

    stage.remove("hall.pdf");
    stage.write({ "hall.odt": pdf });
    const wrong = await proposed(
        "- hall.odt: The file is a .pdf file, although its name ends in .odt. Rename it so that it ends in .pdf.",
    );
    expect(wrong.content).toContain("Removed (1):** “The hall”");
});

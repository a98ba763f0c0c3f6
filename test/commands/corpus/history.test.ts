import { expect, test } from "vitest";
import { audit, turnAudit } from "../../../commands/corpus/audit.ts";
import { goBack, history, turnHistory } from "../../../commands/corpus/history.ts";
import { reload } from "../../../commands/corpus/reload.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

const inn = "# The inn\n\nThe inn is old.";

/** Two versions: first only the mill, then the mill and the inn. */
async function twoVersions() {
    const served = await aServedCorpus();
    served.write({ "mill.md": theMill, "inn.md": inn });
    await reload.run({}, served.context());
    expect(textOf(await publish.run("p1", served.context()))).toContain("**Published as version 2**");
    return served;
}

test("versions are listed newest first with who published them, and a menu offers to go back", async () => {
    const served = await twoVersions();
    const reply = await history.run({}, served.context());
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "**Versions**, newest first
      - **2** (live) · <t:1767323045:f> · <@7> · reload the folder
      - **1** · <t:1767323045:f> · at start-up · first start"
    `);
    expect(reply).toMatchObject({
        rows: [
            {
                menu: {
                    customId: "corpus:back",
                    items: [{ label: "Version 1 · 2 January 2026", value: "1" }],
                },
            },
        ],
    });
});

test("who proposed, approved and published a version is named, also if nobody but the watch proposed it", async () => {
    const served = await aServedCorpus();
    await served.store.settings.change("2", { review: true });
    served.write({ "mill.md": theMill, "inn.md": inn });
    const request = { kind: "reload", by: "watch", why: "the folder changed" } as const;
    await served.publishing.propose(request, () => undefined);
    await served.publishing.publish("p1", "8");
    await publish.run("p1", served.context());
    expect(textOf(await history.run({}, served.context()))).toContain(
        "- **2** (live) · <t:1767323045:f> · <@7> · the folder changed · proposed by the folder watch · approved by <@8>\n",
    );
    expect(textOf(await audit.run({}, served.context()))).toContain(
        [
            "- <t:1767323045:f> · <@7> · published (version 2): the folder changed · proposed by the folder watch · approved by <@8>",
            "- <t:1767323045:f> · <@8> · approved: the folder changed · proposed by the folder watch",
            "- <t:1767323045:f> · the folder watch · proposed: the folder changed",
        ].join("\n"),
    );
});

test("with only one version there is no menu to go back", async () => {
    const served = await aServedCorpus();
    expect(await history.run({}, served.context())).not.toHaveProperty("rows");
});

test("older versions are on further pages, so that each that is stored can be gone back to", async () => {
    const served = await aServedCorpus();
    for (let number = 1; number <= 9; number++) {
        served.write({ "mill.md": `${theMill} It is ${number}.` });
        await reload.run({}, served.context());
        await publish.run(`p${number}`, served.context());
    }
    const first = await history.run({}, served.context());
    expect(first).toMatchObject({
        rows: [{}, { buttons: [{ enabled: false }, { enabled: true, customId: "corpus:history:1" }] }],
    });
    const second = await turnHistory.run(1, served.context());
    expect(textOf(second).match(/^- \*\*\d+\*\*/gmu)).toEqual(["- **2**", "- **1**"]);
    expect(second).toMatchObject({
        rows: [
            { menu: { items: [{ value: "2" }, { value: "1" }] } },
            { buttons: [{ enabled: true, customId: "corpus:history:0" }, { enabled: false }] },
        ],
    });
});

test("going back makes a proposal", async () => {
    const served = await twoVersions();
    const text = textOf(await goBack.run(undefined, [1], served.context()));
    expect(text).toContain("**Proposal:** go back to version 1");
    expect(text).toContain("**− Removed (1):** “The inn”");
    const never = await goBack.run(undefined, [9], served.context());
    expect(textOf(never)).toContain("That version is no longer stored.");
});

test("the audit shows what moderators did, newest first, page by page", async () => {
    const served = await twoVersions();
    expect(textOf(await audit.run({}, served.context()))).toMatchInlineSnapshot(`
      "**What moderators did** in the last 730 days, newest first
      - <t:1767323045:f> · <@7> · published (version 2): reload the folder
      - <t:1767323045:f> · <@7> · proposed: reload the folder
      - <t:1767323045:f> · at start-up · published (version 1): 1 file"
    `);
    const entry = { by: "7", action: "settings", version: undefined, detail: "more" } as const;
    for (let more = 0; more < 12; more++) await served.store.audit.add(entry);
    expect(await audit.run({}, served.context())).toMatchObject({
        rows: [{ buttons: [{ enabled: false }, { customId: "corpus:audit:1", enabled: true }] }],
    });
    const older = await turnAudit.run(1, served.context());
    expect(textOf(older)).toContain("proposed");
    expect(older).toMatchObject({
        rows: [{ buttons: [{ customId: "corpus:audit:0", enabled: true }, { enabled: false }] }],
    });
    expect(textOf(await turnAudit.run(99, served.context()))).toContain("Nothing yet.");
});

import { expect, test } from "vitest";
import { remove } from "../../../commands/corpus/article/remove.ts";
import { goBack } from "../../../commands/corpus/history.ts";
import { bringBack, keptOut } from "../../../commands/corpus/kept-out.ts";
import { reload } from "../../../commands/corpus/reload.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

const inn = "# The inn\n\nThe inn is old.";
type Served = Awaited<ReturnType<typeof aServedCorpus>>;

/** What the menu of the list offers. */
async function offered(served: Served, file?: string) {
    const reply = await keptOut.run({ file }, served.context());
    const [row] = reply.kind === "text" ? (reply.rows ?? []) : [];
    return { text: textOf(reply), items: row !== undefined && "menu" in row ? row.menu.items : [] };
}

test("without changes in Discord nothing is kept out", async () => {
    const { text, items } = await offered(await aServedCorpus());
    expect(text).toBe("Every file is served as it is in the folder, or where else it comes from.");
    expect(items).toEqual([]);
});

test("after going back, the only article is brought back from the folder, without changing the file", async () => {
    const served = await aServedCorpus();
    served.write({ "mill.md": theMill.replace("rye", "oats") });
    await reload.run({}, served.context());
    await publish.run("p1", served.context());
    await goBack.run(undefined, [1], served.context());
    await publish.run("p2", served.context());
    const { text, items } = await offered(served);
    expect(text).toBe(
        [
            "**1 file is not served.** Choose what to serve again; I'll then propose it.",
            "- mill.md: A moderator went back to version 1. Its text is served until the file changes.",
        ].join("\n"),
    );
    const proposal = await bringBack.run(undefined, [items[0]?.value ?? ""], served.context());
    expect(textOf(proposal)).toContain("**Proposal:** serve mill.md from the folder again");
    expect(textOf(proposal)).toContain("**~ Changed (1):** “The mill”");
    await publish.run("p3", served.context());
    expect((await offered(served)).items).toEqual([]);
});

test("files are found by a part of their name, and several are brought back at once", async () => {
    const served = await aServedCorpus({
        "mill.md": theMill,
        "old-inn.md": inn,
        "new-inn.md": `${inn} Now.`,
    });
    for (const [at, article] of ["old-inn", "new-inn"].entries()) {
        await remove.run({ article }, served.context());
        await publish.run(`p${at + 1}`, served.context());
    }
    expect((await offered(served, "OLD")).items.map(({ label }) => label)).toEqual(["old-inn.md"]);
    expect((await offered(served, "lake")).text).toContain("with “lake” in its name is kept out");
    const [one = "", ...more] = (await offered(served)).items.map(({ value }) => value);
    const proposal = await bringBack.run(undefined, [one, ...more], served.context());
    expect(textOf(proposal)).toContain("serve old-inn.md, new-inn.md from the folder again");
    expect(textOf(proposal)).toContain("**+ Added (2):**");
});

test("a choice that is out of date proposes nothing", async () => {
    const served = await aServedCorpus();
    expect(textOf(await bringBack.run(undefined, ["x"], served.context()))).toContain("Every file");
});

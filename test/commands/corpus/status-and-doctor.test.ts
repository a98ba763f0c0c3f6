import { expect, test } from "vitest";
import { remove } from "../../../commands/corpus/article/remove.ts";
import { doctor } from "../../../commands/corpus/doctor.ts";
import { gaps } from "../../../commands/corpus/gaps.ts";
import { status } from "../../../commands/corpus/status.ts";
import { spokenLanguages } from "../../../locales/languages.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { examine } from "../../../src/doctor/examine.ts";
import type { Finding } from "../../../src/doctor/finding.ts";
import { aSet, built } from "../../proposal/a-proposal.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

const inn = "# The inn\n\nThe inn is old.";
const aFinding = (facts: Partial<Finding> = {}): Finding => ({
    severity: "advice",
    about: "mill",
    problem: "It has no date.",
    fix: "Declare one.",
    ...facts,
});

test("the status shows size, version, origins, and which files are kept out", async () => {
    const served = await aServedCorpus({ "mill.md": theMill, "inn.md": inn });
    await remove.run({ article: "inn" }, served.context());
    await publish.run("p1", served.context());
    const text = textOf(await status.run({}, served.context()));
    expect(text).toMatch(/^\*\*1 article, 1 paragraph\*\*, version 2 \(/u);
    expect(text).toContain(
        [
            "From the folder: 1. Added or edited in Discord: none.",
            "**1 file in the folder is not served.** To bring it back, use `/corpus kept-out`.",
            "- inn.md: A moderator removed the article. It stays out until the file changes.",
        ].join("\n"),
    );
    expect(text).toContain("The articles were read without problems.");
});

test("the status says that the folder has changed, or is away", async () => {
    const served = await aServedCorpus();
    served.write({ "mill.md": theMill, "inn.md": inn });
    const changed = textOf(await status.run({}, served.context()));
    expect(changed).toContain("The folder contains changes that are not live.");
    const context = served.context();
    const folderState = async () => ({ outcome: "no-corpus", why: "There is no folder x." }) as const;
    const away = await status.run(
        {},
        { ...context, storeReader: context.storeReader && { ...context.storeReader, folderState } },
    );
    expect(textOf(away)).toContain("The folder can't be compared with what is live: There is no folder x.");
});

test("the doctor names files that are kept out, why, and what brings them back", async () => {
    const served = await aServedCorpus({ "mill.md": theMill, "inn.md": inn });
    await remove.run({ article: "inn" }, served.context());
    await publish.run("p1", served.context());
    const text = textOf(await doctor.run({}, { ...served.context(), installation: async () => [] }));
    expect(text).toContain(
        "- inn.md: A moderator removed the article. It stays out until the file changes. → To serve the file again, use `/corpus kept-out`.",
    );
});

test("names of files are cut in the status, so that what comes below them is shown", async () => {
    const served = await aServedCorpus();
    const files = Array.from({ length: 12 }, (_, at) => [
        `${at}${"n".repeat(200)}.md`,
        `# A\n\nIt is ${at}.`,
    ]);
    const articles = aSet(Object.fromEntries(files), "discord");
    const request = { kind: "add", articles, by: "7", why: "add" } as const;
    await served.publishing.propose(request, () => undefined);
    await publish.run("p1", served.context());
    const text = textOf(await status.run({}, served.context()));
    expect(text.length).toBeLessThan(1900);
    expect(text).toContain("nnn");
    expect(text).toContain("The articles were read without problems.");
});

test("the status works without a store, and shows problems of files", async () => {
    const served = await aServedCorpus({ "mill.md": theMill, "bad.md": "# No text here\n" });
    const text = textOf(await status.run({}, { ...served.context(), storeReader: undefined }));
    expect(text).toContain("The database could not be opened, so nothing can be changed from here.");
    expect(text).toContain(
        "**Not included (1 file):**\n- bad.md: The article is empty: it has no paragraphs.",
    );
});

test("the doctor groups articles with the same problem, and marks faults", async () => {
    const served = await aServedCorpus();
    const installation = async () => [
        aFinding(),
        aFinding({ about: "inn" }),
        aFinding({ severity: "fault", about: "Lervik", problem: "No role.", fix: "Add it." }),
    ];
    const text = textOf(await doctor.run({}, { ...served.context(), installation }));
    expect(text).toContain("**1 problem, 2 suggestions**");
    expect(text).toContain("**Problem:** Lervik: No role. → Add it.");
    expect(text).toMatch(/^- (?:mill, inn|inn, mill): It has no date\. → Declare one\.$/mu);
    expect(served.shown).toEqual(["Examining the articles …"]);
});

test("what is missing in an article is added with a command, and no example is a date that could be copied", async () => {
    const served = await aServedCorpus();
    const found = examine({ corpus: built(aSet({ "mill.md": theMill })).corpus });
    const text = textOf(await doctor.run({}, { ...served.context(), installation: async () => found }));
    expect(text).toContain(
        "- mill: No date is given. → If you know it, or only the year, add it with `/corpus edit`.",
    );
    expect(text).not.toContain("front matter");
    expect(found.map(({ fix }) => fix).join(" ")).not.toMatch(/\d{4}/u);
});

test("a long list of findings is attached as a file", async () => {
    const served = await aServedCorpus();
    const many = Array.from({ length: 60 }, (_, at) =>
        aFinding({ problem: `Problem ${at}. ${"x".repeat(99)}` }),
    );
    const reply = await doctor.run({}, { ...served.context(), installation: async () => many });
    expect(textOf(reply)).toContain("lists all 60.");
    expect(reply).toMatchObject({
        files: [{ name: "findings.txt", text: expect.stringContaining("Problem 59.") }],
    });
});

test("the doctor says if nothing is wrong, and if there is no store", async () => {
    const served = await aServedCorpus();
    const context = { ...served.context(), installation: async () => [] };
    expect(textOf(await doctor.run({}, context))).toContain("**All good.**");
    const without = await doctor.run({}, { ...context, storeReader: undefined });
    expect(textOf(without)).toContain("It could not be opened at start-up");
});

test("the doctor works without a store, and names files that cannot be read", async () => {
    const served = await aServedCorpus({ "mill.md": theMill, "bad.md": "# No text here\n" });
    const context = { ...served.context(), storeReader: undefined, installation: async () => [] };
    expect(textOf(await doctor.run({}, context))).toContain(
        "- **Problem:** bad.md: The article is empty: it has no paragraphs. → ",
    );
});

test("however long the findings are, the reply says that a file has all of them", async () => {
    const served = await aServedCorpus();
    const many = ["a", "b", "c", "d", "e", "f"].flatMap((problem) =>
        ["x", "y", "z"].map((about) =>
            aFinding({ problem: problem.repeat(200), fix: "f".repeat(300), about: about.repeat(60) }),
        ),
    );
    const text = textOf(await doctor.run({}, { ...served.context(), installation: async () => many }));
    for (const { tag } of spokenLanguages) {
        const context = { ...served.context(), installation: async () => many };
        const { length } = textOf(await inLanguage(tag, () => doctor.run({}, context)));
        expect([tag, length <= 2000 ? "fits" : length]).toEqual([tag, "fits"]);
    }
    expect(text).toContain("lists all 18.");
});

test("gaps are listed once three members have asked, with articles whose answers were marked as wrong", async () => {
    const served = await aServedCorpus();
    expect(textOf(await gaps.run({}, served.context()))).toContain("Nothing yet.");
    for (const member of ["1", "2", "3"]) await served.store.gaps.note(["zorblax"], member);
    await served.store.feedback.count("mill", "wrong");
    // This server does not ask about all articles.
    const context = { ...served.context(), library: openLibrary([]) };
    const text = textOf(await gaps.run({}, context));
    expect(text).toContain("- “zorblax”: 3 members");
    expect(text).toContain("- “The mill”: 1 × wrong, 0 × right");
});

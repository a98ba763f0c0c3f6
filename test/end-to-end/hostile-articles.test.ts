import { expect, test } from "vitest";
import { inWords } from "../in-words.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
/** The parser of Markdown takes minutes for it. */
const slow = `# T\n\n${"_a*".repeat(40_000)}\n`;
const reading = { time: 500, memory: 2000 };
const tooSlow = "Reading the file takes more than 0.5 seconds of processor time.";

test("an attached file that takes too long to read blocks nobody, and its moderator learns why", async () => {
    const stage = await openStage({ threads: true, reading });
    const file = { name: "slow.md", content: slow };
    const first = settled(stage.moderator.run(stage.general, "corpus add", { file }));
    stage.write({ "mill.md": mill });
    const other = stage.guild.member("Mo2", { permissions: 0x20n });
    const second = settled(other.run(stage.general, "corpus reload"));
    const proposals = await within("both proposals", Promise.all([first, second]));
    expect(proposals[0]?.content).toContain("**Nothing was added.**");
    expect(proposals[0]?.content).toContain(`slow.md: ${tooSlow} Split it into several files`);
    expect(proposals[1]?.content).toContain("+ Added (1):** “The mill”");
});

test("a start and a reload leave out such a file and name it", async () => {
    const stage = await openStage({ threads: true, reading, files: { "mill.md": mill, "slow.md": slow } });
    expect(stage.warnings.join("\n")).toContain(`slow.md\n  error: ${tooSlow}`);
    expect(stage.app.corpus.live.current().articles.map(({ id }) => id)).toEqual(["mill"]);
    stage.write({ "ferry.md": "# The ferry\n\nIt floats." });
    const reload = await within("the reload", stage.app.reload());
    expect(reload).toMatchObject({ outcome: "published", articles: 2 });
    expect(inWords(stage.app.corpus.live.status().errors)).toMatchObject([
        { file: "slow.md", problem: tooSlow },
    ]);
});

test("files are stored inside of the folder, under names of one line, whatever they were called", async () => {
    const stage = await openStage();
    const files = {
        file: { name: "../../etc/passwd.md", content: "# Up\n\nIt goes up.\n" },
        file2: { name: "a\u202edm.exe.md", content: "# Left\n\nIt goes left.\n" },
        file3: {
            name: "line\nbreak `@everyone`.md",
            content: "# @everyone <@1>\n\n@everyone sees ``` it.\n",
        },
        file4: { name: " .md", content: "# Blank\n\nIt is called nothing.\n" },
    };
    const proposal = await settled(stage.moderator.run(stage.general, "corpus add", files));
    expect(proposal.content).toContain("**Not included (1 file):**\n- .md: This file type is not supported.");
    await press(stage.moderator, proposal, "Publish");
    const status = await settled(stage.moderator.run(stage.general, "corpus status"));
    expect(status.content).toContain(
        "Added or edited in Discord: `adm.exe.md`, linebreak \\`\\@everyone\\`.md, `passwd.md`.",
    );
});

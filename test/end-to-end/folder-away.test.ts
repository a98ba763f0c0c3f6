import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { connected, discord, run, workplace } from "./run-main.ts";
import { settled } from "./settled.ts";

/** What can happen to the folder of articles while the bot runs, and what the report says. */
const ways = [
    {
        name: "is missing",
        away: (folder: string) => renameSync(folder, `${folder}-moved`),
        back: (folder: string) => renameSync(`${folder}-moved`, folder),
        says: "There is no folder FOLDER.",
    },
    {
        name: "is empty, as a mount point is once it is unmounted",
        away: (folder: string) => {
            renameSync(folder, `${folder}-moved`);
            mkdirSync(folder);
        },
        back: (folder: string) => {
            rmSync(folder, { recursive: true });
            renameSync(`${folder}-moved`, folder);
        },
        says: "The folder FOLDER contains no readable article, but 1 article from it is",
    },
    {
        name: "is a file",
        away: (folder: string) => {
            renameSync(folder, `${folder}-moved`);
            writeFileSync(folder, "no folder");
        },
        back: (folder: string) => {
            rmSync(folder);
            renameSync(`${folder}-moved`, folder);
        },
        says: "FOLDER is not a folder.",
    },
];

describe.each(ways)("while the folder of articles $name", ({ away, back, says }) => {
    test("SIGHUP keeps the old articles, the log names the folder, and the next SIGHUP reloads", async () => {
        const loopback = await discord();
        const folder = join(workplace(), "articles");
        mkdirSync(folder);
        const article = (builder: string) =>
            writeFileSync(join(folder, "a.md"), `# The bridge\n\nThe bridge was built by ${builder}.\n`);
        article("Ida Holm");
        const env = { ...connected(loopback), CORPUS_DIR: folder, DATA_DIR: join(folder, "..", "data") };
        const { child, exit } = run({ env, folder: join(folder, "..") });
        let log = "";
        child.stdout?.on("data", (chunk: Buffer) => {
            log += chunk.toString();
        });
        const reloads = () =>
            log
                .split("\n")
                .filter((line) => line.includes('"event":"reload"'))
                .map((line): Record<string, unknown> => JSON.parse(line));
        await loopback.gateway.ready();
        const user = loopback.user("Uma");
        const ask = async () => {
            const { id } = await user.say(user.direct(), "Who built the bridge?");
            return (await loopback.nextMessage(user.direct(), id)).content;
        };

        away(folder);
        child.kill("SIGHUP");
        await expect.poll(reloads).toHaveLength(1);
        expect(reloads()[0]).toMatchObject({
            by: "signal",
            outcome: "refused",
            reason: expect.stringContaining(says.replace("FOLDER", folder)),
        });
        expect(await ask()).toContain("Ida Holm");

        back(folder);
        article("Per Dahl");
        child.kill("SIGHUP");
        await expect.poll(reloads).toHaveLength(2);
        expect(reloads()[1]).toMatchObject({ outcome: "published" });
        expect(await ask()).toContain("Per Dahl");
        child.kill("SIGTERM");
        expect((await exit()).code).toBe(0);
    });

    test("/corpus reload, remove and history say which folder is away and what to do", async () => {
        const stage = await openStage({ folder: join(workplace(), "articles") });
        const run = async (command: string, options = {}) =>
            (await settled(stage.moderator.run(stage.general, command, options))).content.replaceAll(
                "\\",
                "",
            );
        away(stage.folder);
        for (const content of [
            await run("corpus reload"),
            await run("corpus remove", { article: "bridge" }),
        ]) {
            expect(content).toContain(says.replace("FOLDER", stage.folder));
            expect(content).toContain("The current articles stay live.");
        }
        const question = { question: "Who built the bridge of Lervik?" };
        expect((await settled(stage.member.run(stage.general, "ask", question))).content).toContain(
            "Ida Holm",
        );
        expect(stage.events.filter(({ kind }) => kind === "failure")).toEqual([]);

        back(stage.folder);
        expect(await run("corpus reload")).toContain("the folder contains nothing new");
    });
});

import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { jsonLog, lossyFile } from "../../src/observability/open-log.ts";
import { openStore } from "../../src/store/store.ts";
import { aSmallDisk, mayMount } from "../disk/a-small-disk.ts";
import { spawnNode, spawnNodeInto } from "../spawn-node.ts";
import { within } from "../within.ts";
import { openStage } from "./fixtures.ts";
import { cliScript, connected, discord, mainScript, run, workplace } from "./run-main.ts";
import { press, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const told = async (stage: Stage, command: string, options = {}) =>
    (await settled(stage.moderator.run(stage.general, command, options))).content;

const answered = async (stage: Stage) => {
    const question = { question: "Who built the bridge of Lervik?" };
    return (await (await stage.member.run(stage.general, "ask", question)).answer()).content;
};

test.skipIf(!existsSync("/dev/full"))(
    "a command whose output does not fit says so, and its exit code is 2",
    async () => {
        const folder = workplace();
        const full = openSync("/dev/full", "w");
        const errors = openSync(join(folder, "errors"), "w");
        onTestFinished(() => [full, errors].forEach(closeSync));
        const env = { CORPUS_DIR: folder };
        const command = spawnNodeInto([full, errors], cliScript, ["corpus", "check"], { cwd: folder, env });
        expect(await within("the end", once(command, "exit"))).toEqual([2, null]);
        expect(readFileSync(join(folder, "errors"), "utf8")).toBe(
            "The output could not be written (no space left), so some of it is missing. The command went on. Write it to another disk.\n",
        );
    },
);

test("a command that stores goes on although nobody reads its output", async () => {
    const folder = workplace();
    const data = join(folder, "data");
    await (await openStore({ dataFolder: data, now: () => new Date() })).close();
    const env = { DATA_DIR: data };
    const command = spawnNode(cliScript, ["store", "backup", "a.backup"], { cwd: folder, env });
    for (const output of [command.stdout, command.stderr]) output.destroy();
    expect(await within("the end", once(command, "exit"))).toEqual([0, null]);
    expect(existsSync(join(folder, "a.backup"))).toBe(true);
});

describe.skipIf(!mayMount)("on a disk that is full", () => {
    test("everything that stores says so and changes nothing, answers go on, and it recovers", async () => {
        const disk = aSmallDisk("6m");
        const stage = await openStage({ dataFolder: join(disk.folder, "data"), statusPort: 0 });
        await told(stage, "settings private", { on: false });
        stage.write({
            "mill.md": `# The mill\n\nThe mill grinds rye.\n\n${"It grinds oats. ".repeat(20_000)}`,
        });
        const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
        disk.fill();

        const published = await press(stage.moderator, proposal, "Publish");
        expect(published.content).toContain("There is no space left on the disk to store this");
        expect(await answered(stage)).toContain("Ida Holm");
        expect(await told(stage, "corpus history")).not.toContain("mill");
        const health = async () => (await fetch(`${stage.app.status?.address}/healthz`)).json();
        expect(await health()).toMatchObject({
            status: "ready",
            warnings: expect.arrayContaining([expect.stringContaining("no space left for the database")]),
        });
        expect(await told(stage, "corpus status")).toContain("no space left for the database");
        expect(await told(stage, "corpus doctor")).toContain("Free space on the disk of DATA\\_DIR");
        const metrics = await (await fetch(`${stage.app.status?.address}/metrics`)).text();
        expect(metrics).toMatch(/^pullquote_disk_used_ratio\{place="data"\} 1$/mu);
        expect(stage.events.filter(({ kind }) => kind === "disk")).toHaveLength(1);

        disk.free();
        expect((await press(stage.moderator, proposal, "Publish")).content).toContain("Published");
        expect(await told(stage, "corpus history")).toContain("**2** (live)");
    });

    test("the bot that is killed starts again with what was stored", async () => {
        const disk = aSmallDisk("16m");
        const folder = workplace();
        const env = { DATA_DIR: join(disk.folder, "data"), CORPUS_DIR: folder };
        const start = async () => {
            const loopback = await discord();
            const bot = run({ folder, env: { ...env, ...connected(loopback) } });
            await within("the bot to log in", Promise.race([loopback.gateway.ready(), bot.exit()]));
            const user = loopback.user("Uma");
            const { id } = await user.say(user.direct(), "Who built the bridge?");
            expect((await loopback.nextMessage(user.direct(), id)).content).toContain("Ida Holm");
            return bot;
        };
        const first = await start();
        await expect.poll(() => readdirSync(env.DATA_DIR)).toContain("space.reserve");
        disk.fill();
        first.child.kill("SIGKILL");
        await first.exit();
        const second = await start();
        expect(readdirSync(env.DATA_DIR)).not.toContain("space.reserve");
        second.child.kill("SIGTERM");
        const { code, out, err } = await second.exit();
        expect(code).toBe(0);
        expect(err).not.toContain("can't change anything until the next start");
        expect(out).toMatch(/The disk of DATA_DIR \(.*\) is \d+% full/u);
    });

    test.each(["words", "json"])(
        "a bot whose log in %s is there goes on, and logs once there is space",
        async (format) => {
            const disk = aSmallDisk("1m");
            const file = join(disk.folder, "log");
            const output = openSync(file, "a");
            onTestFinished(() => closeSync(output));
            const logged = () => readFileSync(file, "utf8");
            const loopback = await discord();
            const folder = workplace();
            const env = { ...connected(loopback), CORPUS_DIR: folder, LOG_FORMAT: format };
            const bot = spawnNodeInto([output, output], mainScript, [], { cwd: folder, env });
            const ended = once(bot, "exit");
            const user = loopback.user("Uma");
            const asks = async () => {
                const { id } = await user.say(user.direct(), "Who built the bridge?");
                expect((await loopback.nextMessage(user.direct(), id)).content).toContain("Ida Holm");
            };
            await loopback.gateway.ready();
            await asks();
            await expect.poll(logged).toMatch(/in a direct message/u);
            disk.fill(output);
            const before = logged();
            for (let count = 1; count <= 5; count++) await asks();
            renameSync(join(folder, "bridge.md"), join(folder, "bridge.none"));
            bot.kill("SIGHUP");
            await asks();
            expect(logged()).toBe(before);
            disk.free();
            renameSync(join(folder, "bridge.none"), join(folder, "bridge.md"));
            bot.kill("SIGHUP");
            await asks();
            await expect.poll(() => logged().slice(before.length)).toMatch(/in a direct message/u);
            bot.kill("SIGTERM");
            expect(await within("the end", ended)).toEqual([0, null]);
            expect(logged().trimEnd().split("\n").at(-1)).toMatch(/Stopped\./u);
        },
    );

    test("the log loses lines, and writes again once there is space", async () => {
        const disk = aSmallDisk("1m");
        const file = openSync(join(disk.folder, "log"), "a");
        onTestFinished(() => closeSync(file));
        const log = jsonLog("info", lossyFile(file));
        disk.fill();
        for (let line = 0; line < 5000; line++) log.info({ line }, "It does not fit.");
        disk.free();
        log.info("It fits.");
        await expect.poll(() => readFileSync(join(disk.folder, "log"), "utf8")).toContain("It fits.");
    });
});

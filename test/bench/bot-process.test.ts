import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startAskProcess } from "../../bench/ask-process.ts";
import { startBotProcess } from "../../bench/bot-process.ts";
import { within } from "../within.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function aPlace() {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const corpus = join(folder, "corpus");
    mkdirSync(corpus);
    writeFileSync(join(corpus, "mill.md"), "# The mill\n\nThe mill grinds rye.\n");
    return { checkout: root, corpus, folder, data: join(folder, "data") };
}

test("a bot in a process of its own answers, reloads, proposes, publishes, and reports what it used", async () => {
    const place = aPlace();
    const bot = await within("the bot to start", startBotProcess(place));
    onTestFinished(() => bot.close());
    const first = await within("its usage", bot.usage());
    expect(first.cpu).toBeGreaterThan(100);
    expect(first.resident).toBeGreaterThan(50e6);
    expect(first.peakResident).toBeGreaterThanOrEqual(first.resident);
    await within("an answer", bot.ask("What does the mill grind?"));
    appendFileSync(join(place.corpus, "mill.md"), "\nIt has two sails.\n");
    await within("the new articles", bot.reload());
    appendFileSync(join(place.corpus, "mill.md"), "\nIt has a miller.\n");
    await within("the proposal", bot.propose());
    await within("the proposed articles", bot.publish());
    await within("the bot to be idle", bot.idle());
    const { cpu, turn } = await within("its usage", bot.usage());
    expect(cpu).toBeGreaterThan(first.cpu);
    expect(turn).toBeLessThan(cpu - first.cpu);
});

test("the command `ask` in a process of its own answers all questions", async () => {
    const ask = await within("the command to start", startAskProcess(root, aPlace()));
    onTestFinished(() => ask.close());
    const { cpu } = await within("its usage", ask.usage());
    await within("two answers", ask.ask(["What does the mill grind?", "Who owns it?"]));
    expect((await within("its usage", ask.usage())).cpu).toBeGreaterThan(cpu);
});

test("a measured process ends with the one that started it", async () => {
    const module = JSON.stringify(new URL("../../bench/bot-process.ts", import.meta.url).href);
    const source = `const { startBotProcess } = await import(${module});
        const { child } = await startBotProcess(${JSON.stringify(aPlace())});
        process.stdout.write(String(child.pid), () => process.kill(process.pid, "SIGKILL"));`;
    const args = ["--input-type=module", "--eval", source];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 60_000 });
    const pid = Number(stdout);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
    try {
        return process.kill(pid, 0);
    } catch {
        return false;
    }
}

test("a bot that ends at once is reported with what it wrote", async () => {
    const place = aPlace();
    const checkout = join(place.folder, "checkout");
    mkdirSync(join(checkout, "src"), { recursive: true });
    writeFileSync(join(checkout, "package.json"), '{"type":"module","scripts":{"start":"node src/main.ts"}}');
    writeFileSync(join(checkout, "src/main.ts"), 'console.error("There is no moon."); process.exit(3);');
    const start = within("the bot to end", startBotProcess({ ...place, checkout }));
    await expect(start).rejects.toThrow(/src\/main\.ts of .* ended with code 3\. There is no moon\./u);
});

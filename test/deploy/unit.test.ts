import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { directivesOf, read, root } from "./deploy-files.ts";

const unit = read("deploy/pullquote.service");
const directives = new Map(directivesOf(unit));
const home = "/opt/pullquote";
const hasSystemd = spawnSync("systemd-analyze", ["--version"], { timeout: 30_000 }).status === 0;
const needsSystemd = hasSystemd ? "" : " (skipped: needs systemd-analyze)";

test("the unit starts the bot as npm start does, with the project's own Node.js", () => {
    const start: string = JSON.parse(read("package.json")).scripts.start;
    expect(directives.get("ExecStart")).toBe(`${home}/node_modules/.bin/${start}`);
    expect(directives.get("WorkingDirectory")).toBe(home);
});

test("it reloads by SIGHUP, and does not restart what a restart cannot help", () => {
    expect(directives.get("ExecReload")).toBe("kill -HUP $MAINPID");
    expect(directives.get("Restart")).toBe("on-failure");
    expect(directives.get("RestartPreventExitStatus")).toBe("2");
});

test("it lets V8 compile", () => {
    expect(directives.has("MemoryDenyWriteExecute")).toBe(false);
});

test("the folders that the bot writes to are the ones that systemd makes for it", () => {
    const environment = directives.get("Environment");
    expect(environment).toContain(`DATA_DIR=/var/lib/${directives.get("StateDirectory")}`);
    expect(environment).toContain(`NODE_COMPILE_CACHE=/var/cache/${directives.get("CacheDirectory")}`);
});

describe.skipIf(!hasSystemd)(`systemd-analyze${needsSystemd}`, () => {
    test("has no complaints, and rates it 1.3 at most, as the README says", async () => {
        const folder = mkdtempSync(join(tmpdir(), "unit-"));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const file = join(folder, "pullquote.service");
        // It checks that the program exists.
        writeFileSync(file, unit.replaceAll(home, root.replace(/\/$/u, "")));
        const analyze = (...args: readonly string[]) =>
            promisify(execFile)("systemd-analyze", [...args, file], { timeout: 60_000 });
        expect((await analyze("verify", "--man=no")).stderr).toBe("");
        const { stdout } = await analyze("security", "--offline=yes", "--no-pager", "--threshold=15");
        const [, exposure = "none"] = /Overall exposure level [^:]*: ([\d.]+)/u.exec(stdout) ?? [];
        expect(Number(exposure)).toBeLessThanOrEqual(1.3);
        expect(read("deploy/README.md")).toContain("rates it 1.3,");
    });
});

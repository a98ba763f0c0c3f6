import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { within } from "../within.ts";
import { connected, discord, run } from "./run-main.ts";

test("in words, the log has a sentence for the start, an outage and the end", async () => {
    const loopback = await discord();
    const { child, exit } = run({ env: { ...connected(loopback), LOG_FORMAT: "words" } });
    const lines = createInterface({ input: child.stdout });
    const outage = new Promise<string>((resolve) => {
        lines.on("line", (line) => {
            if (line.includes("WARN")) resolve(line);
        });
    });
    await loopback.gateway.ready();
    const user = loopback.user("Uma");
    const { id } = await user.say(user.direct(), "Who built the bridge?");
    await loopback.nextMessage(user.direct(), id);
    await loopback.close();
    expect(await within("the outage to be logged", outage)).toMatch(
        /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] WARN: Discord can't be reached at ws:\/\/127\.0\.0\.1:\d+\/, for \d+ seconds\. Members get no answers/u,
    );
    child.kill("SIGTERM");
    const { code, out } = await exit();
    expect(code).toBe(0);
    const said = out
        .trim()
        .split("\n")
        .map((line) => line.replace(/^\[[^\]]+\] /u, ""));
    expect(said.every((line) => /^(?:INFO|WARN): [A-Z].*\.$/u.test(line))).toBe(true);
    expect(said).toContainEqual(expect.stringContaining("set HOME_GUILD_IDS"));
    expect(said).toContainEqual(
        expect.stringMatching(/^INFO: Answered a question in a direct message, in \d+ ms\.$/u),
    );
    expect(said.filter((line) => line.includes("can't be reached"))).toHaveLength(1);
    expect(said.slice(-2)).toEqual(["INFO: Stopping. Running answers are finished first.", "INFO: Stopped."]);
});

import { expect, test } from "vitest";
import { type LogFormat, openLog } from "../../src/observability/open-log.ts";

async function logged(isTTY: boolean, format: LogFormat, hasColors = false): Promise<string> {
    let text = "";
    const write = (line: string) => {
        text += line;
    };
    const log = await openLog({
        level: "info",
        format,
        stream: { write, isTTY, hasColors: () => hasColors },
    });
    const cause = Object.assign(new TypeError("secret", { cause: new Error("secret, too") }), { code: "E1" });
    log.error({ event: "failure", at: "ask", cause }, "Something failed.");
    return text;
}

test.each([
    [true, "auto"],
    [true, "words"],
    [false, "words"],
] as const)(
    "the log is in words if the stream is a terminal or words are wanted (%s, %s)",
    async (isTTY, format) => {
        const text = await logged(isTTY, format);
        expect(text.startsWith("\r\u001B[K")).toBe(isTTY);
        const lines = text.replace("\r\u001B[K", "").split("\n");
        expect(lines[0]).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] ERROR: Something failed\.$/u);
        expect(lines[1]).toMatch(/^ {4}cause: TypeError \(E1\)$/u);
        expect(lines[2]).toMatch(/^ {8}at .*open-log\.test\.ts/u);
        expect(lines).toContainEqual(expect.stringMatching(/^ {4}caused by Error$/u));
        expect(lines.join()).not.toContain("secret");
        // The sentence says what happened; programs read JSON.
        expect(lines.join()).not.toContain("event");
    },
);

test.each([
    [false, "auto"],
    [true, "json"],
] as const)("otherwise the log is JSON (%s, %s)", async (isTTY, format) => {
    const text = await logged(isTTY, format);
    expect(JSON.parse(text)).toMatchObject({
        level: 50,
        event: "failure",
        at: "ask",
        msg: "Something failed.",
    });
});

test("colours are only used where the terminal has them", async () => {
    expect(await logged(true, "auto", true)).toContain("\u001B[31m");
    expect(await logged(true, "auto", false)).not.toContain("\u001B[31m");
});

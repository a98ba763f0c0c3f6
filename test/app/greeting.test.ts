import { expect, test } from "vitest";
import { playgroundGreeting } from "../../src/app/greeting.ts";

test("over SSH, the playground says how to open its page on one's own computer", () => {
    const greetingOf = (isOverSsh: boolean) =>
        playgroundGreeting({ articles: 1, paragraphs: 2 }, "http://127.0.0.1:3001", {
            programVersion: "1.2.3",
            wantedPort: "3000",
            isOverSsh,
        });
    expect(greetingOf(true)).toContain("run there: ssh -L 3001:127.0.0.1:3001 you@this-server\n");
    expect(greetingOf(false)).not.toContain("ssh");
});

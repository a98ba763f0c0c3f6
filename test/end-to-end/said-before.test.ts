import { expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pressed, settled } from "./settled.ts";

const first = "the harbour must stay open in winter";
const second = "the ice breaker will be repaired";
const files = {
    "harbour.md": `---\ntitle: The harbour of Lervik\n---\n\nRolf Moen said that ${first}. Moen also said that ${second}.\n`,
};
const question = "What did Rolf Moen say about the harbour?";

/** The sentence in bold. */
const bold = (content: string) => /\*\*([^*]+)\*\*/u.exec(content)?.[1];

test("a reply in a channel that asks what else was said gets another sentence, also after a restart", async () => {
    const { app, loopback, member, general } = await openStage({ files });
    const ask = async (text: string, replyTo?: string) => {
        const asked = await member.say(general, text, replyTo === undefined ? {} : { replyTo });
        return loopback.nextMessage(general, asked.id);
    };
    const answer = await ask(`<@${loopback.botId}> ${question}`);
    expect(bold(answer.content)).toContain(first);
    const next = await ask("what else did he say?", answer.id);
    expect(bold(next.content)).toContain(second);
    await (await app.restartBot()).registered;
    const last = await ask("what else did he say?", next.id);
    expect(bold(last.content) ?? "").not.toMatch(new RegExp(`${first}|${second}`, "u"));
});

test("so does one in direct messages", async () => {
    const { loopback } = await openStage({ files });
    const user = loopback.user("Uma");
    const ask = async (text: string) => {
        const { id } = await user.say(user.direct(), text);
        return loopback.nextMessage(user.direct(), id);
    };
    expect(bold((await ask(question)).content)).toContain(first);
    expect(bold((await ask("what did he say?")).content)).toContain(second);
});

test("so does Ask more", async () => {
    const { loopback, member, general } = await openStage({ files });
    const answer = await settled(member.run(general, "ask", { question }));
    const modal = nextModal(loopback);
    const { id } = await pressed(member, answer, "Ask more");
    await modal;
    const more = await settled(member.submit(id, { question: "what else did he say?" }));
    expect(bold(more.content)).toContain(second);
});

import { describe, expect, test } from "vitest";
import { heldBack } from "../thread/without-thread.ts";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

describe("/ask", () => {
    test("is answered in one request, publicly, with the quote and its source", async () => {
        const { loopback, member, general } = await openStage();
        const before = loopback.requests.length;
        const interaction = await member.run(general, "ask", { question });
        const { content, ephemeral, pings, flags } = await interaction.answer();

        expect(content).toMatchInlineSnapshot(`
          "-# Question: Who built the bridge of Lervik?
          > **The bridge of Lervik was built in 1911 by the engineer Ida Holm.** It is 412 metres long.
          -# — The bridge of Lervik · [¶ 1 of 2](<https://example.org/the-bridge#:~:text=The%20bridge%20of%20Lervik%20was%20built%20in%201911,by%20the%20engineer%20Ida%20Holm>) · A. Berg · Lervik Gazette · 9 November 2016"
        `);
        expect({ ephemeral, pings, embedsSuppressed: (flags & 4) !== 0 }).toEqual({
            ephemeral: false,
            pings: [],
            embedsSuppressed: true,
        });
        expect(
            loopback.requests.slice(before).map(({ method, path }) => `${method} ${path.split("/")[1]}`),
        ).toEqual(["POST interactions"]);
        expect(interaction.deferred).toBe(false);
    });

    test("can be hidden from everyone else", async () => {
        const { loopback, member, general } = await openStage();
        const answer = await (await member.run(general, "ask", { question, hide: true })).answer();
        expect(answer.ephemeral).toBe(true);
        expect(loopback.messages(general)).toEqual([]);
    });

    test("searches one article if it is named, by id or by title", async () => {
        const mill = "# The mill\n\nThe mill was built by the miller Per Dahl.";
        const { member, general } = await openStage({
            files: { "bridge.md": "# The bridge\n\nThe bridge was built by Ida Holm.", "mill.md": mill },
        });
        for (const article of ["mill", "the MILL"]) {
            const { content } = await (
                await member.run(general, "ask", { question: "Who built it?", article })
            ).answer();
            expect(content).toContain("Per Dahl");
        }
        const unknown = await (await member.run(general, "ask", { question, article: "castle" })).answer();
        expect(unknown).toMatchObject({ ephemeral: true });
        expect(unknown.content).toContain("an article called “castle”");
    });

    test("suggests nothing to a member who asks for suggestions faster than anyone types", async () => {
        const { member, moderator, general } = await openStage();
        const typing = (who: typeof member) => who.type(general, "ask", { question: "x" }, "question");
        for (let typed = 0; typed < 120; typed++) expect(await typing(member)).not.toEqual([]);
        expect(await typing(member)).toEqual([]);
        expect(await typing(moderator)).not.toEqual([]);
    });

    test("suggests articles while the member types", async () => {
        const { member, general } = await openStage({
            files: {
                "b.md": "# The bridge\n\nText.",
                "m.md": "# The mill\n\nText.",
                "w.md": "# Mills of wind\n\nText.",
            },
        });
        const all = await member.type(general, "ask", { question: "x" }, "article");
        expect(all.map(({ value }) => value).sort()).toEqual(["b", "m", "w"]);
        const some = await member.type(general, "ask", { question: "x", article: "mill" }, "article");
        expect(some).toEqual([
            { name: "Mills of wind", value: "w" },
            { name: "The mill", value: "m" },
        ]);
        expect(await member.type(general, "ask", { question: "x", article: "zzz" }, "article")).toEqual([]);
    });

    test("says so when the articles do not answer", async () => {
        const { member, general, event } = await openStage();
        const { content } = await (
            await member.run(general, "ask", { question: "What is a zorblax?" })
        ).answer();
        expect(content).toContain("The articles do not answer this.");
        expect(content).toContain("zorblax");
        expect(content).not.toMatch(/^> /mu);
        expect(content).toMatch(/<\/articles:\d+> shows what they are about/u);
        expect(await event("question")).toMatchObject({ verdict: "not-found", way: "slash" });
    });

    test("shows articles side by side if they give different numbers for the same thing", async () => {
        const { member, general } = await openStage({
            files: {
                "a.md": "# One\n\nThe tunnel of Lervik is 412 metres long.",
                "b.md": "# Two\n\nThe tunnel of Lervik is 420 metres long.",
            },
        });
        const { content } = await (
            await member.run(general, "ask", { question: "How long is the tunnel of Lervik?" })
        ).answer();
        expect(content).toMatchInlineSnapshot(`
          "-# Question: How long is the tunnel of Lervik?
          The articles disagree:
          > The tunnel of Lervik is **412 metres** long.
          -# — One · ¶ 1 of 1

          > The tunnel of Lervik is **420 metres** long.
          -# — Two · ¶ 1 of 1"
        `);
    });

    test("marks a near miss as such and names the missing words", async () => {
        const { member, general } = await openStage();
        const { content } = await (
            await member.run(general, "ask", { question: "Who painted the mural on the bridge?" })
        ).answer();
        expect(content).toMatch(/\n### Not answered\. Closest passages:\n> [^*]+$/u);
        expect(content.split("\n").at(-1)).toBe("-# No article contains “mural”.");
    });

    test("defers only if the answer is late, and then still gives it", async () => {
        const { open, letGo } = heldBack();
        const { loopback, member, general } = await openStage({ open, late: 10 });
        const interaction = await member.run(general, "ask", { question, hide: true });
        await expect.poll(() => interaction.deferred).toBe(true);
        letGo();
        const { content, ephemeral } = await interaction.answer();
        expect(content).toContain("Ida Holm");
        expect(ephemeral).toBe(true);
        expect(loopback.messages(general)).toEqual([]);
    });

    test("works in direct messages and, if installed by a user, in groups and other servers", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        const foreign = loopback.guild("Elsewhere", { installed: false });
        const guest = foreign.member("Gus");
        const places = [
            { who: user, place: user.direct() },
            { who: user, place: loopback.group([user]) },
            { who: guest, place: foreign.channel("talk") },
        ];
        for (const { who, place } of places) {
            const { content } = await (await who.run(place, "ask", { question })).answer();
            expect(content).toContain("Ida Holm");
        }
    });
});

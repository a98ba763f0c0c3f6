import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { diffAsPlainText } from "../../src/discord/moderation/diff-text.ts";
import { copiesAmong } from "../../src/proposal/copies.ts";
import { aSet, built } from "./a-proposal.ts";

type Files = Readonly<Record<string, string>>;

const mill =
    "# The mill\n\nThe mill grinds rye. It stands by the river.\n\nIts wheel was built in 1911 by Ida Holm.";

/** The copies that adding files would make, such as "b = a" and "c ≈ a". */
async function found(live: Files, added: Files) {
    const { library } = built(aSet({ ...live, ...added }));
    const ids = library.articles
        .map(({ id }) => id)
        .filter((id) => Object.keys(added).some((one) => one.startsWith(`${id}.`)));
    const copies = await copiesAmong({ library, live: built(aSet(live)).library, ids });
    return copies.map(({ article, of, isExact, differences }) =>
        [`${article.id} ${isExact ? "=" : "≈"} ${of.id}`, diffAsPlainText(differences)].join(" ").trim(),
    );
}

describe("a copy", () => {
    test("is recognized under another name, title and format", async () => {
        const text = mill.replace("# The mill", "An old mill");
        expect(await found({ "mill.md": mill }, { "copy.txt": text })).toEqual(["copy = mill"]);
    });

    test("is recognized even if it is as short as a sentence", async () => {
        const short = "# The mill\n\nThe mill grinds rye.";
        expect(await found({ "mill.md": short }, { "mill (1).md": short })).toEqual(["mill (1) = mill"]);
    });

    test("is recognized nearly, with another word and another paragraph", async () => {
        const text = `${mill.replace("rye", "oats")}\n\nIt rests.`;
        expect(await found({ "mill.md": mill }, { "copy.md": text })).toEqual([
            "copy ≈ mill The mill grinds [-rye.-] {+oats.+} It stands by the river.[…]{+It rests.+}",
        ]);
    });

    test("is not called exact if long texts only begin alike", async () => {
        const start = Array.from({ length: 200 }, (_, at) => `Day ${at} was cold.`).join("\n\n");
        const live = { "log.md": `# Log\n\n${start}\n\nThe ice broke.` };
        expect(await found(live, { "a.md": `# Log\n\n${start}\n\nNobody came.` })).toEqual(["a ≈ log"]);
        const changed = start.replace("Day 9 was cold", "Day 9 was warm");
        expect(await found(live, { "a.md": `# Log\n\n${changed}` })).toEqual([
            "a ≈ log Day 9 was [-cold.-] {+warm.+}",
        ]);
        expect(await found(live, { "a.md": `# Log\n\n${start}` })).toEqual(["a ≈ log"]);
    });

    test("is recognized among files that are added together", async () => {
        const live = { "bridge.md": "# Bridge\n\nThe bridge is long." };
        expect(await found(live, { "a.md": mill, "b.md": mill })).toEqual(["b = a"]);
    });

    test("is none of an article that only shares a paragraph, or of itself", async () => {
        const text = `# Other\n\nIts wheel was built in 1911 by Ida Holm.\n\n${"Nobody knows why the water turned to ice. ".repeat(9)}`;
        expect(await found({ "mill.md": mill }, { "other.md": text })).toEqual([]);
        expect(await found({ "mill.md": mill }, { "mill.md": `${mill} Now.` })).toEqual([]);
    });

    test("is only a hint: a library that is away reports none", async () => {
        const { library } = built(aSet({ "a.md": mill, "b.md": mill }));
        const live = {
            ...library,
            checkQuotes: async () => {
                throw new LibraryAwayError("It is away.");
            },
        };
        expect(await copiesAmong({ library, live, ids: ["b"] })).toEqual([]);
    });
});

test("every text is recognized under another name, and also with a word more", async () => {
    const word = fc.constantFrom(
        "mill",
        "river",
        "bridge",
        "rye",
        "wheel",
        "stone",
        "water",
        "ferry",
        "old",
        "deep",
    );
    const sentence = fc.array(word, { minLength: 6, maxLength: 12 }).map((all) => `The ${all.join(" ")}.`);
    await fc.assert(
        fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
            const text = `# T\n\n${paragraphs.join("\n\n")}`;
            expect(await found({ "a.md": text }, { "b.md": text })).toEqual(["b = a"]);
            expect(await found({ "a.md": text }, { "b.md": `${text} Again.` })).toEqual([
                expect.stringMatching(/^b ≈ a .*\{\+ Again\.\+\}$/u),
            ]);
        }),
        { numRuns: 20 },
    );
});

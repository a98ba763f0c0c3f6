import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readNow } from "../../read-now.ts";

function libraryOf(markdown: string) {
    const { article } = readNow("faq.md", markdown);
    if (article === undefined) throw new Error("The text is not an article.");
    return openLibrary([article]);
}

/** Returns a function that gives the verdict on a question about a text, and the KeySentence. */
function asking(markdown: string) {
    const library = libraryOf(markdown);
    return async (question: string) => {
        const { verdict, excerpts } = await library.ask(question);
        const [first] = excerpts;
        return `${verdict}: ${first?.paragraph.text.slice(first.key.start, first.key.end)}`;
    };
}

describe("a question is answered by what is below the same question", () => {
    const ask = asking(`# Boats

**Can I get a refund?**

Yes, up to two hours before departure. After that no ticket is refunded, not even for illness.

You get your refund in ten days, and a refund of a refund is no refund.

**How much does a bicycle cost?** Forty crowns. Tandems cost sixty.

Q: When does the last boat leave?
A: At ten. On Sundays it leaves at eight.

Q: When does the first boat leave?
A: At six.

Q: What did parking cost in 2019?
A: Ten crowns.

Q: Which dogs are not allowed?
A: Those that bark.

<dl><dt>Who runs the kiosk?<dd>The Aas family.</dl>

<details><summary>Is there tea?</summary>

Of course.

</details>
`);

    test.each([
        ["Can I get a refund?", "Yes, up to two hours before departure."],
        ["Can I get a refund for illness?", "After that no ticket is refunded, not even for illness."],
        ["What does a bicycle cost?", "Forty crowns."],
        ["When does the last boat leave?", "At ten."],
        ["When does the last boat leave on Sundays?", "On Sundays it leaves at eight."],
        ["When does the first boat leave?", "At six."],
        ["Who runs the kiosk?", "The Aas family."],
        ["Is there tea?", "Of course."],
    ])("%s %s", async (question, key) => {
        expect(await ask(question)).toBe(`answered: ${key}`);
    });

    test.each([
        ["Where is the kiosk run?"],
        ["Who built the kiosk?"],
        ["What does parking cost?"],
        ["Where is the tea?"],
    ])("%s asks something else", async (question) => {
        expect(await ask(question)).not.toMatch(/^answered/u);
    });
});

test("in other languages as well", async () => {
    const ask = asking(
        "---\nlanguage: de\n---\n# Fähre\n\n**Wann fährt die Fähre?**\n\nUm zehn.\n\n**Was kostet das Parken?** Zwanzig.",
    );
    expect(await ask("Wann fährt die Fähre?")).toBe("answered: Um zehn.");
    expect(await ask("Was kostet das Parken?")).toBe("answered: Zwanzig.");
});

test("two questions with one answer lead to it, but not a question with others below it", async () => {
    const ask = asking(
        "# Boats\n\n**Can I fish?**\n**Can I swim?**\n\nOnly in summer.\n\n<dl><dt>Is it free?<dt>What does entry cost?<dd>Nothing for children.</dl>\n\n## When do trains leave?\n\n### Are dogs welcome?\n\nBehind the mast.",
    );
    expect(await ask("Can I fish?")).toBe("answered: Only in summer.");
    expect(await ask("Can I swim?")).toBe("answered: Only in summer.");
    expect(await ask("Is it free?")).toBe("answered: Nothing for children.");
    expect(await ask("What does entry cost?")).toBe("answered: Nothing for children.");
    expect(await ask("When do trains leave?")).not.toMatch(/^answered: Behind/u);
});

test("what a speaker asks is answered by another", async () => {
    const ask = asking(
        "# The bridge\n\nReporter: How long is the bridge?\n\nIda Holm: It is 412 metres long.\n\nReporter: And who built it?\n\n**Ida Holm**\\\nMy grandfather.\n\nReporter: Where is the toll booth? I have never seen it.\n\nIda Holm: At the north end.",
    );
    expect(await ask("How long is the bridge?")).toBe("answered: Ida Holm: It is 412 metres long.");
    expect(await ask("Who built it?")).toBe("answered: My grandfather.");
    expect(await ask("Where is the toll booth?")).toBe("answered: Ida Holm: At the north end.");
});

describe("an answer below the same question is as certain as the questions are alike", () => {
    const long = "The ferry is old, and much was said about it before it was built. ".repeat(9);
    const library = libraryOf(
        `# Ferry\n\n**Can I return a ticket?**\n\nYes.\n\n**Is the deck heated?** No.\n\n**When does the ferry from Aas leave?**\n\nAt six.\n\n**Who built the ferry?**\n\n${long}`,
    );
    test.each([
        ["Can I return a ticket?", "high"],
        ["can I return my ticket", "high"],
        ["Must I return a ticket?", "medium"],
        ["Are tickets returned?", "medium"],
        ["How do I return a ticket?", "low"],
        ["Is the deck heated?", "high"],
        ["Is a heated deck?", "medium"],
        ["When does the ferry from Aas leave?", "high"],
        // Which sentence of a long answer is right, only the model can judge.
        ["Who built the ferry?", "medium"],
    ])("%s: %s", async (question, confidence) => {
        const { verdict, excerpts } = await library.ask(question);
        expect([verdict, excerpts[0]?.confidence]).toEqual(["answered", confidence]);
    });
});

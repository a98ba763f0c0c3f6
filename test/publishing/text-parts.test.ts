import fc from "fast-check";
import { expect, test } from "vitest";
import { shownPart, textParts, withPart } from "../../src/publishing/text-parts.ts";

const sentence = "The mill by the river grinds rye and oats every day. ";
const shown = (text: string, file = "a.md") => textParts(text, file).map((part) => shownPart(text, part));

test("a short text is one part, without its front matter and the blank lines around it", () => {
    expect(shown("---\ntitle: T\n---\n\n\n# T\r\n\r\nIt grinds.\n\n")).toEqual(["# T\n\nIt grinds."]);
    expect(shown("---\n\nThe mill\n", "a.txt")).toEqual(["---\n\nThe mill"]);
    expect(shown("\n \n")).toEqual([]);
});

test("a long text is divided at headings where that makes no part too small, and each part knows its heading", () => {
    const section = (heading: string, length: number) => `## ${heading}\n\n${sentence.repeat(length)}\n\n`;
    const text = `# T\n\n${section("One", 30)}${section("Two", 5)}${section("Three", 53)}`;
    expect(textParts(text, "a.md").map(({ heading }) => heading)).toEqual(["T", "Two", "Three"]);
});

test("a paragraph that is longer than a form is divided between lines or sentences", () => {
    const [first = "", ...others] = shown(sentence.repeat(100));
    expect(others.length).toBe(1);
    expect(first).toMatch(/day\.$/u);
    const lines = shown("a line without an end\n".repeat(300));
    expect(lines.every((part) => part.startsWith("a line") && part.endsWith("an end"))).toBe(true);
});

test("an unchanged part changes no byte, and a changed one only itself, with the line ends of the file", () => {
    const text = fc
        .array(
            fc.constantFrom(
                "a",
                "# b",
                " ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                sentence.repeat(70),
                "x".repeat(4000),
                "🙂",
            ),
            {
                maxLength: 40,
            },
        )
        .map((all) => all.join(""));
    fc.assert(
        fc.property(text, fc.nat(), (whole, number) => {
            const parts = textParts(whole, "a.md");
            for (const part of parts) {
                const typed = shownPart(whole, part);
                expect(typed.length).toBeLessThanOrEqual(3000);
                expect(typed.trim()).not.toBe("");
                expect(typed.isWellFormed()).toBe(true);
                expect(withPart(whole, part, ` ${typed}\n`)).toBe(whole);
            }
            // Nothing but white space is outside the parts.
            const outside = parts.reduceRight(
                (left, { start, end }) => left.slice(0, start) + left.slice(end),
                whole,
            );
            expect(outside.trim()).toBe("");
            const part = parts[number % Math.max(1, parts.length)];
            if (part === undefined) return;
            const edited = withPart(whole, part, "new\ntext");
            expect(edited.startsWith(`${whole.slice(0, part.start)}new`)).toBe(true);
            expect(edited.endsWith(`text${whole.slice(part.end)}`)).toBe(true);
        }),
    );
    expect(withPart("a\r\n\r\nb\r\n", { start: 0, end: 1, heading: undefined }, "c\n\nd")).toBe(
        "c\r\n\r\nd\r\n\r\nb\r\n",
    );
});

test("lines of a part that do not change keep their ends, of whatever kind", () => {
    const mixed = "a\r\nb\nc\rd\r\n";
    const [part] = textParts(mixed, "mill.md");
    const changed = (typed: string) => part && withPart(mixed, part, typed);
    expect(changed("a\nb\nC\nd")).toBe("a\r\nb\nC\r\nd\r\n");
    expect(changed("a\nb\nc\nd\nnew")).toBe("a\r\nb\nc\rd\r\nnew\r\n");
    expect(changed("b\nc\nd")).toBe("b\nc\rd\r\n");
});

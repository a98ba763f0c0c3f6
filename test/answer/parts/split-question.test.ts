import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitQuestion } from "../../../src/answer/parts/split-question.ts";

describe("several questions in one message are split", () => {
    test.each([
        ["How many cars cross it and what is the toll?", ["How many cars cross it?", "what is the toll?"]],
        ["Who built it? And when?", ["Who built it?", "And when?"]],
        ["Who built it and when", ["Who built it?", "when?"]],
        ["What happened and why?", ["What happened?", "why?"]],
        ["Is it steep? and is that dangerous?", ["Is it steep?", "and is that dangerous?"]],
        ["when did the mill open and is there a shop", ["when did the mill open?", "is there a shop?"]],
        ["Who built it and does the shop sell tea?", ["Who built it?", "does the shop sell tea?"]],
        ["Can I bring a dog, and do I need a ticket?", ["Can I bring a dog?", "do I need a ticket?"]],
        ["Who died and when was it as well as why?", ["Who died?", "when was it?", "why?"]],
        [
            "There is moss on my roof. What is that and how do I get rid of it?",
            ["There is moss on my roof. What is that?", "how do I get rid of it?"],
        ],
        [
            "What is the difference between oak and ash and why does it matter?",
            ["What is the difference between oak and ash?", "why does it matter?"],
        ],
        [
            "Wie lang ist die Brücke und wann wurde sie gebaut?",
            ["Wie lang ist die Brücke?", "wann wurde sie gebaut?"],
        ],
        ["¿Quién construyó el puente y cuándo?", ["¿Quién construyó el puente?", "cuándo?"]],
        [
            "橋は誰が建てましたか？いつ建てられましたか？",
            ["橋は誰が建てましたか？", "いつ建てられましたか？"],
        ],
        [
            "Where is https://example.org/?q=what&x and who built it?",
            ["Where is https://example.org/?q=what&x?", "who built it?"],
        ],
        [
            "what is http://example.org/a?b??? when was it built?",
            ["what is http://example.org/a?b?", "when was it built?"],
        ],
        // A completed follow-up keeps its subject.
        [
            "when did it open and who built it (the mill)?",
            ["when did it open (the mill)?", "who built it (the mill)?"],
        ],
    ])("%s", (message, parts) => {
        expect(splitQuestion(message)).toEqual(parts);
    });
});

describe("one question is not split", () => {
    test.each([
        "When and where was she born?",
        "How many people and how many animals live there?",
        "What year and what month was it built?",
        "Which year and where was it built?",
        "Who is the man who sings and who dances?",
        "Which is the town where he was born and where he died?",
        "What happens when it rains and when it snows?",
        "Who wrote the book and is the author of the song?",
        "Who lives there and does the cooking?",
        "The park was designed by Bo Lind and who else?",
        "It was slow because of its price and what?",
        "What are the causes and effects of frost?",
        "Is it free or does it cost something?",
        "Really? Who built it?",
        "The mill? How old is it?",
        "How long is it? 412 m?",
        "Who is it? I need it for school.",
        "and how many children?",
        "Raqqa and Manbij",
        "Why? And how?",
        "???",
        "",
    ])("%s", (message) => {
        expect(splitQuestion(message)).toEqual([message]);
    });

    test("nor are more than three", () => {
        const message = "What is oak? What is ash? What is elm? What is fir?";
        expect(splitQuestion(message)).toEqual([message]);
    });
});

test("for any text, parts contain the message's words in their order, and splitting ends soon", () => {
    const word = fc.constantFrom(
        "who",
        "and",
        "when",
        "is",
        "it",
        "?",
        "built",
        ".",
        "the",
        "what",
        "(mill)",
        "как",
        "，",
        " ",
    );
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
        fc.property(
            fc.oneof(
                fc.array(word, { maxLength: 40 }).map((some) => some.join(" ")),
                fc.string(),
            ),
            (message) => {
                const parts = splitQuestion(message);
                expect(parts.length).toBeLessThanOrEqual(3);
                const left = words(message);
                for (const one of parts.length === 1
                    ? words(parts.join(" "))
                    : parts.flatMap((part) => words(part.replace(/\([^()]*\)\?$/u, "")))) {
                    const at = left.indexOf(one);
                    expect(at).toBeGreaterThanOrEqual(0);
                    left.splice(0, at + 1);
                }
            },
        ),
        { numRuns: 500 },
    );
    const long = `who ${"and who is it ".repeat(20_000)}`;
    expect(splitQuestion(long)).toEqual([long]);
});

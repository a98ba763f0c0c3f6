import { expect, test } from "vitest";
import { lines } from "../a-pdf.ts";
import { fullLines, readPages } from "../reading-pages.ts";

test("short columns with headings are read one after the other, without lines of running text", async () => {
    const { texts, headings } = await readPages([
        { text: "The mill museum", x: 40, y: 720, size: 16 },
        ...lines(["It ground oats until the great flood", "of 1927. The wheel turns on Sundays."], {
            x: 40,
            y: 697,
        }),
        { text: "Tickets", x: 40, y: 660, size: 13 },
        ...lines(["Adults pay seven pounds each."], { x: 40, y: 641 }),
        { text: "Getting here", x: 330, y: 726, size: 13 },
        ...lines(["By bus every hour to the gate.", "By car across the old bridge."], { x: 330, y: 706 }),
        { text: "Can I bring my dog?", x: 330, y: 667, size: 13 },
        ...lines(["Dogs on a lead are welcome."], { x: 330, y: 650 }),
    ]);
    expect(headings).toEqual(["", "Tickets", "Getting here", "Can I bring my dog?"]);
    expect(texts).toEqual([
        "It ground oats until the great flood of 1927. The wheel turns on Sundays.",
        "Adults pay seven pounds each.",
        "By bus every hour to the gate. By car across the old bridge.",
        "Dogs on a lead are welcome.",
    ]);
});

test("a quote in large letters beside the text is neither part of a sentence nor a heading", async () => {
    const { texts, headings } = await readPages([
        ...lines(fullLines),
        ...lines(
            [
                "A ticket costs ninety crowns and the whole",
                "journey takes two days, which is more than",
                "by train but less than on foot, unless you",
            ],
            { y: 645 },
        ),
        ...lines(["In forty years I have", "not seen anything like", "that river."], {
            x: 330,
            y: 651,
            size: 13,
            leading: 16,
        }),
        ...lines(["fall asleep before the ferry leaves the harbour in the evening."], { y: 609 }),
        ...lines(fullLines, { y: 580 }),
    ]);
    expect(texts).toEqual([
        fullLines.join(" "),
        "A ticket costs ninety crowns and the whole journey takes two days, which is more than by train but less than on foot, unless you fall asleep before the ferry leaves the harbour in the evening.",
        "In forty years I have not seen anything like that river.",
        fullLines.join(" "),
    ]);
    expect(new Set(headings)).toEqual(new Set([""]));
});

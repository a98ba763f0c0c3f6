import { expect, test } from "vitest";
import { nearDuplicates } from "../../src/doctor/near-duplicates.ts";
import { anArticle } from "../build.ts";

const about = (subject: string) =>
    `The ${subject} of Lervik was built long ago by people from the valley, who carried every stone of the ${subject} down from the mountain by hand.`;
const advertisement =
    "Subscribe to our newsletter to read every morning what the people of the valley talk about before anybody else does.";

test("a paragraph that stands in two articles, or twice in one, is named with both places", () => {
    const bridge = anArticle({ id: "bridge", text: [about("bridge"), advertisement] });
    const mill = anArticle({
        id: "mill",
        text: [about("mill"), advertisement, "Short.", "Short.", about("mill")],
    });
    expect(nearDuplicates([bridge, mill]).map((finding) => `${finding.about}: ${finding.problem}`)).toEqual([
        "mill ¶ 2 and bridge ¶ 2: Two paragraphs are nearly the same.",
        "mill ¶ 5 and mill ¶ 1: Two paragraphs are nearly the same.",
    ]);
});

test("a doubled article is one finding, and its paragraphs none", () => {
    const text = ["bridge", "road", "harbour"].map(about);
    const one = anArticle({ id: "one", text });
    const two = anArticle({ id: "two", text: [...text, "A new end."] });
    expect(nearDuplicates([one, two])).toMatchObject([{ about: "two and one", severity: "advice" }]);
});

test("a corpus that is too large is compared in part, and that is said", () => {
    const one = anArticle({ id: "one", text: [about("bridge"), about("road"), about("bridge")] });
    expect(nearDuplicates([one], 2)).toMatchObject([
        { about: "the corpus", problem: "Only the first 2 of 3 paragraphs were compared with each other." },
    ]);
});

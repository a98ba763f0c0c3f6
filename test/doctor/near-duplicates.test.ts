import { expect, test } from "vitest";
import { nearDuplicates } from "../../src/doctor/near-duplicates.ts";
import { anArticle } from "../build.ts";
import { inWords } from "../in-words.ts";

const about = (subject: string) =>
    `The ${subject} of Lervik was built long ago by people from the valley, who carried every stone of the ${subject} down from the mountain by hand.`;
const advertisement =
    "Subscribe to our newsletter to read every morning what the people of the valley talk about before anybody else does.";

test("a paragraph that occurs twice is reported with both places", () => {
    const bridge = anArticle({ id: "bridge", text: [about("bridge"), advertisement] });
    const mill = anArticle({
        id: "mill",
        text: [about("mill"), advertisement, "Short.", "Short.", about("mill")],
    });
    expect(
        inWords(nearDuplicates([bridge, mill])).map((finding) => `${finding.about}: ${finding.problem}`),
    ).toEqual([
        "mill ¶ 2 and bridge ¶ 2: Two paragraphs are nearly the same.",
        "mill ¶ 5 and mill ¶ 1: Two paragraphs are nearly the same.",
    ]);
});

test("a duplicate article is one finding, without findings for its paragraphs", () => {
    const text = ["bridge", "road", "harbour"].map(about);
    const one = anArticle({ id: "one", text });
    const two = anArticle({ id: "two", text: [...text, "A new end."] });
    expect(inWords(nearDuplicates([one, two]))).toMatchObject([{ about: "two and one", severity: "advice" }]);
});

test("a corpus that is too large is compared only partly, which is reported", () => {
    const one = anArticle({ id: "one", text: [about("bridge"), about("road"), about("bridge")] });
    expect(inWords(nearDuplicates([one], 2))).toMatchObject([
        { about: "the corpus", problem: "Only the first 2 of 3 paragraphs were compared with each other." },
    ]);
});

import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { anArticle } from "../../build.ts";

/** Whether two articles, each with one of the texts, are said to differ; among others, which are about something else. */
async function areSaidToDiffer(question: string, ...texts: readonly string[]): Promise<boolean> {
    const others = ["The harbour of Sundal is small.", "Nobody lives on the island in winter."];
    const articles = [...texts, ...others].map((text, at) =>
        anArticle({ id: `a${at}`, title: `Report ${"ABCD".charAt(at)}`, text: [text] }),
    );
    const answer = await openLibrary(articles).ask(question);
    return answer.verdict === "answered" && answer.differ === true;
}

describe("articles differ although they word it differently", () => {
    test.each([
        [
            "How many people were killed in the attack on Norby?",
            "The attack on Norby left 34 dead.",
            "At least 41 people were killed in the attack on Norby.",
        ],
        [
            "How many people were killed in the storm?",
            "34 people were killed in the storm, officials said.",
            "The storm killed 41 people on the coast.",
        ],
        ["When did the mill close?", "The mill closed in 1961.", "In 1964 the mill was closed for good."],
        [
            "When was the library founded?",
            "The library was founded in 1882 by a teacher.",
            "Founded in 1884, the library is the oldest in town.",
        ],
        [
            "How tall is the tower?",
            "The tower is 300 metres tall.",
            "At 312 metres, the tower is the tallest building in the country.",
        ],
        [
            "How many members does the club have?",
            "The club has 240 members.",
            "Today 310 members belong to the club.",
        ],
        ["Who founded the club?", "The club was founded by Anna Lind.", "The club was founded by Peter Moe."],
        ["Who designed the tower?", "Anna Lind designed the tower.", "The tower was designed by Peter Moe."],
        [
            "When did the ferry sink?",
            "The ferry sank on 9 May 1987.",
            "The ferry sank on 10 May 1987 in a storm.",
        ],
        [
            "How long is the tunnel?",
            "The tunnel is 14 km long.",
            "The tunnel has a length of 15.2 kilometres.",
        ],
        [
            "How many students does the school have?",
            "The school has 820 students.",
            "With 790 students, the school is the largest in the valley.",
        ],
        [
            "When was the company founded?",
            "The company was founded in 1974 in a garage.",
            "Two brothers founded the company in 1976.",
        ],
        [
            "How many houses did the flood destroy?",
            "The flood destroyed 62 houses.",
            "In all, 75 houses were destroyed by the flood.",
        ],
        [
            "How deep is the lake?",
            "The lake is 86 metres deep.",
            "The greatest depth of the lake is 91 metres.",
        ],
        [
            "When did the strike end?",
            "The strike ended on 4 March 1921.",
            "On 11 March 1921 the strike ended without a result.",
        ],
        ["How old is the oak?", "The oak is 400 years old.", "Experts say the oak is 650 years old."],
    ])("%s %s %s", async (question, one, other) => {
        expect(await areSaidToDiffer(question, one, other)).toBe(true);
    });
});

describe("what is similar is not the same", () => {
    test.each([
        [
            "How many cars cross the bridge?",
            "About 3,000 cars cross the bridge every day.",
            "About 90,000 cars cross the bridge a month.",
        ],
        [
            "How many people were killed in the strike?",
            "Officials said 20 people were killed in the strike.",
            "The coalition denied that 40 people were killed in the strike.",
        ],
        [
            "How tall is the tower?",
            "The tower was 300 metres tall before the fire.",
            "The tower is 280 metres tall since the fire.",
        ],
        [
            "What is the population of Norby?",
            "The population of Norby is 5,000.",
            "The population of Norby county is 50,000.",
        ],
        [
            "How many people were killed in the attack?",
            "The attack on Norby killed 34 people.",
            "The attack on Sundal killed 41 people.",
        ],
        [
            "How many children were killed?",
            "12 children were killed in Norby.",
            "34 civilians were killed in Norby.",
        ],
        [
            "When was the bridge built?",
            "The bridge of Norby was built in 1911.",
            "The bridge of Sundal was built in 1921.",
        ],
        [
            "How many members does the club have?",
            "The rowing club has 240 members.",
            "The chess club has 31 members.",
        ],
        ["When did the mill close?", "The mill closed in 1961.", "The mill opened in 1823."],
        [
            "How tall is the tower?",
            "The tower is 300 metres tall.",
            "The tower is 312 metres from the river.",
        ],
        [
            "How many cars cross the bridge?",
            "3,000 cars cross the bridge every day.",
            "Every hour 200 cars cross the bridge.",
        ],
        [
            "Who founded the club?",
            "The club was founded by Anna Lind.",
            "Anna Lind founded the club in Norby.",
        ],
        ["Who won the race?", "Anna Lind won the race in 2015.", "Peter Moe won the race in 2016."],
        [
            "Where was Ida Holm born?",
            "Ida Holm was born in Norby.",
            "Ida Holm was born in Norby, near Sundal.",
        ],
        [
            "How many people live in Norby?",
            "In 1990, 3,000 people lived in Norby.",
            "In 2010, 5,200 people lived in Norby.",
        ],
        [
            "How many people were injured in the storm?",
            "34 people were injured in the storm.",
            "41 people were killed in the storm.",
        ],
        [
            "How much does the ticket cost?",
            "A ticket costs $12 for adults.",
            "A ticket costs $6 for children.",
        ],
        [
            "When was the first bridge built?",
            "The first bridge was built in 1911.",
            "The second bridge was built in 1921.",
        ],
        [
            "How many students does the school have?",
            "The school has 820 students.",
            "The school has 41 teachers.",
        ],
        [
            "When was the company founded?",
            "The company was founded in 1974.",
            "The company was sold in 1999.",
        ],
        [
            "How many houses did the flood destroy?",
            "The flood of 1953 destroyed 62 houses.",
            "The flood of 1976 destroyed 75 houses.",
        ],
        ["How deep is the lake?", "The lake is 86 metres deep.", "The lake is 91 metres above the sea."],
        ["How many soldiers died?", "1,200 soldiers died in the north.", "900 soldiers died in the south."],
        ["How old is the oak?", "The oak is 400 years old.", "The oak is at least 300 years old."],
        [
            "How many rooms does the hotel have?",
            "The hotel has 40 rooms.",
            "The hotel has 12 rooms with a view of the sea.",
        ],
        [
            "Who wrote the song?",
            "The first song was written by Mara Voss.",
            "The last song was written by Jon Hale.",
        ],
        ["How long did the trip take?", "The trip took three days.", "The trip back took five days."],
        [
            "When did the museum open?",
            "The museum opened in 1990.",
            "The museum opened its new wing in 2005.",
        ],
    ])("%s %s %s", async (question, one, other) => {
        expect(await areSaidToDiffer(question, one, other)).toBe(false);
    });
});

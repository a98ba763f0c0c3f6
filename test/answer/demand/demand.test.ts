import { expect, test } from "vitest";
import { demandOf } from "../../../src/answer/demand/demand.ts";
import { kindOfQuestion } from "../../../src/answer/question/kind-of-question.ts";

function demandIn(question: string) {
    const words = question.toLowerCase().split(" ");
    return demandOf({ words, kind: kindOfQuestion(words).kind });
}

test.each([
    ["why was the ferry given up", "reason"],
    ["what is the reason for the delay", "reason"],
    ["where is the village of sund", "location"],
    ["where is sund located", "location"],
    ["where did the captain sleep", "place"],
    ["what is the location of the mill", "location"],
    ["how far is sund from lervik", "distance"],
    ["how long is the bridge", "duration or length"],
    ["how long does a marsh owl live", "duration"],
    ["how big is the island", "size"],
    ["how wide is the bridge", "length"],
    ["how hot does the oven get", "temperature"],
    ["what is the weight of the oven", "weight"],
    ["how old is marta quill", "age"],
    ["how often does the tram come", "frequency"],
    ["how many bakers work there", "count"],
    ["what is the population of lervik", "people"],
    ["how much does a loaf cost", "money"],
    ["what is the price of a loaf", "money"],
    ["how much flour do they use", "much"],
    ["when was it built", "moment"],
    ["in what year was it built", "date"],
    ["what is the name of the oven", "name"],
    ["what is the capital of velmar", "attribute"],
    ["who is the mayor of dorne", "role"],
    ["which monastery was the oven bought from", "choice"],
    ["who built it", "person"],
    ["is the bridge open", undefined],
    ["how far ahead can i book", undefined],
])("%s asks for: %s", (question, name) => {
    expect(demandIn(question)?.name).toBe(name);
});

test.each([
    ["why did it close", "It closed because it lost money.", true],
    ["why did it close", "It lost money every year, so it closed.", true],
    ["why did it close", "It has been closed since 1911.", false],
    ["why did it close", "It has been closed since the flood began.", false],
    ["why did it close", "It has been closed, since nobody came.", true],
    ["where is sund", "The village of Sund lies 12 miles (19 km) south of Lervik.", true],
    ["where is sund", "Sund, in Norway, has a bridge.", true],
    ["where is sund", "Lervik is the largest town on the island of Storøy.", true],
    ["where is sund", "They seized the village of Sund on Monday.", false],
    ["where is sund", "Sund has a bridge.", false],
    ["where did they go", "They went to Lervik.", true],
    ["how far is sund from lervik", "Sund is in the county of Lervik.", false],
    ["how far is sund from lervik", "Sund, 30 km east of Lervik, has a bridge.", true],
    ["how wide is the bridge", "It is 412 metres long.", false],
    ["how wide is the bridge", "It is 9 metres wide.", true],
    ["how long is the bridge", "It was built in 1911.", false],
    ["how long was it closed", "Traffic stopped for nine weeks.", true],
    ["how long does an owl live", "It has a wingspan of 92 cm.", false],
    ["how big is the island", "About 340 birds live on it.", false],
    ["how high are the debts", "The debts fell to 196 million florins.", true],
    ["how fast can it go", "Six of thirty were delivered.", false],
    ["how heavy is the oven", "The oven has three doors.", false],
    ["how many people cross it", "It was built in 1911.", false],
    ["how many people cross it", "It is 412 metres long.", false],
    ["how many people cross it", "About 340 cross it.", true],
    ["how much is the toll", "It has a toll on lorries.", false],
    ["how much is the toll", "Lorries pay a toll of 7 florins.", true],
    ["how much is the toll", "Its fighters number about 2,500.", false],
    ["how much is the toll", "The toll has been paid since 2012.", false],
    ["how much is the toll", "Crossing is free.", true],
    ["in what year was it built", "It was built on a Monday in May.", false],
    ["in what year was it built", "It was built in 1911.", true],
    ["when was it built", "Two wardens live there.", false],
    ["what is the name of the oven", "The oven was bought from a monastery.", false],
    ["what is the name of the oven", "The bakers call it the Abbot.", true],
    ["what is the capital of velmar", "The capital of Rudland is Orrin.", false],
    ["what is the capital of velmar", "Velmar, whose capital is Sarn, has a coast.", true],
    ["which monastery did the oven come from", "The oven came from a monastery.", false],
    ["which monastery did the oven come from", "The oven came from a monastery called Orrin.", true],
    ["which monastery did the oven come from", "The monastery in the hills sold it.", true],
])("%s: %s: %s", (question, sentence, expected) => {
    expect(demandIn(question)?.isIn(sentence)).toBe(expected);
});

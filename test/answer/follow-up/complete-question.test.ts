import { describe, expect, test } from "vitest";
import { spokenLanguages } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { completeQuestion } from "../../../src/answer/follow-up/complete-question.ts";

describe("a follow-up takes its subject from the previous question", () => {
    test.each([
        [
            "How many civilians were killed near Raqqa?",
            "and how many children?",
            "how many children were killed near Raqqa?",
        ],
        ["How many civilians were killed near Raqqa?", "When?", "When were civilians killed near Raqqa?"],
        ["Who is Lynn Maalouf?", "when did she say it?", "when did Lynn Maalouf say it?"],
        ["Where did the strike happen?", "And why?", "why did the strike happen?"],
        ["How much is the mooring fee?", "how much is it?", "how much is it (the mooring fee)?"],
        ["What does Turkey want?", "what about the PYD?", "the PYD (Turkey want)?"],
        ["Wann wurde die Brücke gebaut?", "Und von wem?", "von wem (wurde die Brücke gebaut)?"],
        ["When did she say it (Lynn Maalouf)?", "where?", "where did she say it (Lynn Maalouf)?"],
        ["When did Lynn Maalouf say it?", "where?", "where did Lynn Maalouf say it?"],
        ["How long is the bridge of Lervik?", "who built it?", "who built the bridge of Lervik?"],
        ["Where is the bridge?", "what is its toll?", "what is the bridge’s toll?"],
        ["Who is Ida Holm?", "and what are her plans?", "what are Ida Holm’s plans?"],
        ["Who is Ida Holm?", "who met her?", "who met Ida Holm?"],
        ["What does the swing bridge cost?", "who pays it?", "who pays it (the swing bridge cost)?"],
        ["Who built the mill?", "when?", "when (built the mill)?"],
        ["Why was the mill closed?", "since when?", "since when was the mill closed?"],
        ["How warm is the oven pls?", "and how much flour pls?", "how much flour (warm is the oven)?"],
        ["hi, how many cars cross it thx", "and how many bikes?", "how many bikes cross it?"],
        ["Who built the mill?", "and is there a shop?", "is there a shop (built the mill)?"],
        ["Who built the mill?", "is there a shop there?", "is there a shop there (built the mill)?"],
        ["Where are the boats?", "how many are there?", "how many are there (the boats)?"],
    ])("%s — %s", (previous, question, understood) => {
        expect(completeQuestion(question, previous)).toBe(understood);
    });
});

describe("a complete question stays the same", () => {
    test.each([
        ["Who is Lynn Maalouf?", "How many children were killed?"],
        ["Who is Lynn Maalouf?", "Raqqa offensive"],
        ["Who is Lynn Maalouf?", "What did Turkey say about that in Manbij?"],
        ["Who is Lynn Maalouf?", "???"],
        ["Do I have to pay for shoes?", "Is there a sauna?"],
        ["Who built the mill?", "Are there any rooms for guests?"],
        [undefined, "and how many children?"],
        ["Why?", "when?"],
        // These begin with words that mean "and" or "but" in Polish and Italian.
        ["Who built the mill?", "I want to know who founded Rome"],
        ["Who built the mill?", "i was wondering where the boats are"],
        ["Who built the mill?", "Ale is what kind of drink?"],
        ["Who built the mill?", "Ma is which company?"],
    ])("%s — %s", (previous, question) => {
        expect(completeQuestion(question, previous)).toBe(question);
    });
});

test.each([
    ["E quando?", "Dove fu costruito il ponte di Arno?", "quando (fu costruito il ponte di Arno)?"],
    ["E onde?", "Quando foi construída a ponte de Ovar?", "onde (foi construída a ponte de Ovar)?"],
    ["Em que ano?", "Quem construiu a ponte de Ovar?", "em que ano (construiu a ponte de Ovar)?"],
    ["I gdzie?", "Kiedy zbudowano most w Tczewie?", "gdzie (zbudowano most w Tczewie)?"],
    ["I ile kosztował?", "Kiedy zbudowano most w Tczewie?", "ile kosztował (zbudowano most w Tczewie)?"],
    ["I młyn?", "Kiedy zbudowano most?", "młyn (zbudowano most)?"],
    ["Ma come?", "Dove fu costruito il ponte?", "come (fu costruito il ponte)?"],
    ["W którym roku?", "Kto zbudował most w Tczewie?", "w którym roku (zbudował most w Tczewie)?"],
    ["А где?", "Когда построили мост в Твери?", "где (построили мост в Твери)?"],
    ["В каком году?", "Кто построил мост в Твери?", "В каком году (построил мост в Твери)?"],
    ["А де?", "Коли збудували міст у Дніпрі?", "де (збудували міст у Дніпрі)?"],
    ["Peki nerede?", "Ne zaman yapıldı Galata Köprüsü?", "nerede (yapıldı Galata Köprüsü)?"],
    ["それでは、いつですか？", "若戸大橋はどこにありますか？", "いつですか (若戸大橋はどこにありますか)?"],
    ["それはいつ？", "若戸大橋はどこにありますか？", "それはいつ (若戸大橋はどこにありますか)?"],
    ["那么，在哪里？", "什么时候建成的南京长江大桥？", "在哪里 (什么时候建成的南京长江大桥)?"],
])("in other languages, %s after %s is completed", (question, previous, whole) => {
    expect(completeQuestion(question, previous).toLowerCase()).toBe(whole.toLowerCase());
});

test.each(spokenLanguages.map(({ tag }) => tag))(
    "the example that the bot gives in %s continues a question",
    (tag) => {
        const example = inLanguage(tag, () => say("under-answer.more-example"));
        expect(completeQuestion(example, "Who built the bridge of Lervik?")).toContain("Lervik");
    },
);

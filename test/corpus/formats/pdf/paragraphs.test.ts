import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";

const textsOf = async (name: string) => {
    const bytes = readFileSync(new URL(`files/${name}`, import.meta.url));
    const { article, problems } = await readArticle({ name, bytes });
    expect(problems).toEqual([]);
    return article?.paragraphs.map(({ text, path }) => `${path.at(-1) ?? ""}: ${text}`);
};

test("LaTeX: two columns, a note, small capitals and a table", async () => {
    expect(await textsOf("two-columns.pdf")).toMatchInlineSnapshot(`
      [
        ": Maren Holt",
        ": 2 March 2024",
        "1 History: The harbour was built in 1911 by the efficient office of the difficult fjord authority. It was a remarkable undertaking, which nevertheless proceeded without interruption until the administration reconsidered its extraordinary commitments. After that, the undertaking was continued by others.",
        "1 History: Another paragraph follows here with consider-able information about transportation, communica-tion and representation of the fishermen in the mu-nicipality.",
        "1 History: See the official record of the fjord authority.",
        "1.1 Opening hours: Monday to Friday, eight to five.",
        "1.1 Opening hours: Saturday, ten to two.",
        "2 Prices: A berth costs 30 euros a night.",
        "2 Prices: More about prices in the second column, with Small Capitals and a table.",
        "2 Prices: Boat | Price
      Small | 30
      Large | 50",
      ]
    `);
});

test("a browser: headings, lines of a list and a table", async () => {
    expect(await textsOf("page.pdf")).toMatchInlineSnapshot(`
      [
        ": The boathouse belongs to all members of the association. Please leave it as you would like to find it, and write your name into the book by the door whenever you take out a boat, so that we know who is on the water.",
        "Keys: There are three keys. The first hangs in the office, the second is with the treasurer, and the third is kept by the harbour master, who lives next to the church.",
        "Keys: Return the key the same day.
      Never lend it to a stranger.",
        "Keys: Boat | Seats | Deposit
      Gull | 2 | 20 euros
      Heron | 4 | 35 euros",
        "Keys: Thank you for your help.",
      ]
    `);
});

test("LibreOffice: paragraphs and a numbered list", async () => {
    expect(await textsOf("minutes.pdf")).toMatchInlineSnapshot(`
      [
        ": The chair opened the meeting at seven and welcomed twenty-three members, among them four who had joined during the winter and had not been to a meeting before.",
        "Accounts: The treasurer presented the accounts. The association has spent less than planned, because the new roof of the boathouse was delayed, and it therefore has a small surplus.",
        "Accounts: The accounts were approved.",
        "Accounts: The fee stays the same.",
      ]
    `);
});

test("Hebrew: lines, numbers, Latin words, brackets, points, a list and a table", async () => {
    expect(await textsOf("hebrew.pdf")).toMatchInlineSnapshot(`
      [
        "הנמל הישן של העיר: הנמל נבנה בשנת 1874 על ידי תושבי העמק, שחיפשו מקום בטוח לסירות שלהם בחורף (כאשר הסערות באות מן הצפון), ואיש לא חשב לצאת לים לבדו. האורך שלו הוא 412.5 מטרים, והרוחב – 30 מטרים בלבד!",
        "הנמל הישן של העיר: החברה Harbour Works Ltd. בנתה את המגדלור החדש, ומחירו היה 12,500 שקלים. האתר example.org מספר עליו "סיפור ארוך" מאוד. האם מותר להביא כלב? כן, אבל רק עד השעה 18:30.",
        "הנמל הישן של העיר: להחזיר את המפתח.
      לא להשאיל אותו לאיש, גם לא לחבר.",
        "הנמל הישן של העיר: לרשום את השם.",
        "הנמל הישן של העיר: לסגור את הדלת.",
        "המחירים: סירה | מושבים | מחיר
      שחף | 2 | 20 אירו
      אנפה | 4 | 35 אירו",
        "המחירים: הַנָּמָל סָגוּר בְּשַׁבָּת. הפסקה האחרונה כאן היא קצרה ומסתיימת בשורה השנייה, אם יש לה מספיק מילים כדי להגיע אליה.",
      ]
    `);
});

test("Arabic: forms of letters, its own digits and Latin words", async () => {
    expect(await textsOf("arabic.pdf")).toMatchInlineSnapshot(`
      [
        "الميناء القديم في المدينة: بُني الميناء في عام 1874 على يد أهل الوادي الذين احتاجوا إلى مكان آمن لقواربهم في الشتاء (عندما تأتي العواصف من الشمال)، ولم يفكر أحد في الخروج إلى البحر وحده. طوله ٤١٢٫٥ مترًا وعرضه 30 مترًا فقط!",
        "الميناء القديم في المدينة: شركة Harbour Works Ltd. بنت المنارة الجديدة، وكان ثمنها 12,500 دينار. هل يجوز إحضار كلب؟ نعم، ولكن حتى الساعة 18:30 فقط. الأولاد والآباء لا يدخلون إلا بإذن، ولا شيء غير ذلك.",
        "الميناء القديم في المدينة: أعد المفتاح.
      لا تعره لأحد.",
        "الأسعار: قارب | مقاعد | سعر
      نورس | 2 | 20 يورو
      بلشون | 4 | 35 يورو",
      ]
    `);
});

test("Japanese from top to bottom, with Latin letters on their side", async () => {
    expect(await textsOf("vertical.pdf")).toMatchInlineSnapshot(`
      [
        "古い港の話: 港は昔、谷の人々によって造られた。北から嵐が吹く冬に、船のための安全な場所が必要だったからである。「だれも一人で海に出ようとは思わなかった」と彼は言った。入り江の口の岩は波に隠れているので、船は遠くから灯台の光を見て、ゆっくりと進まなければならない。長さは四一二メートルで、幅は三〇メートルしかない。",
        "古い港の話: 灯台は一八七四年に建てられた。犬を連れて来てもよいか。はい、しかし夕方の六時までである。Harbour Worksという会社が12年かけて造ったのだという。",
      ]
    `);
});

test("a magazine: initials, a sidebar, a table beside the text and spaced letters", async () => {
    expect(await textsOf("magazine.pdf")).toMatchInlineSnapshot(`
      [
        ": The harbour was built long ago by the people of the valley, who needed a safe place for their boats in winter, when storms blow from the north and nobody would think of going out to sea alone since the rocks at the mouth of the bay are hidden by the waves and the light cannot be seen.",
        ": A boat can be rented by everybody who has a key, but the harbour master decides in the end, and the price depends on the season, the weather and how many people are waiting for the same boat at the same time on the same day.",
        ": These are the rules of the boathouse, which everybody must know before they go out:",
        ": Return the key before the evening, and hang it where the others are, next to the door of the office and not on the table.",
        ": Never lend it.",
        ": Write down when you go, and when you come back.",
        ": Nobody is above these rules.",
        ": The second part tells how the lighthouse was built, by whom it was paid for, and why the first keeper left it after a single winter, which nobody had expected at all, because he had been so happy in the beginning. The people of the valley said that he had seen something out there, but he himself only ever spoke about the cold and the noise of the waves.",
        ": In a nutshell: the harbour has three piers, and the longest of them is the newest one as well.",
        ": It closes in storms.",
        ": After him came a woman whose name nobody remembers, although she stayed for thirty years and saved many boats, which is known from the book that she kept.",
        "Prices: A boat is rented by the hour, and everybody who has a key can take one. The price depends on how many people can sit in it, and on the season, since nobody wants to go out in winter. Those who return late pay twice.",
        "Prices: It was very long ago that a boat was free for all.",
        "Prices: Boat | Seats | Price
      Gull | 2 | 20 euros
      Heron | 4 | 35 euros
      Swan | 6 | 50 euros",
      ]
    `);
});

test("LaTeX: a note that goes on below the next page, three narrow columns and numbered lines", async () => {
    expect(await textsOf("notes.pdf")).toMatchInlineSnapshot(`
      [
        "The ferry: The ferry was the only way across until the bridge was built. It left every hour, and on market days twice, because so many people from the villages wanted to cross at the same time.",
        "The ferry: In winter, the river froze, and the ferry could not leave. Then people walked across the ice, although the mayor had forbidden it, and every year somebody broke through. The bridge put an end to that, and to the ferry.",
        "The ferry: After the bridge had been opened, the ferryman was given a small house beside it, and he is said to have counted the carts that crossed, every day, for the rest of his life, and to have been happy with the number.",
        "The ferry: He died in the year when the first motor car crossed, which he had counted as a cart without a horse, and the flags of the town were lowered for him.",
        "The ferry: The first ferry was a rowing boat, which belonged to the miller. He asked for a coin from everyone who crossed, but not from the priest, and not from the children on their way to school, who had to row themselves instead, as the older people still tell with some pride. Later, a larger boat was bought, and a rope was drawn across the river, so that nobody had to row any more, not even when the wind blew. When the rope broke in a storm, the boat was found two days later, far down the river, and without any damage, which everybody took for a good sign. The rope was replaced by a chain, and the chain by an engine, which needed a man who understood it, and so the miller’s son became an engineer. He kept a book in which he wrote who had crossed, and when, and what they had with them; it is in the museum today, and can be seen on Sundays.",
        "The ferry: Nobody drowned.",
        "The columns: The first column tells of the harbour, and it has many lines so that it is certainly a column of text and no table of any kind. The harbour was built long ago by the people of the valley, who needed a safe place for their boats in winter, when storms blow from the north and nobody would think of going out to sea. The office of the fjord authority is difficult to find, which is efficient for those who work in it. More text fol-lows in the third column, which has as many lines as the others, and ends here.",
        "The lines: The ferry was the only way across until the bridge was built. It left every hour, and on market days twice, because so many people from the villages wanted to cross at the same time. In winter, the river froze, and the ferry could not leave. Then people walked across the ice, although the mayor had forbidden it, and every year somebody broke through.",
      ]
    `);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzerOf } from "../../src/search/terms.ts";

/** Terms separated by spaces; stop words in brackets. */
function terms(text: string, language = "en"): string {
    return analyzerOf(language)(text)
        .map(({ term, stop }) => (stop ? `(${term})` : term))
        .join(" ");
}

describe("English words", () => {
    test.each([
        ["The strikes killed civilians", "(the) strike kill civilian"],
        ["Raqqa RAQQA raqqa", "raqqa raqqa raqqa"],
        ["naïve cafés", "naiv cafe"],
        ["Syria's State’s", "syria state"],
        ["isn't isn’t", "(isn't) (isn't)"],
        ["the DJ and two DJs", "(the) dj (and) two dj"],
        ["1,200 people, 3.5 %", "1200 peopl 3.5"],
        ["25 miles (45km)", "25 mile 45 km"],
        ["4 500 4'500 4,500 4 500.5", "4500 4500 4500 4500.5"],
        ["4\u00a0500\u00a0000 4.500.000 4,500,000 4\u202f500’000", "4500000 4500000 4500000 4500000"],
        ["4 50 4 5000 1945 500 4.5 500", "4 50 4 5000 1945 500 4.5 500"],
        ["2,5 2.5 ٢٫٥ ४५", "2.5 2.5 2 5 45"],
        ["1st 22nd 3rd 4th 1960s", "1 22 3 4 1960 s"],
        ["2001-02-03 03.02.2001 3/2/2001", "2001 2 3 3 2 2001 3 2 2001"],
        ["v2.11.0 V2.11 v2 V2 2.11.0.", "2.11.0 2.11 2 v2 2.11.0"],
        ["C++ C# C F#, C++17: notepad++", "c++ c# c f# c++ 17 notepad++"],
        ["ASP.NET and (.NET) .gitignore", "asp net (and) .net .gitignor"],
        ["It ended.The .The end... then 1.a", "(it) end (the) (the) end (then) 1 (a)"],
        ["north-west", "north west"],
        ["al-Heesha\u00a0was", "al heesha (wa)"],
        ["ﬁght \uff11\uff12", "fight 12"],
        ["2011¹ 10⁶ CO₂ m² 21ˢᵗ", "2011 1 10 6 co2 m2 21"],
    ])("%s", (text, expected) => {
        expect(terms(text)).toBe(expected);
    });

    test("“US” and “U.S.” are a country, not a pronoun", () => {
        expect(terms("US U.S. us WHO who")).toBe("us us (us) who (who)");
    });

    test.each([
        ["WHERE DID THE SHIPS GO?", "(where) (did) (the) ship go"],
        ["WHO WROTE IT AND WHEN", "(who) wrote (it) (and) (when)"],
        ["IBM PC AT", "ibm pc at"],
        ["WHO NATO", "who nato"],
        ["THE WHO", "the who"],
    ])("in a sentence in capitals, stop words are no names: %s", (text, expected) => {
        expect(terms(text)).toBe(expected);
    });

    test("invisible characters have no effect", () => {
        expect(terms("ci\u200bvil\u00adians\u2060 \u202ekilled\u202c")).toBe(terms("civilians killed"));
    });

    test("each word is also kept as it was written", () => {
        expect(analyzerOf("en")("Strikes!")).toEqual([{ written: "Strikes", term: "strike", stop: false }]);
    });
});

test("texts of ASCII characters are split in the same way as others", () => {
    const pieces = fc.constantFrom(..."aBC019.,'-_ \n\t", "ab", "US", "U.S.", "it's", "3.5", "1,200");
    const ascii = fc.array(fc.oneof(pieces, fc.string({ unit: "binary-ascii", maxLength: 3 })), {
        maxLength: 20,
    });
    const analyze = analyzerOf("en");
    const property = fc.property(ascii, (all) => {
        const text = all.join("");
        expect(analyze(text)).toEqual(analyze(`${text} …`));
    });
    fc.assert(property, { numRuns: 2000 });
});

describe("other languages", () => {
    test.each([
        ["de", "Die Häuser der Müller", "(die) haus (der) mull"],
        ["de", "Straße STRASSE", "strass strass"],
        ["ru", "жителей жители", "жител жител"],
        ["ru", "в каком году", "(в) (как) год"],
        ["es", "naciones nación nacion", "nacion nacion nacion"],
        ["tr", "İstanbul istanbul", "istanbul istanbul"],
        ["tr", "İzmir'e İzmir’den", "izmir izmir"],
        ["fr", "l'eau d’eau qu'elle", "eau eau (elle)"],
        ["it", "dell'acqua l’acqua", "acqua acqua"],
        ["ar", "كِتَاب كتاب", "كتاب كتاب"],
        ["ar", "والمدينة فالمدينة وبالمدينة مدينة", "مدين مدين مدين مدين"],
        ["hi", "नागरिकों नागरिक", "नागरिक नागरिक"],
    ])("%s: %s", (language, text, expected) => {
        expect(terms(text, language)).toBe(expected);
    });

    test("scripts without spaces are segmented with a dictionary", () => {
        expect(terms("北京是中国的首都", "zh")).toBe("北京 (是) 中国 (的) 首都");
        expect(terms("กรุงเทพเป็นเมืองหลวง", "th")).toBe("กรุงเทพ (เป็น) เมือง หลวง");
    });

    test("in a language without a stemmer, whole words are terms", () => {
        expect(terms("Reykjavík er höfuðborg", "is")).toBe("reykjavik er hofudborg");
    });
});

import type { Article, Paragraph } from "../../../src/corpus/article.ts";

/** A quote, and what a check of it should find out. */
export interface QuoteCase {
    /** The row of the table that counts it. */
    readonly row: string;
    readonly quote: string;
    readonly found: "exactly" | "nearly" | "nowhere";
    /** The article that it was made from. */
    readonly article: string;
    /** Words of the article that the named differences should contain; undefined if any will do. */
    readonly differs?: string | undefined;
}

/** A sentence to make quotes from. */
export interface QuoteSource {
    readonly article: Article;
    readonly paragraph: Paragraph;
    readonly sentence: string;
}

/** What a quote is made with. */
interface MakerContext {
    readonly random: () => number;
    readonly pick: <T>(items: readonly T[]) => T | undefined;
    readonly known: readonly QuoteSource[];
    readonly isKnown: (paragraph: Paragraph) => boolean;
}

/** Makes one kind of quotes. */
interface QuoteMaker {
    readonly row: string;
    readonly found: QuoteCase["found"];
    readonly make: (
        source: QuoteSource,
        context: MakerContext,
    ) => Pick<QuoteCase, "quote" | "differs"> | undefined;
}

const bare = (word: string) => word.match(/[\p{L}\p{M}\p{N}]+/u)?.[0] ?? "";

const replaced = (words: readonly string[], at: number, word: string) => words.with(at, word).join("");

/** A place in the middle, with so many words on each side. */
const middle = (words: readonly string[], beside: number, random: () => number) =>
    beside + Math.floor(random() * (words.length - 2 * beside));

/** In the order of the table. */
export const quoteMakers: readonly QuoteMaker[] = [
    {
        row: "exact sentences that are found exactly",
        found: "exactly",
        make: ({ sentence }) => ({ quote: sentence }),
    },
    {
        row: "parts of a sentence, found exactly",
        found: "exactly",
        make: ({ sentence }, { random }) => {
            const words = wordsOf(sentence);
            const from = Math.floor(random() * (words.length - 5));
            return { quote: words.slice(from, from + 5).join("") };
        },
    },
    {
        row: "in capitals and other typography, found exactly",
        found: "exactly",
        make: ({ sentence }) => ({
            quote: `„${sentence}“`
                .toUpperCase()
                .replace(/["“”„]/gu, "«")
                .replace(/['’]/gu, "‘")
                .replace(/[-–—]/gu, " — ")
                .replace(/\s+/gu, " \n")
                .normalize("NFD"),
        }),
    },
    {
        row: "across two paragraphs, found exactly",
        found: "exactly",
        make: ({ article, paragraph }, { isKnown }) => {
            const next = article.paragraphs[article.paragraphs.indexOf(paragraph) + 1];
            if (next === undefined || !isKnown(next)) return undefined;
            const end = wordsOf(paragraph.text.trim()).slice(-8);
            return { quote: [...end, "\n", ...wordsOf(next.text).slice(0, 8)].join("").trim() };
        },
    },
    {
        row: "with one word changed, found nearly",
        found: "nearly",
        make: ({ sentence }, { random, pick, known }) => {
            const words = wordsOf(sentence);
            const at = middle(words, 1, random);
            const other = pick(wordsOf(pick(known)?.sentence ?? "")) ?? "";
            if (bare(other) === "" || bare(other).toLowerCase() === bare(words[at] ?? "").toLowerCase())
                return undefined;
            if (bare(words[at] ?? "") === "") return undefined;
            return { quote: replaced(words, at, other), differs: bare(words[at] ?? "") };
        },
    },
    {
        row: "with a negation dropped, found nearly",
        found: "nearly",
        make: ({ sentence }) => {
            const quote = sentence.replace(
                /(?<=\S\s+\S+)\s(?:not|never|no)(?=\s)|(?<=\p{L})n['’]t(?=\s)|(?<=\p{L}{2})(?:不|没有|沒有)(?=\p{L}{2})/u,
                "",
            );
            return quote === sentence ? undefined : { quote };
        },
    },
    {
        row: "with a number changed, found nearly",
        found: "nearly",
        make: ({ sentence }) => {
            const [number] = sentence.match(/\d+/u) ?? [];
            if (number === undefined) return undefined;
            return { quote: sentence.replace(number, String(Number(number) + 3)) };
        },
    },
    {
        row: "with words left out without dots, found nearly",
        found: "nearly",
        make: ({ sentence }, { random }) => {
            const words = wordsOf(sentence);
            const from = middle(words, 3, random);
            const count = Math.min(5, words.length - 3 - from);
            if (count < 2 || words.length < 10) return undefined;
            return { quote: [...words.slice(0, from), ...words.slice(from + count)].join("") };
        },
    },
    {
        row: "with words left out with dots, found nearly",
        found: "nearly",
        make: ({ sentence }, { random }) => {
            const words = wordsOf(sentence);
            const from = middle(words, 3, random);
            const count = Math.min(8, words.length - 3 - from);
            if (count < 2 || words.length < 10) return undefined;
            return { quote: [...words.slice(0, from), "[…] ", ...words.slice(from + count)].join("") };
        },
    },
    {
        row: "two passages put together, found nearly",
        found: "nearly",
        make: ({ article, paragraph, sentence }, { pick, known }) => {
            const other = pick(known.filter((one) => one.article === article && one.paragraph !== paragraph));
            if (other === undefined) return undefined;
            const words = wordsOf(sentence);
            const others = wordsOf(other.sentence);
            const halves = [
                ...words.slice(0, Math.ceil(words.length / 2) + 2),
                ...others.slice(Math.floor(others.length / 2) - 2),
            ];
            return { quote: halves.join("") };
        },
    },
];

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words with the spaces after them; in scripts without spaces, pairs of letters. */
export function wordsOf(text: string): string[] {
    return (
        text.match(
            unspaced.test(text)
                ? /[\p{N}.,A-Za-z]+|\P{M}\p{M}*(?:(?![\p{N}A-Za-z])\P{M}\p{M}*)?/gu
                : /\S+\s*/gu,
        ) ?? []
    );
}

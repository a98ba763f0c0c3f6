import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readArticle } from "../src/corpus/read-article.ts";
import { readCorpus } from "../src/corpus/read-corpus.ts";
import { seeded, shuffled } from "./seeded.ts";
import { madeUpText } from "./source-text.ts";
import { readSquad } from "./squad.ts";
import { syntheticCorpus } from "./synthetic-corpus.ts";

/** A corpus on disk, and the questions to ask. */
export interface ComparedCorpus {
    readonly name: string;
    readonly folder: string;
    readonly questions: readonly ComparedQuestion[];
}

/** A line for `ask --jsonl`. */
interface ComparedQuestion {
    readonly question: string;
    /** The id of the only article to ask. */
    readonly article?: string;
}

interface Sources {
    /** The folder of the question sets. Without them, made-up text is used. */
    readonly sets: string;
    /** The folder of the repository's own articles. */
    readonly articles: string;
    /** A folder for temporary corpora. */
    readonly folder: string;
    /** How many questions from the English set to ask. */
    readonly questions: number;
}

/** Two corpora: the repository's articles, and many articles in several languages. */
export async function comparedCorpora(sources: Sources): Promise<readonly ComparedCorpus[]> {
    const many = existsSync(join(sources.sets, englishSet)) ? ofQuestionSets(sources) : ofMadeUpText(sources);
    const { articles } = await readCorpus(sources.articles, readArticle);
    const own = articles.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ text, sentences }) =>
            sentences.map(({ start, end }) => ({ question: text.slice(start, end).slice(0, longest) })),
        ),
    );
    const first = { name: "corpus", folder: sources.articles, questions: [...own, ...many.questions] };
    return [withoutScope(first), many];
}

const englishSet = "new_wiki.train.json";
const longest = 300;

/** Removes the articles from the questions, since ids from another corpus would be an error. */
function withoutScope(corpus: ComparedCorpus): ComparedCorpus {
    return { ...corpus, questions: corpus.questions.map(({ question }) => ({ question })) };
}

/** A corpus with two thirds of the articles, so that the questions about the others cannot be answered. */
function ofQuestionSets({ sets, folder, questions }: Sources): ComparedCorpus {
    const random = seeded(1);
    const asked: ComparedQuestion[] = [];
    const corpus = emptyFolder(folder, "sets");
    for (const file of [englishSet, "ar", "ja", "th", "zh", "zh-hant"]) {
        const path = join(sets, file === englishSet ? file : `${file}.dev.json`);
        if (!existsSync(path)) continue;
        const set = readSquad(path, `${basename(path).replace(/\..*$/u, "")}-`);
        const included = set.articles.filter((_, at) => at % 3 !== 2);
        included.forEach(({ id, title, paragraphs }, at) => {
            const text = [at % 2 === 0 ? `# ${title}` : title, ...paragraphs.map((one) => one.text)];
            writeFileSync(join(corpus, `${id}.${at % 2 === 0 ? "md" : "txt"}`), `${text.join("\n\n")}\n`);
        });
        const ids = new Set(included.map(({ id }) => id));
        const chosen = shuffled(set.questions, random).slice(0, file === englishSet ? questions : aFew);
        chosen.forEach(({ text, article }, at) => {
            const scoped = at % 5 === 4 && ids.has(article);
            asked.push({ question: text, ...(scoped ? { article } : {}) });
        });
    }
    return { name: "question sets", folder: corpus, questions: asked };
}

/** How many questions to ask in each language other than English. */
const aFew = 25;

function ofMadeUpText({ folder, questions }: Sources): ComparedCorpus {
    const text = madeUpText();
    const corpus = emptyFolder(folder, "made-up");
    for (const { name, markdown } of syntheticCorpus(text.topics, { paragraphs: 1000, seed: 1 }))
        writeFileSync(join(corpus, name), markdown);
    const asked = text.questions.slice(0, questions).map((question) => ({ question }));
    return { name: "made-up text, since the question sets are missing", folder: corpus, questions: asked };
}

function emptyFolder(parent: string, name: string): string {
    const folder = join(parent, name);
    mkdirSync(folder, { recursive: true });
    return folder;
}

import type { Corpus, CorpusError } from "../corpus/corpus.ts";
import { declarations } from "./declarations.ts";
import type { Finding } from "./finding.ts";
import { unstemmedLanguages } from "./languages.ts";
import { longParagraphs } from "./long-paragraphs.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { type Questions, unasked } from "./unasked.ts";

interface Examined {
    readonly corpus: Corpus;
    /** When which article last answered; without it nothing is said of that. */
    readonly questions?: Questions | undefined;
    /** What was found elsewhere, such as in Discord's permissions. */
    readonly others?: readonly Finding[] | undefined;
}

/** Everything that could be better about a corpus: faults first, then by kind. Takes seconds for 100,000 paragraphs. */
export function examine({ corpus, questions, others = [] }: Examined): Finding[] {
    const { articles, errors } = corpus;
    const findings = [
        ...others,
        ...errors.map(fromError),
        ...(articles.length === 0 ? [empty] : []),
        ...nearDuplicates(articles),
        ...longParagraphs(articles),
        ...declarations(articles),
        ...unstemmedLanguages(articles),
        ...(questions === undefined ? [] : unasked(articles, questions)),
    ];
    return [
        ...findings.filter(({ severity }) => severity === "fault"),
        ...findings.filter(({ severity }) => severity === "advice"),
    ];
}

const empty: Finding = {
    severity: "fault",
    about: "the corpus",
    problem: "There is no article to ask about.",
    fix: "Add a .md or .txt file.",
};

function fromError({ file, line, problem, remedy, severity }: CorpusError): Finding {
    return {
        severity: severity === "error" ? "fault" : "advice",
        about: line === undefined ? file : `${file}, line ${line}`,
        problem,
        fix: remedy,
    };
}

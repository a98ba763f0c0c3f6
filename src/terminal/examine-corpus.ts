import { examine } from "../doctor/examine.ts";
import { renderFindings } from "../doctor/render-findings.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest } from "./corpus.ts";
import type { Terminal } from "./terminal.ts";

/** Says what could be better about the articles and the store. Exit code 1 where something does not work. */
export async function examineCorpus({ folder, json }: CorpusRequest, terminal: Terminal): Promise<number> {
    const kept = await terminal.kept();
    const corpus = await askedCorpus(folder, kept, terminal);
    const findings = examine({ corpus, questions: kept?.questions, others: kept?.findings });
    terminal.out(json ? `${JSON.stringify({ findings })}\n` : renderFindings(findings));
    return findings.some(({ severity }) => severity === "fault") ? 1 : 0;
}

import { say } from "../../locales/say.ts";
import { examine } from "../doctor/examine.ts";
import { findingsJson, renderFindings } from "../doctor/render-findings.ts";
import { storeFindings } from "../doctor/store-findings.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest, Terminal } from "./terminal.ts";

/**
 * Runs `corpus doctor`: reports what could be improved in the articles and the store. Returns exit code 1 if something does
 * not work.
 */
export async function examineCorpus({ folder, json }: CorpusRequest, terminal: Terminal): Promise<number> {
    const lookup = await terminal.readStore();
    const contents = lookup.outcome === "read" ? lookup.contents : undefined;
    if (lookup.outcome === "failed") terminal.err(`${lookup.why} ${say("terminal.doctor.without-store")}\n`);
    const corpus = await askedCorpus(folder, contents, terminal);
    const others = lookup.outcome === "failed" ? storeFindings("away") : contents?.findings;
    const findings = examine({ corpus, questions: contents?.questions, others });
    terminal.out(
        json ? `${JSON.stringify({ findings: findingsJson(findings) })}\n` : renderFindings(findings),
    );
    return findings.some(({ severity }) => severity === "fault") ? 1 : 0;
}

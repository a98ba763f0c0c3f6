import { say } from "../../locales/say.ts";
import { examine } from "../doctor/examine.ts";
import { renderFindings } from "../doctor/render-findings.ts";
import { storeFindings } from "../doctor/store-findings.ts";
import { askedCorpus } from "./asked-corpus.ts";
import type { CorpusRequest, Terminal } from "./terminal.ts";

/** Says what could be better about the articles and the store. Exit code 1 where something does not work. */
export async function examineCorpus({ folder, json }: CorpusRequest, terminal: Terminal): Promise<number> {
    const looked = await terminal.readStore();
    const contents = looked.outcome === "read" ? looked.contents : undefined;
    if (looked.outcome === "failed") terminal.err(`${looked.why} ${say("terminal.doctor.without-store")}\n`);
    const corpus = await askedCorpus(folder, contents, terminal);
    const others = looked.outcome === "failed" ? storeFindings(undefined) : contents?.findings;
    const findings = examine({ corpus, questions: contents?.questions, others });
    terminal.out(json ? `${JSON.stringify({ findings })}\n` : renderFindings(findings));
    return findings.some(({ severity }) => severity === "fault") ? 1 : 0;
}

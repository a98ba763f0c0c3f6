import { examine } from "../doctor/examine.ts";
import { renderFindings } from "../doctor/render-findings.ts";
import type { Terminal } from "./terminal.ts";

/** Says what could be better about the articles of a folder. Exit code 1 where something does not work. */
export async function examineCorpus(folder: string, json: boolean, terminal: Terminal): Promise<number> {
    const corpus = await terminal.readCorpus(folder);
    const others = (await terminal.findings?.()) ?? [];
    const findings = examine({ corpus, others });
    terminal.out(json ? `${JSON.stringify({ findings })}\n` : renderFindings(findings));
    return findings.some(({ severity }) => severity === "fault") ? 1 : 0;
}

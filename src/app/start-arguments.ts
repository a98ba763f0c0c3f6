import { parseArgs } from "node:util";
import { argumentComplaint, withHelp } from "../terminal/argument-complaint.ts";

export type StartArguments =
    | {
          readonly wants: "start";
          readonly terminal: boolean;
          /** Settings that win over all others. */
          readonly given: { readonly CORPUS_DIR?: string };
      }
    | { readonly wants: "help" | "version" }
    | { readonly wants: "nothing"; readonly complaint: string };

/** Reads the arguments of `npm start`. */
export function startArguments(args: readonly string[]): StartArguments {
    const taken = { args: [...args], options } as const;
    const complaint = argumentComplaint(taken);
    if (complaint !== undefined) return { wants: "nothing", complaint: withHelp(complaint, "start") };
    const { corpus, terminal, help, version } = parseArgs(taken).values;
    if (help) return { wants: "help" };
    if (version) return { wants: "version" };
    return { wants: "start", terminal, given: corpus === undefined ? {} : { CORPUS_DIR: corpus } };
}

const options = {
    corpus: { type: "string" },
    terminal: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    version: { type: "boolean", short: "v", default: false },
} as const;

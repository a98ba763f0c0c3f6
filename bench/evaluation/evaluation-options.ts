import { parseArgs } from "node:util";
import { orComplaint } from "../or-complaint.ts";
import { languageSets } from "./job.ts";
import { halfIn, membersFolder } from "./members-questions.ts";
import { trainingFile } from "./models.ts";
import { type Part, parts } from "./outcome.ts";

export const evaluationUsage = `Evaluates the answers, on a question set's articles and questions:

  npm run evaluate                        evaluates everything
  npm run evaluate -- --only gate,own     only some of: ${parts.join(", ")}
  npm run evaluate -- --data FILE         your own questions in SQuAD's format: ranking, gate, own and few

  --only LIST        parts, separated by commas
  --data FILE        may be repeated
  --baselines        also ranks with BM25 and plain MiniSearch
  --models FOLDER    evaluates its english.json, others.json and folds.json instead of the shipped models
  --frozen           asks the members' questions that were not used for tuning
  --members FOLDER   asks the questions in its members.dev.json about the articles in its folder "articles"
  --json             prints JSON
  --list             also prints what each question gave: as JSON, "records"; else the questions that failed
  --threads NUMBER   2 by default
  --help             prints this
`;

export interface EvaluationOptions {
    readonly parts: readonly Part[];
    readonly files: readonly string[];
    readonly languageFiles: readonly string[];
    /** The file of members' questions. */
    readonly members: string;
    readonly models: string | undefined;
    readonly baselines: boolean;
    readonly json: boolean;
    readonly list: boolean;
    readonly threads: number;
}

/** Reads the command line. Returns a sentence for a mistake, and undefined if help is wanted. */
export function evaluationOptions(args: readonly string[]): EvaluationOptions | string | undefined {
    const parsed = orComplaint(() => parseArgs({ args: [...args], options }).values);
    if (typeof parsed === "string") return parsed;
    const { only, data, help, threads, frozen, members, ...others } = parsed;
    if (help) return undefined;
    const usual = data === undefined ? parts : parts.filter((part) => ofSquad.has(part));
    const wanted = only?.split(",") ?? usual;
    const unknown = wanted.find((part) => !usual.some((one) => one === part));
    if (unknown !== undefined) return `--only must name some of ${usual.join(", ")}, but not "${unknown}".`;
    const count = Number(threads);
    if (!Number.isInteger(count) || count < 1) return "--threads must be a positive whole number.";
    return {
        ...others,
        parts: usual.filter((part) => wanted.includes(part)),
        files: data ?? [trainingFile],
        languageFiles: languageSets,
        members: halfIn(members, frozen ? "frozen" : "dev"),
        models: others.models,
        threads: count,
    };
}

const ofSquad: ReadonlySet<Part> = new Set(["ranking", "gate", "own", "few"]);

const options = {
    only: { type: "string" },
    data: { type: "string", multiple: true },
    models: { type: "string" },
    baselines: { type: "boolean", default: false },
    frozen: { type: "boolean", default: false },
    members: { type: "string", default: membersFolder },
    json: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    threads: { type: "string", default: "2" },
    help: { type: "boolean", short: "h", default: false },
} as const;

import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type QuestionSet, readSquad } from "../squad.ts";
import { type Job, languageOfSet } from "./job.ts";
import { measureDiffer } from "./measures/measure-differ.ts";
import { measureFewParagraphs } from "./measures/measure-few-paragraphs.ts";
import { halves, measureGate } from "./measures/measure-gate.ts";
import { measureMembers } from "./measures/measure-members.ts";
import { measureOwnSubject } from "./measures/measure-own-subject.ts";
import { measureQuotes } from "./measures/measure-quotes.ts";
import { measureRanking } from "./measures/measure-ranking.ts";
import type { Measured } from "./measures/measured.ts";
import { openModels } from "./models.ts";
import type { Outcome } from "./outcome.ts";

/** What a thread of the evaluation starts with. */
export interface EvaluationStart {
    /** The folder of the models to evaluate; undefined for the shipped ones. */
    readonly models: string | undefined;
}

/** What it reports: how many more questions are answered, or the outcomes of a job. */
export type FromEvaluation = { readonly asked: number } | { readonly outcomes: readonly Outcome[] };

/** Runs in a thread: measures one job after the other. */
function serve({ models }: EvaluationStart, report: (message: FromEvaluation) => void): (job: Job) => void {
    const opened = openModels(models);
    const sets = new Map<string, QuestionSet>();
    const measure = async ({ part, file, slice, half, baselines = false }: Job): Promise<Outcome[]> => {
        const counted = countIn(report);
        const learnedFor = opened.forFile(file);
        if (part === "members" || part === "differ") {
            const measureFile = part === "members" ? measureMembers : measureDiffer;
            const outcomes = await measureFile(file, learnedFor(0), counted.one);
            counted.rest();
            return outcomes;
        }
        const set = sets.get(file) ?? readSquad(file, "", languageOfSet(file));
        sets.set(file, set);
        const measured: Measured = {
            part,
            name: basename(file),
            set,
            questions: set.questions.filter(({ group }) => slice === undefined || group % 2 === slice),
            learnedFor,
            asked: counted.one,
            baselines,
        };
        const outcomes = await measuring(measured, half);
        counted.rest();
        return outcomes;
    };
    return async (job) => report({ outcomes: await measure(job) });
}

async function measuring(measured: Measured, half = 0): Promise<Outcome[]> {
    switch (measured.part) {
        case "ranking":
            return measureRanking(measured);
        case "gate":
            return measureGate(measured, half);
        case "own":
            return measureOwnSubject(measured);
        case "few":
            return measureFewParagraphs(measured);
        case "quotes":
            return measureQuotes(measured);
        case "languages":
            return [
                ...(await measureRanking(measured)),
                ...Array.from({ length: halves }, (_, at) => measureGate(measured, at)).flat(),
            ];
    }
}

/** Reports questions in batches. */
function countIn(report: (message: FromEvaluation) => void) {
    let waiting = 0;
    const rest = () => {
        if (waiting > 0) report({ asked: waiting });
        waiting = 0;
    };
    const one = () => {
        waiting++;
        if (waiting === 100) rest();
    };
    return { one, rest };
}

const port = parentPort;
if (port !== null)
    port.on(
        "message",
        serve(workerData, (message) => port.postMessage(message)),
    );

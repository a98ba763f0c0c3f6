import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "./random.ts";

/** Something that one article says, and the values that it had, oldest first. */
export interface Fact {
    readonly title: string;
    readonly question: string;
    readonly values: string[];
    /** The place of the oldest value that a bot may still give. */
    oldest: number;
}

/** The articles of the year: each states one fact. */
export interface Articles {
    readonly facts: readonly Fact[];
    /** How many of the first facts never change. */
    readonly lasting: number;
    /** Changes some in all folders. They are published later. */
    change(count: number): void;
    /** An article that is in no folder, for a moderator to paste. */
    fresh(): { readonly fact: Fact; readonly text: string } | undefined;
    /** Must be called before something is published, and when all bots serve it. */
    publishing(): void;
    published(): void;
}

export function openArticles(folders: readonly string[], random: Random): Articles {
    const facts: Fact[] = [];
    let people = 0;
    const person = () => {
        const at = people++;
        const first = firstNames[at % firstNames.length];
        return `${first} ${syllables[Math.floor(at / firstNames.length) % syllables.length]}${endings[at % endings.length]}`;
    };
    const pending = new Map<Fact, string>();
    const write = (at: number, who: string) => {
        const text = `# ${titleOf(at)}\n\n${sentence(at, who)}\n`;
        for (const folder of folders) writeFileSync(join(folder, `${subjectOf(at)}.md`), text);
    };
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    const add = (at: number, who: string): Fact => {
        const fact = { title: titleOf(at), question: questionOf(at), values: [who], oldest: 0 };
        facts.push(fact);
        return fact;
    };
    for (let at = 0; at < inFolder; at++) {
        const who = person();
        write(at, who);
        add(at, who);
    }
    return {
        facts,
        lasting,
        change: (count) => {
            for (let changed = 0; changed < count; changed++) {
                const at = lasting + random.below(inFolder - lasting);
                const who = person();
                const fact = facts[at];
                if (fact === undefined) continue;
                write(at, who);
                pending.set(fact, who);
            }
        },
        fresh: () => {
            const at = facts.length;
            if (at >= subjects.length) return undefined;
            const who = person();
            return { fact: add(at, who), text: sentence(at, who) };
        },
        publishing: () => {
            for (const [fact, who] of pending) fact.values.push(who);
            pending.clear();
        },
        published: () => {
            for (const fact of facts) fact.oldest = fact.values.length - 1;
        },
    };
}

const subjectOf = (at: number) => subjects[at]?.[0] ?? "";
const titleOf = (at: number) => `The ${subjectOf(at)} of Lervik`;
const questionOf = (at: number) => `Who ${subjects[at]?.[1]} the ${subjectOf(at)} of Lervik?`;
const sentence = (at: number, who: string) =>
    `The ${subjectOf(at)} of Lervik was ${subjects[at]?.[1]} by ${who} in 1911. It is near the river.`;

const inFolder = 14;
const lasting = 4;

const subjects: readonly (readonly [string, string])[] = [
    ["mill", "painted"],
    ["ferry", "bought"],
    ["harbour", "dredged"],
    ["school", "founded"],
    ["chapel", "restored"],
    ["bridge", "built"],
    ["library", "opened"],
    ["tower", "measured"],
    ["bakery", "sold"],
    ["railway", "planned"],
    ["fountain", "carved"],
    ["market", "moved"],
    ["garden", "planted"],
    ["theatre", "designed"],
    ["lighthouse", "repaired"],
    ["brewery", "inherited"],
    ["hospital", "funded"],
    ["windmill", "dismantled"],
    ["prison", "guarded"],
    ["orchard", "leased"],
    ["cinema", "decorated"],
    ["quarry", "surveyed"],
    ["stable", "burned"],
    ["museum", "directed"],
    ["sawmill", "managed"],
    ["monastery", "visited"],
    ["palace", "photographed"],
    ["granary", "emptied"],
];
const firstNames = ["Ada", "Ivar", "Per", "Liv", "Jon", "Tove", "Nils", "Ruth", "Olav", "Signe", "Knut"];
const syllables = [
    "Berg",
    "Holm",
    "Dahl",
    "Moen",
    "Aas",
    "Lund",
    "Vik",
    "Haug",
    "Sol",
    "Fjell",
    "Nord",
    "Elv",
];
const endings = ["sen", "stad", "rud", "vold", "heim", "gard", "eng"];

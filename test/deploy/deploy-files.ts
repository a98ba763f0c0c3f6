import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The names of all settings, as src/config.ts defines them. */
export function settings(): string[] {
    const [, variables = ""] = /^const variables = \{\n(.*?)^\};/msu.exec(read("src/config.ts")) ?? [];
    return [...variables.matchAll(/^ {4}([A-Z_]+):/gmu)].map(([, name = ""]) => name);
}

export interface Instruction {
    /** In capitals, for example "RUN". */
    readonly name: string;
    readonly text: string;
}

/** The instructions of a Dockerfile, each on one line, without comments. */
export function instructionsOf(dockerfile: string): Instruction[] {
    return dockerfile
        .replace(/^\s*#.*\n/gmu, "")
        .replace(/\\\n\s*/gu, "")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
            const [name = "", ...words] = line.split(" ");
            return { name: name.toUpperCase(), text: words.join(" ") };
        });
}

/** The lines of a systemd unit as pairs of key and value, in their order. */
export const directivesOf = (unit: string) =>
    [...unit.matchAll(/^([A-Z]\w+)=(.*)$/gmu)].map(([, key = "", value = ""]) => [key, value] as const);

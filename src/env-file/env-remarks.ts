import { listed, listedUpTo, say } from "../../locales/say.ts";
import { closestName } from "../closest-name.ts";
import { scanEnv } from "./env-entries.ts";
import { meantSetting } from "./meant-setting.ts";
import type { EnvFile } from "./read-env-file.ts";

interface EnvRemarks {
    /** Misspelled settings. The program should not start, because it would do so without them. */
    readonly errors: readonly string[];
    /** What is probably a slip, but has no effect on what is set. */
    readonly warnings: readonly string[];
}

/** What is odd about the file, in sentences that name the file and the line but no value. */
export function envRemarks(
    { path: file, text = "", variables, isOpenToAll }: EnvFile,
    known: NamesOfSettings,
): EnvRemarks {
    const { lines, entries, unread } = scanEnv(text);
    const strange = entries.flatMap(({ name, first }) => {
        const meant = meantSetting(name, known.settings);
        return meant === undefined ? [] : [{ ...meant, file, line: String(first + 1), name }];
    });
    const broken = unread.map((at) => ({
        file,
        line: String(at + 1),
        meant: spaced(lines[at] ?? "", known),
    }));
    const unset = broken.flatMap(({ meant, line }) => (meant === undefined ? [line] : []));
    const repeated = [...Map.groupBy(entries, ({ name }) => name)].filter(
        ([name, places]) => places.length > 1 && known.used.includes(name),
    );
    const secret = [...known.secrets, ...known.addresses.filter((name) => hasLogin(variables[name]))];
    const secrets = secret.filter((name) => entries.some((entry) => entry.name === name));
    return {
        errors: [
            ...strange.filter(({ isMisspelled }) => isMisspelled),
            ...broken.flatMap(({ meant, ...place }) => (meant === undefined ? [] : [{ ...meant, ...place }])),
        ].map((about) => say("env.misspelled", about)),
        warnings: [
            ...strange.filter(({ isMisspelled }) => !isMisspelled).map((about) => say("env.alike", about)),
            ...repeated.map(([name, places]) => {
                const lines = places.map(({ first }) => String(first + 1));
                return say("env.repeated", {
                    file,
                    name,
                    lines: listed(lines, "and"),
                    last: lines.at(-1) ?? "",
                });
            }),
            ...(unset.length > 0
                ? [
                      say("env.unread-lines", {
                          file,
                          count: unset.length,
                          lines: listedUpTo(unset, mostLines),
                      }),
                  ]
                : []),
            ...(isOpenToAll && secrets.length > 0
                ? [say("env.open-to-all", { file, names: listed(secrets, "and") })]
                : []),
        ],
    };
}

/** The name of a line that is none because of a space or the like in it, if it is a misspelled setting: `DISCORD TOKEN=…`. */
function spaced(line: string, { settings }: NamesOfSettings) {
    const [name = "", value] = line.trim().split("=", 2);
    const meant = value === undefined ? undefined : meantSetting(name.trim(), settings);
    return meant?.isMisspelled === true ? { name: name.trim(), setting: meant.setting } : undefined;
}

const mostLines = 5;

/** Whether the value contains an address with a name or a password, as that of a private repository has. */
const hasLogin = (value = "") => /:\/\/[^\s/@]{1,1000}@/u.test(value);

interface NamesOfSettings {
    /** All settings of the program. */
    readonly settings: readonly string[];
    /** Those that this command uses. */
    readonly used: readonly string[];
    /** Those of the used ones that nobody else should read. */
    readonly secrets: readonly string[];
    /** Those of the used ones that are secret if an address in them contains a name or a password. */
    readonly addresses: readonly string[];
}

/**
 * Warnings about environment variables that differ from a setting by one letter. Only of settings with names of our own: all kinds of
 * programs have variables such as DATABASE_URLS.
 */
export function misspelledVariables(environment: Readonly<Record<string, unknown>>, own: readonly string[]) {
    return Object.keys(environment).flatMap((name) => {
        const setting = own.includes(name) ? undefined : closestName(name, own, 1);
        return setting === undefined ? [] : [say("env.misspelled-variable", { name, setting })];
    });
}

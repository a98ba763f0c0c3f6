import { say } from "../../../locales/say.ts";
import { secretSettings } from "../../config.ts";
import type { EnvChanges } from "../../env-file/change-env.ts";
import type { EnvFile } from "../../env-file/read-env-file.ts";

/** The values that differ from the present ones. An empty value and none are the same. */
export function changesIn(
    present: Readonly<Record<string, string>>,
    wanted: Readonly<Record<string, string>>,
): EnvChanges {
    return new Map(Object.entries(wanted).filter(([name, value]) => value !== (present[name]?.trim() ?? "")));
}

interface ChangedFile {
    readonly file: EnvFile;
    readonly bot: string;
}

/** What will change in the file, one line for each setting. Secrets are not shown. */
export function renderChanges(changes: EnvChanges, { file, bot }: ChangedFile): string {
    const lines = [...changes].map(([name, value]) => {
        const old = file.variables[name]?.trim() || undefined;
        if (isSecret(name))
            return old === undefined
                ? say("setup.change-token", { name, bot })
                : say("setup.change-other-token", { name, bot });
        if (value === "") return say("setup.change-removed", { name, old: old ?? "" });
        return old === undefined
            ? say("setup.change-new", { name, value })
            : say("setup.change-value", { name, value, old });
    });
    const mode = say("setup.change-mode", { file: file.path });
    return [say("setup.changes", { file: file.path }), ...[...lines, mode].map((line) => `- ${line}`)].join(
        "\n",
    );
}

const isSecret = (name: string) => secretSettings.some((secret) => secret === name);

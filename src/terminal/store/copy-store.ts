import { say } from "../../../locales/say.ts";
import { readContents } from "../../store/backup/read-contents.ts";
import { replaceContents } from "../../store/backup/replace-contents.ts";
import { isStoreThere } from "../../store/is-store-there.ts";
import { UsageError } from "../terminal.ts";
import { copiedFacts } from "./copied-facts.ts";
import type { StoreRequest, StoreTerminal } from "./store-terminal.ts";

/** Runs `store copy`. Throws a UsageError if it is not said where to, or if one of both stores is missing. */
export async function copyStore({ to, force }: StoreRequest, terminal: StoreTerminal): Promise<number> {
    if (to === undefined) throw new UsageError(say("terminal.store.no-target"));
    const target = Object.hasOwn(targets, to) ? targets[to] : undefined;
    if (target === undefined) throw new UsageError(say("terminal.store.other-target", { to }));
    const { place, signal, hasPrivacyKey } = terminal;
    const { databaseUrl, dataFolder } = place;
    if (databaseUrl === undefined) throw new UsageError(say("terminal.store.no-url"));
    const [from, goal] =
        target === "postgresql" ? [{ dataFolder }, { databaseUrl }] : [{ databaseUrl }, { dataFolder }];
    const progress = terminal.progress((percent) => say("terminal.store.copying", { percent }));
    const copied = (await isStoreThere(from))
        ? await readContents(from, { hashes: true }, async (copy) => {
              await replaceContents(goal, copy, { force, signal, onProgress: progress.step });
              return copy;
          }).finally(progress.done)
        : undefined;
    if (copied === undefined)
        throw new UsageError(
            say(`terminal.store.none-in-${target === "sqlite" ? "postgresql" : "sqlite"}`, {
                folder: dataFolder,
            }),
        );
    const key = hasPrivacyKey ? "own" : "other";
    terminal.out(
        `${say(`terminal.store.copied-to-${target}`, { folder: dataFolder, key })}\n${copiedFacts(copied)}\n`,
    );
    return 0;
}

/** Both names that addresses of PostgreSQL begin with. */
const targets: Readonly<Record<string, "postgresql" | "sqlite">> = {
    postgresql: "postgresql",
    postgres: "postgresql",
    sqlite: "sqlite",
};

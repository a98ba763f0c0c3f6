import { say } from "../../../locales/say.ts";
import type { StoreCopy } from "../../store/backup/store-copy.ts";

/** Says in words what a copy contains. */
export function copiedFacts({ rows }: StoreCopy): string {
    return say("terminal.store.facts", {
        versions: rows.get("version") ?? 0,
        texts: rows.get("content") ?? 0,
        pins: rows.get("pin") ?? 0,
        entries: rows.get("audit") ?? 0,
        servers: rows.get("setting") ?? 0,
    });
}

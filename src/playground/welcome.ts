import type { Library } from "../answer/library.ts";
import type { Scene } from "./protocol.ts";

/** Up to five questions about the loaded articles; the last is one they do not answer. */
export async function findWelcome(library: Library): Promise<Scene["welcome"]> {
    void library;
    return [];
}

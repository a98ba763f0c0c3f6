import type { Store } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { aStore } from "../store/a-store.ts";

/** A real store, by default in memory, that can become unreachable. */
export async function aStoreThatGoesAway(given?: Store) {
    const real = given ?? (await aStore({}));
    let isAway = false;
    const waiting: (() => void)[] = [];
    const reachable = <T extends object>(part: T): T =>
        new Proxy(part, {
            get: (target, name, receiver) => {
                const method: unknown = Reflect.get(target, name, receiver);
                if (typeof method !== "function") return method;
                return async (...args: unknown[]): Promise<unknown> => {
                    if (!isAway) return Reflect.apply(method, target, args);
                    for (const tell of waiting.splice(0)) tell();
                    throw new StoreError("unreachable", "The database can't be reached.");
                };
            },
        });
    const store: Store = {
        ...real,
        versions: reachable(real.versions),
        pins: reachable(real.pins),
        audit: reachable(real.audit),
        settings: reachable(real.settings),
        gaps: reachable(real.gaps),
        digests: reachable(real.digests),
    };
    return {
        store,
        goAway: () => {
            isAway = true;
        },
        comeBack: () => {
            isAway = false;
        },
        /** Resolves when somebody uses it while it is unreachable. */
        asked: (): Promise<void> => {
            const { promise, resolve } = Promise.withResolvers<void>();
            waiting.push(resolve);
            return promise;
        },
    };
}

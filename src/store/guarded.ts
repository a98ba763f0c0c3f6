import { storeErrorOf } from "./store-error-of.ts";

/** The same methods, whose failures are StoreErrors. */
export function guarded<T extends object>(part: T): T {
    return new Proxy(part, {
        get: (target, name, receiver) => {
            const method: unknown = Reflect.get(target, name, receiver);
            if (typeof method !== "function") return method;
            return async (...given: unknown[]): Promise<unknown> => {
                try {
                    return await Reflect.apply(method, target, given);
                } catch (cause) {
                    throw storeErrorOf(cause);
                }
            };
        },
    });
}

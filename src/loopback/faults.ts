import type { Fault } from "./contract.ts";

/** Injected faults: each one answers the next requests that match it. */
export interface Faults {
    add(fault: Fault): void;
    /** The fault for a request, if any. Uses it up once. */
    take(method: string, path: string): Fault | undefined;
}

/** Opens an empty list of injected faults. */
export function openFaults(): Faults {
    const faults: (Fault & { left: number })[] = [];
    return {
        add: (fault) => void faults.push({ ...fault, left: fault.times ?? 1 }),
        take: (method, path) => {
            const matching = faults.find(
                (fault) => fault.left > 0 && (fault.method ?? method) === method && fault.path.test(path),
            );
            if (matching === undefined) return undefined;
            matching.left--;
            if (matching.left <= 0) faults.splice(faults.indexOf(matching), 1);
            return matching;
        },
    };
}

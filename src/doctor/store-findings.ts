import { message } from "../../locales/message.ts";
import type { Finding } from "./finding.ts";

interface StoreHealth {
    /** The size of the store. */
    readonly bytes: number;
    /** The free space on its disk; undefined if unknown. */
    readonly freeBytes: number | undefined;
    /** Whether gaps are collected, or why not. */
    readonly counting: "on" | "no-key" | "unusable-key" | "other-key" | "keys-differ";
}

/** Why the store cannot be used: it does not respond, or SQLite's file is no longer the one that was opened. */
type StoreAway = "away" | "deleted" | "replaced";

/** Findings about the store, from its health or why it has none. */
export function storeFindings(health: StoreHealth | StoreAway): Finding[] {
    if (typeof health === "string") return [unusable(health)];
    return [...ofSize(health), ...ofCounting(health)];
}

function ofSize({ bytes, freeBytes }: StoreHealth): Finding[] {
    if (freeBytes !== undefined && freeBytes < Math.max(leastFree, bytes)) return [nearlyFull(freeBytes)];
    return bytes > large ? [tooLarge(bytes)] : [];
}

function ofCounting({ counting }: StoreHealth): Finding[] {
    if (counting === "on") return [];
    return [
        {
            severity: "fault",
            about: message("doctor.about.store"),
            problem: message(`doctor.${counting}.problem`),
            fix: message(`doctor.${counting}.fix`),
        },
    ];
}

/** One version of a large corpus takes a few hundred megabytes. */
const leastFree = 5e8;
const large = 5e9;

const unusable = (why: StoreAway): Finding => ({
    severity: "fault",
    about: message("doctor.about.store"),
    problem: message(`doctor.store-${why}.problem`),
    fix: message(`doctor.store-${why}.fix`),
});
const nearlyFull = (free: number): Finding => ({
    severity: "fault",
    about: message("doctor.about.store"),
    problem: message("doctor.disk-full.problem", { free: inUnits(free) }),
    fix: message("doctor.disk-full.fix"),
});
const tooLarge = (bytes: number): Finding => ({
    severity: "advice",
    about: message("doctor.about.store"),
    problem: message("doctor.store-large.problem", { size: inUnits(bytes) }),
    fix: message("doctor.store-large.fix"),
});

const inUnits = (bytes: number) =>
    bytes >= 1e9
        ? message("doctor.size.gigabytes", { gigabytes: bytes / 1e9 })
        : message("doctor.size.megabytes", { megabytes: bytes / 1e6 });

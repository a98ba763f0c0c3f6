import type { Finding } from "./finding.ts";

interface StoreHealth {
    /** What the store takes. */
    readonly bytes: number;
    /** What is left on its disk, where that is known. */
    readonly freeBytes: number | undefined;
}

/** What could be better about the store; undefined where it cannot be reached. */
export function storeFindings(health: StoreHealth | undefined): Finding[] {
    if (health === undefined) return [unreachable];
    const { bytes, freeBytes } = health;
    if (freeBytes !== undefined && freeBytes < Math.max(leastFree, bytes)) return [nearlyFull(freeBytes)];
    return bytes > large ? [tooLarge(bytes)] : [];
}

/** A version of a large corpus takes some hundred megabytes. */
const leastFree = 5e8;
const large = 5e9;

const unreachable: Finding = {
    severity: "fault",
    about: "the store",
    problem: "The database cannot be reached, so nothing can be changed from Discord.",
    fix: "Check that it runs and that DATABASE_URL or DATA_DIR leads to it.",
};
const nearlyFull = (free: number): Finding => ({
    severity: "fault",
    about: "the store",
    problem: `Its disk has only ${inUnits(free)} left.`,
    fix: "Make room on the disk of DATA_DIR, or move DATA_DIR to a larger one.",
});
const tooLarge = (bytes: number): Finding => ({
    severity: "advice",
    about: "the store",
    problem: `It takes ${inUnits(bytes)}.`,
    fix: "Take articles out that nobody asks about; old versions go after a hundred newer ones.",
});

const inUnits = (bytes: number) =>
    bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;

import { say } from "../../locales/say.ts";
import type { Finding } from "./finding.ts";

interface StoreHealth {
    /** The size of the store. */
    readonly bytes: number;
    /** The free space on its disk; undefined if unknown. */
    readonly freeBytes: number | undefined;
}

/** Findings about the store. `health` is undefined if the store cannot be reached. */
export function storeFindings(health: StoreHealth | undefined): Finding[] {
    if (health === undefined) return [unreachable()];
    const { bytes, freeBytes } = health;
    if (freeBytes !== undefined && freeBytes < Math.max(leastFree, bytes)) return [nearlyFull(freeBytes)];
    return bytes > large ? [tooLarge(bytes)] : [];
}

/** One version of a large corpus takes a few hundred megabytes. */
const leastFree = 5e8;
const large = 5e9;

const unreachable = (): Finding => ({
    severity: "fault",
    about: say("doctor.about.store"),
    problem: say("doctor.store-away.problem"),
    fix: say("doctor.store-away.fix"),
});
const nearlyFull = (free: number): Finding => ({
    severity: "fault",
    about: say("doctor.about.store"),
    problem: say("doctor.disk-full.problem", { free: inUnits(free) }),
    fix: say("doctor.disk-full.fix"),
});
const tooLarge = (bytes: number): Finding => ({
    severity: "advice",
    about: say("doctor.about.store"),
    problem: say("doctor.store-large.problem", { size: inUnits(bytes) }),
    fix: say("doctor.store-large.fix"),
});

const inUnits = (bytes: number) =>
    bytes >= 1e9
        ? say("doctor.size.gigabytes", { gigabytes: bytes / 1e9 })
        : say("doctor.size.megabytes", { megabytes: bytes / 1e6 });

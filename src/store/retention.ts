/** How many days what people did is kept. */
export interface Retention {
    /** The words of a gap, after the last time that enough members asked with them. */
    readonly gapsDays: number;
    /** What moderators did. */
    readonly auditDays: number;
}

export const defaultRetention: Retention = { gapsDays: 30, auditDays: 730 };

/**
 * The least and the most that can be set. A gap stays for at least a week, so that the weekly digest has it; what moderators did
 * for at least a month, so that others can look into it.
 */
export const retentionBounds = {
    gapsDays: { least: 7, most: 365 },
    auditDays: { least: 30, most: 3650 },
} as const;

/** What happened before this moment, in ISO 8601, is older than this many days. */
export function daysBefore(now: Date, days: number): string {
    return new Date(now.getTime() - days * 86_400_000).toISOString();
}

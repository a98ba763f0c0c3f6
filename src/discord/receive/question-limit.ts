/** Counts a question. Undefined if the member may ask now, otherwise the seconds until they may. */
export type QuestionLimit = (memberId: string) => number | undefined;

/** Allows each member `perMinute` questions in any 60 seconds. Members are forgotten a minute after their last question. */
export function questionLimit(perMinute: number, now: () => number): QuestionLimit {
    const asked = new Map<string, number[]>();
    let swept = now();

    const sweep = (earliest: number) => {
        if (swept > earliest) return;
        swept = now();
        for (const [member, times] of asked) if ((times.at(-1) ?? 0) <= earliest) asked.delete(member);
    };

    return (memberId) => {
        const earliest = now() - minute;
        sweep(earliest);
        const recent = (asked.get(memberId) ?? []).filter((time) => time > earliest);
        const [oldest] = recent;
        if (oldest !== undefined && recent.length >= perMinute) {
            return Math.max(1, Math.ceil((oldest - earliest) / 1000));
        }
        asked.set(memberId, [...recent, now()]);
        return undefined;
    };
}

const minute = 60_000;

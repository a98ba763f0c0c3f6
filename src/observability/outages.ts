/** What an outage looks like now. */
export interface Outage {
    /** Milliseconds since it began. */
    readonly lasted: number;
    readonly isOver: boolean;
}

interface Described {
    /** Called whenever it is logged: while it lasts, and once when it is over. */
    readonly log: (outage: Outage) => void;
    /** Milliseconds until it counts as an outage. */
    readonly patience: number;
}

/** Logs what cannot be reached: at first, then after growing pauses, and once when it is over. */
export interface Outages<Name extends string> {
    /** Something cannot be reached, or still cannot be: then the new description replaces the one before. */
    away(name: Name, described: Described): void;
    /** It can be reached again. Does nothing if there is no outage, and logs nothing if there was none yet to speak of. */
    back(name: Name): void;
    /** Logs nothing any more. */
    close(): void;
}

interface OutageTimes {
    /** Milliseconds that only grow. */
    readonly now?: () => number;
    /** Milliseconds between log lines; the last one repeats. */
    readonly pauses?: readonly number[];
}

interface Open {
    described: Described;
    readonly began: number;
    reports: number;
    timer: NodeJS.Timeout;
}

export function openOutages<Name extends string>({
    now = () => performance.now(),
    pauses = usualPauses,
}: OutageTimes = {}): Outages<Name> {
    const all = new Map<Name, Open>();
    let isClosed = false;
    const report = (open: Open): void => {
        open.described.log({ lasted: now() - open.began, isOver: false });
        const pause = pauses[Math.min(open.reports, pauses.length - 1)] ?? 0;
        open.reports++;
        open.timer = setTimeout(report, pause, open).unref();
    };
    return {
        away: (name, described) => {
            const known = all.get(name);
            if (known !== undefined) known.described = described;
            if (known !== undefined || isClosed) return;
            const timer = setTimeout(() => report(open), described.patience).unref();
            const open: Open = { described, began: now(), reports: 0, timer };
            all.set(name, open);
        },
        back: (name) => {
            const open = all.get(name);
            if (open === undefined) return;
            clearTimeout(open.timer);
            all.delete(name);
            if (open.reports > 0) open.described.log({ lasted: now() - open.began, isOver: true });
        },
        close: () => {
            isClosed = true;
            for (const { timer } of all.values()) clearTimeout(timer);
            all.clear();
        },
    };
}

const second = 1000;
const minute = 60 * second;
const usualPauses = [30 * second, 2 * minute, 10 * minute, 30 * minute, 60 * minute];

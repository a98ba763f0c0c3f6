import { lasted, listed, say } from "../../locales/say.ts";
import type { BotEvent } from "../discord/event.ts";
import { type BareCause, bareCause } from "./bare-cause.ts";
import type { Metrics } from "./metrics.ts";
import type { Log } from "./open-log.ts";
import { type Outage, openOutages } from "./outages.ts";

type OutageMetrics = Pick<Metrics, "outages" | "outage">;
type OutageTimes = Parameters<typeof openOutages>[0];

/** Logs outages of Discord and of the database. */
export interface ConnectionOutages {
    /** Takes what the event says about a connection. */
    take(event: BotEvent): void;
}

/** Logs each outage as it begins, as long as it lasts with growing pauses, and when it is over; and counts it. */
export function connectionOutages(
    log: Log,
    { outages: count, outage: ongoing }: OutageMetrics,
    times?: OutageTimes,
): ConnectionOutages {
    const outages = openOutages<"discord" | "database">(times);
    const counted = new Set<string>();
    const known = new Set<number>();
    const lost = new Set<number>();
    let why = "none";

    const write = (
        of: "discord" | "database",
        { lasted: milliseconds, isOver }: Outage,
        sentence: string,
        facts: object,
    ) => {
        ongoing.set({ of }, isOver ? 0 : 1);
        // It is logged repeatedly.
        if (!isOver && !counted.has(of)) count.inc({ of });
        if (isOver) counted.delete(of);
        else counted.add(of);
        const line = {
            event: isOver ? "outage-over" : "outage",
            of,
            seconds: Math.round(milliseconds / 1000),
            ...facts,
        };
        if (isOver) log.info(line, sentence);
        else log.warn(line, sentence);
    };
    const gateway = ({ shard, state, address = say("log.gateway"), code }: Of<"gateway">) => {
        known.add(shard);
        // Not every event of an outage has one.
        if (code !== undefined) why = String(code);
        if (state === "disconnected") return;
        if (state === "reconnecting") lost.add(shard);
        else lost.delete(shard);
        if (lost.size === 0) {
            outages.back("discord");
            why = "none";
        }
        if (state !== "reconnecting") return;
        outages.away("discord", {
            patience,
            log: (outage) => {
                const away = [...lost].toSorted((one, other) => one - other);
                const shards = away.length === known.size ? "all" : listed(away.map(String), "plain");
                const values = { address, code: why, shards, time: lasted(outage.lasted) };
                const sentence = outage.isOver
                    ? say("log.discord-back", values)
                    : say("log.gateway-away", values);
                write("discord", outage, sentence, { address, code: why, shards: away });
            },
        });
    };
    const login = ({ address, seconds, reason, cause }: Of<"login-retry">) => {
        // The next attempt begins with a new client, which has lost nothing yet.
        lost.clear();
        const code = codeOf(cause);
        outages.away("discord", {
            patience: 0,
            log: (outage) => {
                const values = { address, code, seconds, time: lasted(outage.lasted) };
                const away = reason ?? say("log.login-away", values);
                write("discord", outage, outage.isOver ? say("log.discord-back", values) : away, {
                    address,
                    code,
                });
            },
        });
    };
    const database = ({ address, cause }: Of<"database-away">) => {
        const code = codeOf(cause);
        outages.away("database", {
            patience,
            log: (outage) => {
                const values = { address, code, time: lasted(outage.lasted) };
                const sentence = outage.isOver
                    ? say("log.database-back", values)
                    : say("log.database-away", values);
                write("database", outage, sentence, { address, code });
            },
        });
    };
    return {
        take: (event) => {
            if (event.kind === "gateway") gateway(event);
            else if (event.kind === "login-retry") login(event);
            else if (event.kind === "database-away") database(event);
            else if (event.kind === "database-back") outages.back("database");
            // From now on, connections are closed on purpose.
            else if (event.kind === "stopping") outages.close();
        },
    };
}

type Of<Kind extends BotEvent["kind"]> = Extract<BotEvent, { kind: Kind }>;

/** Discord often closes a connection for a moment, which nobody notices. */
const patience = 5000;

/** Node's or the database's code of an error or of its cause, or "none". */
function codeOf(cause: unknown): string {
    let one: BareCause | undefined = bareCause(cause);
    // discord.js's errors have an empty code, or 0, where only the status says something.
    while (one !== undefined && !one.code && one.status === undefined) one = one.cause;
    return String(one?.code || (one?.status ?? "none"));
}

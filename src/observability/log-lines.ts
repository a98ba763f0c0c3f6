import type { Level } from "pino";
import { inEnglish } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { BotEvent } from "../discord/event.ts";
import { rejectionInWords } from "../discord/sending/rejection.ts";

/** One line of the log. */
interface LogLine {
    readonly level: Level;
    /** For programs that read the log. */
    readonly facts: Readonly<Record<string, unknown>>;
    /** For people. */
    readonly sentence: string;
}

/** What is logged of an event: its kind and facts, and a sentence that says what it means. */
export function logLineOf(event: BotEvent): LogLine {
    const { kind, ...facts } = event;
    const line = (level: Level, sentence: string, more: object = facts): LogLine => ({
        level,
        facts: { event: kind, ...more },
        sentence,
    });
    switch (event.kind) {
        case "question": {
            const { verdict, way } = event;
            const milliseconds = String(Math.round(event.milliseconds));
            return line("info", say(`log.question.${verdict}`, { way, milliseconds }));
        }
        case "quote":
            return line("info", say("log.quote", { found: event.found }));
        case "talk":
            return line("info", say("log.talk", { intent: event.intent, way: event.way }));
        case "refusal":
            return line("info", say(`log.refusal.${event.reason}`));
        case "failure": {
            const { at, reference } = event;
            return line(
                "error",
                reference === "-"
                    ? say("log.failure", { at })
                    : say("log.failure-with-reference", { at, reference }),
            );
        }
        case "lost-race":
            return line("warn", say("log.lost-race", { at: event.at, code: String(event.code) }));
        case "unsendable":
            return line("warn", rejectionInWords(event.code));
        case "unsent":
            return line("warn", say("log.unsent", { at: event.at, code: event.code }));
        case "reload":
            return reloadLine(event);
        case "library-away":
            return line("warn", say("log.library-away"));
        case "library-stopped": {
            const { seconds } = event;
            const next =
                seconds === undefined
                    ? say("log.library-not-opened")
                    : say("log.library-stopped", { seconds });
            return line("error", next);
        }
        case "library-opened":
            return line("info", say("log.library-opened"));
        case "library-saving":
            return line("info", say("log.library-saving", { seconds: event.seconds }));
        case "library-unsaved":
            return line("warn", say("log.library-unsaved"));
        case "store-stopped":
            return line("error", say("log.store-stopped"));
        case "database-file-gone":
            return line("error", event.reason, {});
        case "database-file-back":
            return line("info", say("log.database-file-back"));
        case "database-away":
            return line("debug", say("log.database-lost", { address: event.address }));
        case "database-back":
            return line("debug", say("log.database-found"));
        case "disk": {
            const { level, reason } = event;
            const severity = { ok: "info", low: "warn", full: "error" } as const;
            return line(severity[level], reason, { level });
        }
        case "folder-away":
            return line("warn", event.reason, { at: event.at });
        case "source-away":
            return line("warn", event.reason, { source: event.source });
        case "source-back":
            return line("info", say("log.source-back", { source: event.source }));
        case "registration":
            return line("info", say("log.registration", { scope: event.scope, outcome: event.outcome }));
        case "registration-failure": {
            const { scope, seconds, cause } = event;
            return line("error", event.reason, { scope, seconds, cause });
        }
        case "audit":
            return line(
                "info",
                say("log.audit", { action: event.action, version: String(event.version ?? "none") }),
            );
        case "permissions": {
            const { reason, change, guildId, channelIds } = event;
            return line(change === "gained" ? "info" : "warn", reason, { change, guildId, channelIds });
        }
        case "moderator-role-gone":
            return line("warn", event.reason, { roleId: event.roleId });
        case "home-server-left":
            return line("warn", event.reason, { guildId: event.guildId });
        case "gateway":
            return line(
                "debug",
                say("log.gateway-state", { shard: String(event.shard), state: event.state }),
            );
        case "login-retry": {
            const { seconds, address } = event;
            return line("debug", say("log.login-retry", { seconds, address }));
        }
        case "stopping":
            return line("info", say("log.stopping"));
        case "unfinished":
            return line("warn", say("log.unfinished", { seconds: event.seconds }));
        case "stopped":
            return line("info", say("log.stopped"));
    }
}

function reloadLine({ reload, by }: Extract<BotEvent, { kind: "reload" }>): LogLine {
    const { outcome } = reload;
    const line = (level: Level, sentence: string, facts: object): LogLine => ({
        level,
        facts: { event: "reload", by, outcome, ...facts },
        sentence,
    });
    if (outcome === "busy") return line("info", say("log.reload-busy"), {});
    const { milliseconds } = reload;
    const errors = reload.errors.map(({ problem, remedy, ...place }) => ({
        ...place,
        problem: inEnglish(problem),
        remedy: inEnglish(remedy),
    }));
    if (outcome === "refused") {
        const { cause } = reload;
        const reason = inEnglish(reload.reason);
        return line("warn", say("log.reload-refused", { reason }), { milliseconds, errors, reason, cause });
    }
    const { version, articles, paragraphs } = reload;
    const counts = {
        added: reload.added.length,
        changed: reload.changed.length,
        removed: reload.removed.length,
    };
    const facts = { by: by === "another process" ? "process" : by, articles, paragraphs } as const;
    const isSame = Object.values(counts).every((count) => count === 0);
    const sentence = isSame
        ? say("log.reload-same", facts)
        : say("log.reload-published", { ...facts, ...counts });
    return line("info", sentence, { milliseconds, errors, version, articles, paragraphs, ...counts });
}

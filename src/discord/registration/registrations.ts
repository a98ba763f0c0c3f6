import { type Client, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { Command } from "../command/command.ts";
import type { Moderation } from "../command/permissions.ts";
import type { Observe } from "../event.ts";
import type { CommandIds } from "../message/command-ids.ts";
import { inviteLink } from "../needed-permissions.ts";
import { register, registeredAt, type WantedRegistration, wantedRegistrations } from "./register.ts";
import { registersHere } from "./registrar.ts";

interface RegistrationOptions {
    readonly client: Client<true>;
    readonly commands: readonly Command[];
    readonly moderation: Moderation;
    readonly observe: Observe;
    readonly commandIds: Pick<CommandIds, "note">;
    /** Milliseconds after which a failed registration is tried again, then twice as many, up to an hour; 30,000 by default. */
    readonly again?: number | undefined;
}

/** Keeps the commands registered, except those that another process of the bot registers. Failures are observed and tried again, and do not stop the bot from answering. */
export interface Registrations {
    /** Registers all commands where Discord's differ. Resolves after the first attempt. */
    all(): Promise<void>;
    /** To be called when the bot joins a server, or the server's outage ends. Does something only in home servers. */
    joined(guildId: string): Promise<void>;
    stop(): void;
}

/** Opens the registrations. `failed` gets the scopes whose last attempt failed. */
export function openRegistrations(options: RegistrationOptions, failed: Set<string>): Registrations {
    const { client, commands, moderation, observe, commandIds, again = 30_000 } = options;
    const waiting = new Map<string, NodeJS.Timeout>();
    let last = Promise.resolve();
    let isStopped = false;

    const attempt = async (one: WantedRegistration, tries: number): Promise<void> => {
        const { scope } = one;
        clearTimeout(waiting.get(scope));
        if (isStopped) return;
        try {
            const outcome = await register(client, one, commandIds);
            failed.delete(scope);
            observe({ kind: "registration", scope, outcome });
        } catch (cause) {
            // A bot that has logged out can make no more requests.
            if (isStopped) return;
            failed.add(scope);
            const limit = cause instanceof RateLimitError ? cause.retryAfter : 0;
            const pause = canHelp(client, one)
                ? Math.min(hour, Math.max(again * 2 ** tries, limit))
                : undefined;
            const seconds = pause && Math.ceil(pause / 1000);
            // Like the whole log.
            const reason = inLanguage("en", () => reasonOf(cause, { one, seconds, client }));
            // Where it failed is of no use if Discord said no.
            const unexplained = refusalOf(cause) === undefined && { cause };
            observe({ kind: "registration-failure", scope, reason, seconds, ...unexplained });
            if (pause === undefined) return;
            const timer = setTimeout(() => void enqueue(one, tries + 1), pause);
            waiting.set(scope, timer.unref());
        }
    };
    /** One after another, so that two attempts for a server cannot overwrite each other. */
    const enqueue = (one: WantedRegistration, tries = 0): Promise<void> => {
        last = last.then(() => attempt(one, tries));
        return last;
    };
    const all = () => wantedRegistrations(client, commands, moderation);
    const wanted = () => all().filter(({ scope }) => registersHere(client, scope));
    /** The ids of the global commands, if another process registers them. Without them, commands are not clickable. */
    const learnIds = async () => {
        for (const { scope, path } of all()) {
            if (scope !== "global" || registersHere(client, scope)) continue;
            const registered = await registeredAt(client, path).catch(() => undefined);
            if (registered !== undefined) commandIds.note(scope, registered);
        }
    };
    return {
        all: async () => {
            await Promise.all([learnIds(), ...wanted().map((one) => enqueue(one))]);
        },
        joined: async (guildId) => {
            if (!moderation.homeGuilds.includes(guildId)) return;
            await Promise.all(wanted().map((one) => (one.scope === guildId ? enqueue(one) : undefined)));
        },
        stop: () => {
            isStopped = true;
            for (const timer of waiting.values()) clearTimeout(timer);
        },
    };
}

const hour = 3_600_000;

/**
 * Whether trying again can help. Once the bot joins a server, its commands are registered anyway, and a stale command does no
 * harm.
 */
const canHelp = ({ guilds }: Client, { scope, wanted }: WantedRegistration) =>
    wanted.length > 0 && (scope === "global" || guilds.cache.has(scope));

interface FailedAttempt {
    readonly one: WantedRegistration;
    readonly seconds: number | undefined;
    readonly client: Client<true>;
}

/** Why a registration failed and what happens next, in words for the operator. */
function reasonOf(cause: unknown, { one, seconds, client }: FailedAttempt): string {
    const { scope, wanted } = one;
    if (wanted.length === 0) return say("registration.stale", { server: scope });
    const link = inviteLink(client.application.id);
    if (seconds === undefined) return say("registration.not-in-server", { server: scope, link });
    if (cause instanceof DiscordAPIError && cause.code === missingAccess)
        return say("registration.no-access", { server: scope, link, seconds });
    const place = scope === "global" ? "global" : "server";
    return say(`registration.failed-${place}`, { server: scope, seconds, code: refusalOf(cause) ?? "none" });
}

/** The code or status with which Discord refused; undefined if the failure is another one. */
function refusalOf(cause: unknown): string | undefined {
    if (cause instanceof RateLimitError) return "429";
    if (cause instanceof DiscordAPIError) return String(cause.code);
    return cause instanceof HTTPError ? String(cause.status) : undefined;
}

/** Discord's code if the bot was invited without the scope "applications.commands". */
const missingAccess = 50001;

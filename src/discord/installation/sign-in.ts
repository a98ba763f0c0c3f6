import {
    ApplicationFlagsBitField,
    Events,
    type Guild,
    REST,
    type RESTGetCurrentApplicationResult,
    Routes,
} from "discord.js";
import { listed, say } from "../../../locales/say.ts";
import { printable } from "../../corpus/printable.ts";
import { abandon, loggedIn, newClient } from "../connect.ts";
import { inviteLink } from "../needed-permissions.ts";
import { type ServerProblems, serverProblems } from "./server-problems.ts";
import { type SignInProblem, signInProblem } from "./sign-in-problem.ts";

export type SignIn = { readonly outcome: "signed-in"; readonly account: BotAccount } | SignInProblem;

/** A bot that is logged in to look at its servers. It answers nobody. */
export interface BotAccount {
    readonly name: string;
    /** The address that invites the bot with the permissions it needs. */
    readonly invite: string;
    /** What is odd about the application's settings, in sentences. */
    readonly remarks: readonly string[];
    servers(): readonly JoinedServer[];
    /** Resolves when the bot joins a server. */
    joined(): Promise<void>;
    close(): Promise<void>;
}

export interface JoinedServer {
    readonly id: string;
    readonly name: string;
    /** Without @everyone and the roles of bots. */
    readonly roles: readonly { readonly id: string; readonly name: string }[];
    /** What the bot may not do there now. */
    problems(): ServerProblems;
}

interface SignInOptions {
    readonly token: string;
    /** The base address, to which "/v10" is added; Discord's own if undefined. */
    readonly api: string | undefined;
    readonly signal: AbortSignal;
}

/** Checks a token, once: by a request, and then by a login, which also tells the servers and what the bot may do there. */
export async function signIn({ token, api, signal }: SignInOptions): Promise<SignIn> {
    const client = newClient({ api });
    // Without listeners these would end the process. discord.js reconnects on its own.
    client.on(Events.Error, () => undefined).on(Events.ShardError, () => undefined);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(longestLogin)]);
    try {
        const rest = new REST({ ...(api && { api }), retries: 0, timeout: longestRequest, ...neverWaits });
        // discord.js only limits the time until an answer begins.
        const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestRequest)]);
        const answer = await rest.setToken(token).get(Routes.currentApplication(), { signal: inTime });
        // SAFETY: Discord documents this type. Whether it is Discord is checked next.
        const application = answer as RESTGetCurrentApplicationResult | null;
        if (typeof application?.id !== "string")
            return { outcome: "failed", why: say("connection.not-discord", { address: addressOf(api) }) };
        const { user } = await loggedIn(client, { token, signal: limit });
        return {
            outcome: "signed-in",
            account: {
                name: printable(user.displayName),
                invite: inviteLink(application.id),
                remarks: remarksOn(application),
                servers: () => [...client.guilds.cache.values()].map(joinedServer),
                joined: async () => {
                    const { promise, resolve } = Promise.withResolvers<void>();
                    client.once(Events.GuildCreate, () => resolve());
                    return promise;
                },
                close: () => client.destroy(),
            },
        };
    } catch (cause) {
        await abandon(client);
        signal.throwIfAborted();
        return signInProblem(cause, { address: addressOf(api), isLate: limit.aborted });
    }
}

const neverWaits = { rejectOnRateLimit: () => true };
const longestRequest = 10_000;
const longestLogin = 40_000;

const addressOf = (api = "https://discord.com/api") => api;

const joinedServer = (guild: Guild): JoinedServer => ({
    id: guild.id,
    name: printable(guild.name),
    roles: [...guild.roles.cache.values()]
        .filter(({ id, managed }) => id !== guild.id && !managed)
        .map(({ id, name }) => ({ id, name: printable(name) })),
    problems: () => serverProblems(guild),
});

function remarksOn(application: RESTGetCurrentApplicationResult): readonly string[] {
    const {
        id,
        flags = 0,
        bot_require_code_grant: needsCode,
        interactions_endpoint_url: endpoint,
    } = application;
    const page = `https://discord.com/developers/applications/${id}`;
    const granted = new ApplicationFlagsBitField(flags);
    const on = intents
        .filter(([, ...names]) => granted.any([...names]))
        .map(([name]) => say(`intent.${name}`));
    return [
        on.length === 0
            ? say("installation.no-intents")
            : say("installation.intents", {
                  intents: listed(on, "and"),
                  count: on.length,
                  page: `${page}/bot`,
              }),
        ...(needsCode === true ? [say("installation.code-grant", { page: `${page}/bot` })] : []),
        ...(endpoint ? [say("installation.endpoint", { page: `${page}/information` })] : []),
    ];
}

const intents = [
    ["presence", "GatewayPresence", "GatewayPresenceLimited"],
    ["members", "GatewayGuildMembers", "GatewayGuildMembersLimited"],
    ["content", "GatewayMessageContent", "GatewayMessageContentLimited"],
] as const;

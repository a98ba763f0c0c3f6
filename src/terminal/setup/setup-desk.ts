import type { BotAccount, SignIn } from "../../discord/installation/sign-in.ts";
import type { EnvChanges } from "../../env-file/change-env.ts";
import type { EnvFile } from "../../env-file/read-env-file.ts";
import type { Asker } from "./asker.ts";

/** What the setup may use of its process. */
export interface SetupDesk {
    readonly asker: Asker;
    readonly file: EnvFile;
    /** The process's variables, which win over the file. */
    readonly environment: Readonly<Record<string, string | undefined>>;
    signIn(token: string): Promise<SignIn>;
    /** What the folder has. `problem` says why it cannot be used. */
    countArticles(folder: string): Promise<FolderCount>;
    write(changes: EnvChanges): void;
}

export type FolderCount =
    | { readonly articles: number; readonly leftOut: number; readonly problem?: never }
    | { readonly problem: string };

/** The value that a setting has now, in the environment or the file. */
export function presentValue(name: string, { environment, file }: Pick<SetupDesk, "environment" | "file">) {
    return (environment[name] ?? file.variables[name])?.trim() || undefined;
}

/** Whether the environment sets it, so that the file has no say, and what to tell if so. */
export const isFromOutside = (name: string, { environment }: Pick<SetupDesk, "environment">): boolean =>
    environment[name] !== undefined;

/** The ids in a setting that lists them. */
export const idsIn = (value = ""): readonly string[] => value.split(/[\s,]+/u).filter((id) => id !== "");

/** A token that Discord accepts, and the bot that it belongs to. */
export interface SignedIn {
    readonly token: string;
    readonly account: BotAccount;
}

// Generated from en.json by "npm run locales"; do not edit.

/** The placeholders of each message and their types. */
export interface MessageArguments {
    readonly "ask.too-many": { readonly seconds: number };
    readonly "start.unreadable-env": { readonly file: string; readonly code: string };
}

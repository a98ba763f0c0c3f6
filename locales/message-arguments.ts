// Generated from en.json by "npm run locales"; do not edit.

/** The placeholders of each message and their types. */
export interface MessageArguments {
    readonly "ask.too-many": { readonly seconds: number };
    readonly "corpus.no-folder": { readonly folder: string };
    readonly "corpus.not-a-folder": { readonly folder: string };
    readonly "corpus.unreadable-folder": { readonly folder: string; readonly code: string };
    readonly "corpus.changed-place": { readonly folder: string };
    readonly "corpus.emptied-folder": { readonly folder: string; readonly count: number };
    readonly "reload.nothing-to-publish": { readonly why: string };
    readonly "reload.unbuildable": Record<never, never>;
    readonly "start.unreadable-env": { readonly file: string; readonly code: string };
}

// Generated from en.json by "npm run locales"; do not edit.

/** The placeholders of each message and their types. */
export interface MessageArguments {
    readonly "ask.too-many": { readonly seconds: number };
    readonly "doctor.fault": { readonly problem: string };
    readonly "doctor.advice": { readonly problem: string };
    readonly "doctor.fix": { readonly fix: string };
    readonly "doctor.more": { readonly count: number };
    readonly "doctor.counts": { readonly faults: number; readonly advice: number };
    readonly "doctor.nothing-found": Record<never, never>;
    readonly "doctor.about.corpus": Record<never, never>;
    readonly "doctor.about.store": Record<never, never>;
    readonly "doctor.about.line": { readonly file: string; readonly line: string };
    readonly "doctor.about.paragraph": { readonly article: string; readonly paragraph: number };
    readonly "doctor.about.language": { readonly language: string; readonly articles: number };
    readonly "doctor.no-articles.problem": Record<never, never>;
    readonly "doctor.no-articles.fix": Record<never, never>;
    readonly "doctor.same-article.problem": Record<never, never>;
    readonly "doctor.same-article.fix": Record<never, never>;
    readonly "doctor.same-paragraph.problem": Record<never, never>;
    readonly "doctor.same-paragraph.fix": Record<never, never>;
    readonly "doctor.not-all-compared.problem": { readonly paragraphs: number; readonly compared: number };
    readonly "doctor.not-all-compared.fix": Record<never, never>;
    readonly "doctor.long-sentence.problem": Record<never, never>;
    readonly "doctor.long-sentence.fix": Record<never, never>;
    readonly "doctor.long-paragraph.problem": Record<never, never>;
    readonly "doctor.long-paragraph.fix": Record<never, never>;
    readonly "doctor.no-date.problem": Record<never, never>;
    readonly "doctor.no-date.fix": Record<never, never>;
    readonly "doctor.no-author.problem": Record<never, never>;
    readonly "doctor.no-author.fix": Record<never, never>;
    readonly "doctor.no-address.problem": Record<never, never>;
    readonly "doctor.no-address.fix": Record<never, never>;
    readonly "doctor.insecure-address.problem": Record<never, never>;
    readonly "doctor.insecure-address.fix": Record<never, never>;
    readonly "doctor.no-stemmer.problem": Record<never, never>;
    readonly "doctor.no-stemmer.fix": Record<never, never>;
    readonly "doctor.unasked.problem": { readonly days: number };
    readonly "doctor.unasked.fix": Record<never, never>;
    readonly "doctor.store-away.problem": Record<never, never>;
    readonly "doctor.store-away.fix": Record<never, never>;
    readonly "doctor.disk-full.problem": { readonly free: string };
    readonly "doctor.disk-full.fix": Record<never, never>;
    readonly "doctor.store-large.problem": { readonly size: string };
    readonly "doctor.store-large.fix": Record<never, never>;
    readonly "doctor.size.gigabytes": { readonly gigabytes: number };
    readonly "doctor.size.megabytes": { readonly megabytes: number };
}

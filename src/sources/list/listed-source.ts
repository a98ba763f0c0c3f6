/** A source of articles that the operator listed in SOURCES. */
export type ListedSource = {
    /** Its collection, too. */
    readonly name: string;
    /** Milliseconds between two looks. */
    readonly every: number;
} & (FolderSource | RepositorySource | FeedSource);

interface FolderSource {
    readonly kind: "folder";
    readonly path: string;
}

export interface RepositorySource {
    readonly kind: "git";
    /** An https address without credentials, or the path of a repository on this machine. */
    readonly address: string;
    /** "user:password", percent-decoded, if the address had them. Never shown. */
    readonly credentials: string | undefined;
    /** The branch that the repository has checked out if undefined. */
    readonly branch: string | undefined;
    /** The folder in the repository; undefined for all of it. */
    readonly folder: string | undefined;
    /** Whether its host may be in a private network. */
    readonly isPrivate: boolean;
}

export interface FeedSource {
    readonly kind: "feed";
    readonly address: string;
    /** The hosts that are asked, in lower case: that of the address, and others that pages may be on. */
    readonly hosts: readonly string[];
    /** Whether its hosts may be in a private network. */
    readonly isPrivate: boolean;
}

/** The address as it can be shown: without a query, which may be a secret. */
export function shownAddress(source: ListedSource): string {
    if (source.kind === "folder") return source.path;
    const url = URL.parse(source.address);
    return url === null ? source.address : `${url.origin}${url.pathname}`;
}

/** Whether this address means this machine by itself, where nobody can listen in: the only one that may be http. */
export function isThisMachine({ hostname }: URL): boolean {
    return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/u.test(hostname);
}

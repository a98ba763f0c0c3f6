import { AsyncLocalStorage } from "node:async_hooks";

/** How far the reading of a long document is. */
export interface PagesRead {
    readonly page: number;
    readonly of: number;
}

/** Which document is being read. */
export interface DocumentReading extends PagesRead {
    readonly file: string;
}

const listeners = new AsyncLocalStorage<((read: PagesRead) => void) | undefined>();

/** Runs `read`, and calls the listener with each page that it has read. */
export const withPages = <Result>(
    onPage: ((read: PagesRead) => void) | undefined,
    read: () => Result,
): Result => listeners.run(onPage, read);

/** Must be called for each page of a document, from 1 on, when it has been read. */
export function pageIsRead(read: PagesRead): void {
    listeners.getStore()?.(read);
}

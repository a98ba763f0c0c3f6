import { basename, extname } from "node:path/posix";

/** The id of a file's article: the file's name without folders and extension, in Unicode's NFC form. */
export function idOf(file: string): string {
    return basename(file, extname(file)).normalize("NFC");
}

/** The id in lower case. Two files conflict if this is equal. */
export function sharedId(file: string): string {
    return idOf(file).toLowerCase();
}

/** The first folder in a file's path within the corpus folder; undefined if there is none. */
export function collectionOf(file: string): string | undefined {
    const [folder, ...below] = file.split("/");
    return below.length === 0 ? undefined : folder;
}

import { basename, extname } from "node:path/posix";

/** The id of the article in a file: its name without folders and ending. */
export function idOf(file: string): string {
    return basename(file, extname(file)).normalize("NFC");
}

/** The form in which two files may not share an id. */
export function sharedId(file: string): string {
    return idOf(file).toLowerCase();
}

/** The first-level folder of a file's path below the corpus folder; undefined where it lies in none. */
export function collectionOf(file: string): string | undefined {
    const [folder, ...below] = file.split("/");
    return below.length === 0 ? undefined : folder;
}

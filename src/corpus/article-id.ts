import { basename, extname } from "node:path/posix";

/** The file at the top of the corpus folder that says how others are read. It is no article. */
export const rulesFile = "corpus.yaml";

/** The id of a file's article: the file's name without folders and extension, in Unicode's NFC form. */
export function idOf(file: string): string {
    if (file === rulesFile) return rulesFile;
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

/** A title from a file's name: without its extension, the date of a post in front, and marks that stand for spaces. */
export function readableName(file: string): string {
    const id = idOf(file);
    const name = id.replace(/^\d{4}-\d\d-\d\d[-_ ](?=.)/u, "");
    const words = /\s/u.test(name)
        ? name
        : name
              .replaceAll("_", " ")
              .replaceAll(/(?<=[\p{L}\p{M}\p{N}])-(?=\p{L})|(?<=\p{L}\p{M}?)-(?=\p{N})/gu, " ");
    const title = words.trim();
    if (title === "") return id;
    // A name in one piece may be written small on purpose, such as that of a command.
    return title === id ? title : title.slice(0, 1).toUpperCase() + title.slice(1);
}

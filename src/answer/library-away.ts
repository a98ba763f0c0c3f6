/**
 * The library cannot answer now, such as while its thread is opened again; asking again later may work. The message says why
 * and contains nothing of a question.
 */
export class LibraryAwayError extends Error {
    override readonly name = "LibraryAwayError";
}

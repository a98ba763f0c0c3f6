import { SaidError } from "../../locales/message.ts";
/**
 * The library cannot answer now, for example while its thread restarts; asking again later may work. The message says why and
 * contains nothing from a question.
 */
export class LibraryAwayError extends SaidError {
    override readonly name = "LibraryAwayError";
}

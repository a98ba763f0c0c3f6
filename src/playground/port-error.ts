/** No port can be opened for the playground; the message says why and what to do. */
export class PlaygroundPortError extends Error {
    override readonly name = "PlaygroundPortError";
}

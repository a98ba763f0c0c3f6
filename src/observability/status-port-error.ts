/** The port of the status server cannot be opened; the message says why and what to do. */
export class StatusPortError extends Error {
    override readonly name = "StatusPortError";
}

/** The status server cannot listen on its port. The message says why and what to do. */
export class StatusPortError extends Error {
    override readonly name = "StatusPortError";
}

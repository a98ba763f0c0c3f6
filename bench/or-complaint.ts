/** What `parse` returns, or the sentence with which `parseArgs` in it complains about the command line. */
export function orComplaint<Parsed>(parse: () => Parsed): Parsed | string {
    try {
        return parse();
    } catch (cause) {
        if (cause instanceof TypeError) return cause.message;
        throw cause;
    }
}

/** What a Discord client would not let its user do; the message is a sentence for her. */
export class ClientRefusal extends Error {
    override readonly name = "ClientRefusal";
}

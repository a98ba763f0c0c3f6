/** Something that Discord's client does not let its user do. The message is shown to the user. */
export class ClientRefusal extends Error {
    override readonly name = "ClientRefusal";
}

import { AsyncLocalStorage } from "node:async_hooks";
import type { LanguageTag } from "./languages.ts";

const spoken = new AsyncLocalStorage<LanguageTag>();
let otherwise: LanguageTag = "en";

/** Does the work, with everything that it waits for, in a language: `say` and its like speak it. */
export function inLanguage<Result>(tag: LanguageTag, work: () => Result): Result {
    return spoken.run(tag, work);
}

/** The language that is spoken now. */
export const currentLanguage = (): LanguageTag => spoken.getStore() ?? otherwise;

/** Sets the language of everything outside `inLanguage`: that of the operator. English until it is set. */
export function setOperatorLanguage(tag: LanguageTag): void {
    otherwise = tag;
}

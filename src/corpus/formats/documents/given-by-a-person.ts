import { declaredValue } from "../../front-matter/declared-rules.ts";

/** A title in the properties of a document, unless a program made it up, as from the file's name. */
export function givenTitle(title: string | undefined): string | undefined {
    const text = onOneLine(title);
    return text === "" || titlesOfPrograms.test(text) || /\.[a-z]{2,4}$/iu.test(text) ? undefined : text;
}

const titlesOfPrograms =
    /^(?:(?:microsoft )?word(?: document)?|document|dokument|documento|untitled(?: document)?|unbenannt|sans titre|sin título|senza titolo)[ ._-]*\d*$|^(?:microsoft word - |powerpoint )/iu;

/** An author in the properties of a document, unless it is the name of a program or an account. */
export function givenAuthor(author: string | undefined): string | undefined {
    const text = onOneLine(author);
    if (text === "" || authorsOfPrograms.test(text) || text.includes("@")) return undefined;
    return declaredValue("author", text, {});
}

const authorsOfPrograms =
    /^(?:(?:microsoft|ms) ?office(?:[- ]?(?:user|anwender|benutzer|gebruiker))?|utilisateur (?:de )?microsoft office|usuario de microsoft office|utente di microsoft office|microsoft|python-docx|docx4j|apache poi|aspose.*|openpyxl|pandoc|libreoffice|openoffice(?:\.org)?|google docs|word|windows[- ]?(?:user|benutzer)|un-?named|users?|benutzer|utilisateur|usuario|utente|admin(?:istrator)?|author|autor|auteur|owner|root|guest|unknown|pc|home|home ?user|test|default|hp|dell|lenovo|acer|asus)$/iu;

/** A date that somebody declared as that of publication. */
export const givenDate = (date: string | undefined): string | undefined =>
    declaredValue("published", onOneLine(date).replace(/T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/u, ""), {});

const onOneLine = (text = "") => text.replace(/\s+/gu, " ").trim();

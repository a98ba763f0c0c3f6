import { basename, extname } from "node:path/posix";

/** What the properties of a PDF declare, as far as a person wrote it. Programs fill in most of them. */
export function declaredBy(properties: Readonly<Record<string, unknown>>) {
    const given = (key: string) => {
        const value = properties[key];
        return typeof value === "string" ? value.replace(/[\s\0]+/gu, " ").trim() : "";
    };
    const programs = ["Creator", "Producer"].map((key) => given(key).toLowerCase());
    const isProgram = (text: string) =>
        programs.some((one) => one !== "" && one.startsWith(text.toLowerCase()));
    const written = (text: string, automatic: RegExp) =>
        text === "" || !/\p{L}/u.test(text) || isProgram(text) || automatic.test(text) ? undefined : text;
    const title = given("Title");
    return {
        title: isFileName(title) ? undefined : written(title, automaticTitle),
        author: written(given("Author"), automaticAuthor),
        // Office programs write the language that they are set to, whatever the text is in.
        language: programs.some((one) => officeProgram.test(one)) ? undefined : languageOf(given("Language")),
    };
}

const automaticTitle =
    /^(?:(?:microsoft|powerpoint|word|excel|openoffice|libreoffice)\b.{0,40}(?: - |$)|\(?(?:untitled|anonymous|unspecified|unknown|no title|ohne titel|unbenannt|sans titre|sin título|senza titolo)\)?[\s\d-]*$|(?:untitled |new )?(?:document|dokument|documento|presentation|präsentation|slide|layout|template|title|title page)[\s\d()-]*$|about:|data:|https?:|file:)/iu;

const automaticAuthor =
    /^(?:\(?(?:anonymous|unspecified|unknown|author|user|owner|admin|administrator|root|guest|default|benutzer|utilisateur|usuario|python-docx|scanner)\)?[\s\d]*$|(?:microsoft|adobe|latex|tex|libreoffice|openoffice|google docs)\b)/iu;

const officeProgram = /\b(?:libreoffice|openoffice|microsoft|pages)\b/u;

/** Whether a title is the name of a file, such as "report_final2.docx", or its path. */
const isFileName = (title: string) =>
    /^\.[a-z][a-z\d]{1,4}$/iu.test(extname(basename(title.replaceAll("\\", "/")))) ||
    /^(?:[a-z]:)?[\\/]\S*$/iu.test(title) ||
    (!/\s/u.test(title) && /[_\d]/u.test(title) && /[_-]/u.test(title));

function languageOf(tag: string): string | undefined {
    try {
        return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
    } catch {
        return undefined;
    }
}

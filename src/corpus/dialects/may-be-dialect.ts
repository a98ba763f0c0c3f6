/** Whether a document may contain marks of a dialect. Most documents do not, and need no second look. */
export function mayBeDialect(text: string): boolean {
    return rare.some((mark) => text.includes(mark)) && marks.test(text);
}

/** Every mark contains one of these, which are faster to find. */
const rare = [
    "%%",
    "==",
    "[[",
    "{",
    "[!",
    "^",
    ":::",
    "!!!",
    "???",
    "\n:",
    "\n :",
    "import ",
    "export ",
    "TOC]",
    "toc]",
    "<",
];

const marks =
    /%%|==|\[\[|\{[{%#:/.]|\{ [.#]|\[!|\^|:::|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]|^[ \t]*===[!+]*[ \t]+["']|^ {0,3}:[ \t]|^(?:import|export)[ \t]|\[(?:toc|TOC)\]|<\/?(?:[A-Z][\w.]*|[a-z]+-[\w-]+)[\s>/]/mu;

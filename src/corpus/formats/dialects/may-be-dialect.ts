/** Whether a document may contain marks of a dialect. Most documents do not, and need no second look. */
export function mayBeDialect(text: string): boolean {
    return (beginning.test(text) || nearly.test(text)) && marks.test(text);
}

/** What every mark contains, in the middle of a document: an expression that takes a tenth of the time of `marks`. */
const nearly =
    /%%|==|\[[[!^]|\[(?:toc|TOC)\]|\{ ?[{%#:/.]|\]\{|:::|\^|!!! |\?\?\?|<\/?(?:[A-Z]|[a-z]+-)|[\n\r] {0,3}:|[\n\r](?:import|export)[ \t]| markdown[=>]|\$\$|\$[^$\n]{1,300}\\|<aside>/;
const beginning = /^(?:import|export|:)\s/u;

const marks =
    /%%|==|\[[[!^]|\[(?:toc|TOC)\]|\{ ?[{%#:/.]|\]\{|:::|\^(?:\[|(?<=[\p{L}\p{N})]\^)[\d+−n-]{1,6}\^|(?<=(?:^|[ \t])\^)[\w-]{3,}[ \t]*$)|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]|^ {0,3}:[ \t]|^(?:import|export)[ \t]|<\/?(?:[A-Z][\w.]*|[a-z]+-[\w-]+)[\s>/]|<[a-z]+ [^<>]*\bmarkdown[=>]|^[ \t]*(?:\$\$|<aside>)[ \t]*$|\$[^$\n]{1,300}\\/mu;

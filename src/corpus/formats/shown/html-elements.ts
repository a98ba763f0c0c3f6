/** The elements of HTML, also obsolete ones, in lower case. */
export const htmlElements: ReadonlySet<string> = new Set(
    (
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button canvas " +
        "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset " +
        "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input " +
        "ins kbd label legend li link main map mark menu meta meter nav nobr noframes noscript object ol optgroup option " +
        "output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike " +
        "strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var " +
        "video wbr math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom menclose mfenced " +
        "msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd semantics annotation " +
        "annotation-xml path g circle rect line polyline polygon ellipse text tspan defs use symbol"
    ).split(" "),
);

/** Elements of a paragraph of their own, in capitals. */
export const blockElements: ReadonlySet<string> = new Set(
    (
        "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER " +
        "HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
    ).split(" "),
);

export const voidElements: ReadonlySet<string> = new Set(
    "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Attributes that need no value. */
const flags = new Set(
    (
        "allowfullscreen async autofocus autoplay checked controls default defer disabled download hidden inert ismap " +
        "itemscope loop markdown multiple muted nohref noshade novalidate nowrap open readonly required reversed selected"
    ).split(" "),
);

/** Whether attributes, by name, could be those of an element; "a<b and c>d" could not. */
export function areAttributes(attributes: Readonly<Record<string, string>>, source: string): boolean {
    return Object.entries(attributes).every(
        ([name, value]) =>
            value !== "" ||
            flags.has(name.toLowerCase()) ||
            /^(?:data-|aria-|v-|[@:#])/u.test(name) ||
            source.includes(`${name}=`),
    );
}

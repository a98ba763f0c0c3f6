/** A web page's article. */
export interface HtmlArticle {
    readonly title: string;
    /** The text of a .md file. */
    readonly markdown: string;
}

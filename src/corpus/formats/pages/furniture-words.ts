import type { PageRule } from "../shown/dropped.ts";

/*
 * The words by which parts of pages that are no article can be told, in the languages of most pages.
 */

/** What a link beside a heading says that opens the section in an editor. */
export const editWords =
    /^\[? ?(?:edit(?: this page| on github| source)?|suggest edits?|bearbeiten|quelltext bearbeiten|modifier(?: le (?:code|wikicode))?|editar(?: (?:código|fonte|código-fonte))?|modifica(?: wikitesto)?|bewerken|brontekst bewerken|redigera(?: wikitext)?|rediger(?: kilde)?|redigér|muokkaa(?: wikitekstiä)?|edytuj(?: kod)?|править(?: код)?|редагувати|編集|编辑|編輯|편집|düzenle|sửa(?: mã nguồn)?|upravit|szerkesztés|modificare)(?: ?[|·] ?[^[\]]{1,30})? ?\]?$/iu;

/** The heading above links to other articles. */
export const relatedHeading =
    /^(?:related(?: (?:articles?|stories|posts?|links?|topics|content|reading|pages|products|questions))?|more (?:from|on|stories|articles|like this|in|about)\b.{0,60}|read (?:more|next|also)|keep reading|further reading|(?:see|read) also|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,20}|recommended(?: for you| articles| reading)?|most (?:read|popular|viewed)|popular (?:posts|articles|now)|trending(?: now)?|latest (?:news|posts|articles|stories)|recent posts|what to read next|mehr zum thema|mehr dazu|verwandte (?:artikel|themen)|ähnliche (?:artikel|beiträge)|weitere (?:artikel|themen|beiträge)|lesen sie auch|das könnte sie auch interessieren|auch interessant|siehe auch|meistgelesen|à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes|associés)|voir aussi|les plus lus|artículos relacionados|noticias relacionadas|relacionad[oa]s|te puede interesar|lee también|ver también|véase también|lo más leído|leia (?:também|mais)|veja (?:também|mais)|artigos relacionados|notícias relacionadas|mais lidas|leggi anche|articoli correlati|potrebbe interessarti(?: anche)?|vedi anche|i più letti|lees ook|lees meer|gerelateerd(?:e artikelen)?|meer over .{1,40}|zie ook|läs (?:också|även|mer)|relaterade artiklar|mest läst|se även|les (?:også|mer)|læs også|relaterte (?:saker|artikler)|se også|lue myös|aiheeseen liittyvää|katso myös|zobacz (?:też|także|również)|czytaj (?:też|także|również)|powiązane artykuły|читайте также|читайте ещё|похожие статьи|по теме|см\. также|читайте також|関連記事|関連項目|あわせて読みたい|おすすめ記事|相关(?:阅读|文章|新闻|链接)|推荐阅读|相關(?:閱讀|文章|新聞)|관련 ?기사|관련 ?글|ilgili haberler|bunlar da ilginizi çekebilir|související články|čtěte také|kapcsolódó cikkek|articole similare|citește și|tin liên quan|xem thêm)\s*:?$/iu;

/** What begins a line that only leads to another article. */
export const leadsElsewhere =
    /^(?:read (?:also|more|next)|see also|also read|more|related|lesen sie auch|mehr dazu|siehe auch|(?:à )?lire aussi|lee también|leia também|leggi anche|lees ook|läs (?:också|även)|les også|læs også|lue myös|czytaj (?:też|także)|zobacz (?:też|także)|читайте также|関連記事|相关阅读|xem thêm)\s*[:：–—-]/iu;

/** The addresses to which a page is shared. */
export const sharingAddress =
    /^(?:https?:)?\/\/(?:www\.|m\.)?(?:facebook\.com\/(?:sharer|share\.php|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|(?:api\.)?whatsapp\.com\/send|wa\.me\/\?|linkedin\.com\/(?:shareArticle|sharing|cws\/share)|reddit\.com\/submit|(?:t|telegram)\.me\/share|pinterest\.[a-z.]+\/pin\/create|bsky\.app\/intent|tumblr\.com\/(?:share|widgets)|xing\.com\/(?:spi|app|social)|getpocket\.com\/(?:save|edit)|news\.ycombinator\.com\/submitlink|vk\.com\/share|connect\.ok\.ru|line\.me\/R\/msg|(?:social-plugins\.)?line\.me\/lineit\/share|b\.hatena\.ne\.jp\/(?:add|entry)|service\.weibo\.com\/share|threads\.net\/intent|mastodonshare\.com|share\.[a-z.]+\/)|^(?:whatsapp|fb-messenger|viber):\/\/|^mailto:\?/iu;

/** Words in classes and ids, by what they name. */
export const namedParts: readonly (readonly [rule: NamedRule, words: RegExp])[] = [
    ["edit", /^(?:(?:mw )?edit ?section|edit (?:link|this page|page|on github)|page edit)$/u],
    [
        "navigation",
        /^(?:(?:p|portlet) navigation|(?:post|entry|article)? ?tags?(?: (?:links?|list|cloud))?|cat links|bread ?crumbs?(?: \w+)?|(?:site|main|page|post|top|side|sub|foot|global|primary|secondary)? ?(?:nav|navigation|navbar|menu)(?: (?:links?|bar|menu|list|container|wrapper|inner))?|pagination|pager|paging|skip(?: ?to ?content| ?links?| ?nav)?|toc|table of contents|(?:mw )?jump link|nav ?box|back ?to ?top|tag ?cloud|language ?(?:switcher|selector)|prev(?:ious)? next)$/u,
    ],
    [
        "share",
        /^(?:(?:post|article|entry|page|content)? ?(?:share|sharing|shares|social|socials)(?: ?(?:bar|buttons?|links?|icons?|tools?|list|media|sharing|share|wrapper|container|widget|box|this))*|share ?daddy|sharedaddy|add ?to ?any|addthis(?: \w+)*|a2a kit|follow ?us|jp ?relatedposts share|shariff)$/u,
    ],
    [
        "consent",
        /^(?:.{0,20}\b)?(?:cookie ?(?:banner|bar|notice|consent|popup|message|law|info|alert|disclaimer|policy ?banner|warning|dialog|overlay|wrapper|container)s?|cookies? ?consent|consent ?(?:banner|bar|dialog|manager|popup|overlay|box)?|gdpr(?: \w+)*|onetrust(?: \w+)*|cookiebot|cybot ?cookiebot ?dialog|cc (?:window|banner)|didomi(?: \w+)*|usercentrics(?: \w+)*|eu ?cookie(?: \w+)*|privacy ?(?:banner|notice ?bar|popup))\b.{0,20}$/u,
    ],
    [
        "related",
        /^(?:related(?: ?(?:articles?|posts?|stories|links?|content|news|items?|topics|products?|reading|questions))*|jp relatedposts|recommend(?:ed|ations?)(?: \w+)?|read ?(?:next|more|also)|more ?(?:stories|articles|news|from|posts|links)|also ?(?:read|like)|most ?(?:read|popular|viewed)|popular ?(?:posts|articles|stories)?|trending(?: \w+)?|teasers?(?: ?list)?|outbrain(?: \w+)*|ob widget|taboola(?: \w+)*|see ?also|recent ?posts|latest ?(?:news|posts))$/u,
    ],
    [
        "form",
        /^(?:newsletter(?: ?(?:signup|sign up|form|box|subscribe|subscription|banner|cta|widget))*|subscribe(?: ?(?:form|box|widget|cta|banner))*|sign ?up ?(?:form|box)|mailing ?list|search ?(?:form|box|bar)|login ?(?:form|box)|paywall(?: \w+)*)$/u,
    ],
    [
        "comments",
        /^(?:(?:post |article )?comments(?: ?(?:section|list|area|wrapper|container|block|thread|form))?|comment ?(?:section|list|area|thread|form)|respond|disqus ?thread|disqus(?: \w+)*|fb comments)$/u,
    ],
    [
        "frame",
        /^(?:(?:site|page|main|global|blog)? ?(?:footer|sidebar)(?: ?(?:left|right|primary|secondary|wrapper|container|widget ?area))?|(?:site|global) ?header|masthead|widget ?area|print ?footer|colophon)$/u,
    ],
    [
        "advert",
        /^(?:ads?|adverts?|advertisements?|advertising|ad ?(?:banner|box|container|wrapper|slot|unit|label|placeholder)|ads ?by ?google|sponsored(?: ?(?:content|links?|post))?|banner ?ad|google ?ads?(?: \w+)*|dfp(?: \w+)*|werbung|anzeige|promo(?:tion)?(?: ?(?:box|banner))?)$/u,
    ],
];

/** The rules that names of parts may call for. */
export type NamedRule = Exclude<PageRule, "byline" | "outside">;

/** What a link alone says that only leads to another part of the page. */
export const jumpWords =
    /^(?:(?:jump|skip|go|back|scroll|return) (?:down |up )?to\b|(?:back )?up$|zum (?:rezept|inhalt|seitenanfang)|nach oben|(?:aller au|retour (?:en )?haut)|(?:saltar|ir|volver) (?:al|a la|arriba)|(?:ir para|pular para|voltar ao)|(?:vai al|torna su)|naar (?:boven|inhoud)|(?:hoppa|gå) till|(?:gå|hopp|spring) til|siirry|przejdź do|перейти к|наверх)/iu;

/** What stands above or below an advertisement, alone in its line. */
export const advertLabel =
    /^(?:advertisements?|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonce|reklame?|mainos|реклама|広告|广告|廣告|광고)$/iu;

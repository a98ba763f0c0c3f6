import type { TalkPatterns } from "./talk.ts";

/** What may be "the article" that the member is talking about. "The report" or "the book" may be in the text. */
export const text =
    "((this|that|the|your|ur|dis) (news|) (article|artical|text|post|passage|piece|blog post)|(this|that) news|(this|that) (story|page|document|doc|report|paper|essay))";
/** All that the member can ask about. “The texts” may be in one of them. */
const allTexts =
    "((these|those|your|all these|all the|all of the|all of these|all your) (articles|texts|documents)|these|all of these)";
/** What “this” may be. */
export const thing = `(this|that|dis|${text})`;
const it = `(it|${thing})`;
export const whatIs = "(what is|whats|what was|what s|wat is|wats|wut is|what are|wots)";
const give =
    "((can|could|would|will|may) (you|u|i|we) (please|pls|plz|) |)(give|show|send|get|write|do|make|tell|provide|have|see|post|share|drop|want|need|read|i want|i need|i would like|id like|lets see|let me see) (me|us|)";
const brief = "(a|an|the|your|one|) (short|quick|brief|little|rough|one line|) ";
const summary = "(summary|overview|recap|gist|synopsis|rundown|tldr|tl dr|sum up|short version)";
const forUs =
    "(for me|for us|briefly|shortly|quickly|in short|in brief|in one sentence|in a sentence|in a few words|in a nutshell|)";
const link = "(link|links|url|urls|web address|source|sources|reference|references|citation|original)";
const full = "(full|whole|original|entire|complete|actual|source|)";
export const paragraph = "(paragraph|para|paragraf|paragraphe|parag|pargraph)";
const show =
    "((can|could|would|will|may) (you|u|i|we) (please|pls|plz|) |)(show|give|read|quote|send|print|display|get|open|see|view|recite|post|cite|go to|jump to|i want|i want to see|i want to read|let me see|lets see|what is|whats|what about) (me|us|)";
const ofText = `((of|in|from) ${thing}|again|)`;
/** What English messages want to know about the articles. */
export const englishArticleTalk: TalkPatterns = {
    overview: [
        `${whatIs} (${it}|the article|ur article) (all|actually|really|mainly|mostly|basically|even|exactly|primarily|) (about|abt|bout|abut|on about)`,
        `what (does|do|did) ${thing} (say|talk about|cover|discuss|describe|deal with|tell us|tell me|report|report on|contain)`,
        `what (does|do|did) ${text} mean`,
        `${whatIs} ${text}`,
        `(what is|whats) in ${text}`,
        `(summarize|summarise|summerize|summarie|sumarize|sumarise|sum up|recap|condense) (${it}|everything|all of it|the whole thing|the whole article|) ${forUs}`,
        `(can|could|would|will) (you|u|someone|anyone) (please|pls|plz|) (summarize|summarise|summerize|sumarize|sum up|recap|describe|outline) ${it} ${forUs}`,
        `(can|could|would|will) (you|u|someone|anyone) (please|pls|plz|) explain ${text} ${forUs}`,
        `(explain|describe|outline|introduce) ${text} ${forUs}`,
        `sum ${it} up ${forUs}`,
        `(tldr|tl dr|tdlr|tl dr me|tldr me|tldr this|eli5|eli5 this) (of|for|on|) (${it}|)`,
        `${give} ${brief}${summary} (of|on|for|about|) (${it}|)`,
        `${brief}${summary} (of|on|for|) (${it}|) (for me|)`,
        `${whatIs} (the|) (gist|summary|overview|tldr) (of|in|for|) (${it}|)`,
        `${whatIs} the (title|headline|topic|subject|theme|point|main idea|main point|main points|main topic|main theme|main message|key points|key point|key message|key takeaways|takeaway|takeaways|central idea|purpose|content|contents) (of|in|from) ${thing}`,
        `(main idea|main ideas|main point|main points|key points|key takeaways|highlights|title|headline|the title|the headline|main topic|topic) (of ${thing}|)`,
        `(what|which) (article|text) is (this|that|it)`,
        `(whats|what is) ${text} called`,
        `(list|show|name|give|tell|what are|which are) (me|us|) (all|) (the|its|your|) (sections|headings|chapters|section titles|table of contents) (of ${it}|in ${it}|)`,
        `(what|which|how many) (sections|headings|chapters) (are in ${thing}|does ${it} have|has ${it} got|are there|are there in ${thing})`,
        `(what am i|what are we) (reading|reading here|looking at)`,
        `tell (me|us) (about|what is in) ${text}`,
        `tell (me|us) what (${it} is|its|thats) about`,
        `what (is it|its|is this|this is|the article is|this article is|it is) (all|) about`,
    ],
    "author-of-it": [
        "(who|who has|who actually) (wrote|written|authored|penned) it",
        "who (was|is) it (written|authored|penned) by",
    ],
    "date-of-it": [
        "(when|when exactly|what year|in what year|what date|on what date|which year) (was|is) it (first|originally|last|) (published|written|posted|uploaded)",
    ],
    "author-of-all": [
        `(who|who all) (wrote|authored|has written) ${allTexts}`,
        `(who are|whos|who is) the (author|authors|writers) of ${allTexts}`,
    ],
    "date-of-all": [
        "(what is|what are|whats|what s|which is|which are) (the|your|) (newest|latest|most recent|oldest|last|first) (article|articles|text|texts|one)",
        "(what|which) (article|articles|text|texts|one) (is|are|was) (the|) (newest|latest|most recent|oldest|new|recent|old)",
        "(show|list|give) (me|us|) (the|your|) (newest|latest|most recent|oldest) (article|articles|text|texts)",
        "(newest|latest|most recent|oldest) (article|articles|first)",
        `(when|in what year|what year) were ${allTexts} (first|) (published|written|posted|made|released)`,
        `how (old|recent|new|current|up to date) are ${allTexts}`,
        `are ${allTexts} (recent|new|old|current|up to date|outdated|out of date)`,
    ],
    author: [
        "(this|that|the) (articles|texts|posts) (author|writer)",
        `(who|whos|who has|who had|who d|hoo|hu|who the hell|who actually) (wrote|written|authored|penned|write|writes|writted|rote) ${thing}`,
        `(who|who has) (made|created|produced|composed) ${text}`,
        `(who is|whos|who was|who were|who are|who s) (the|) (author|authors|auther|autor) (here|of ${it}|)`,
        `(who is|whos|who was|who are|who s) the (writer|writers|journalist|reporter) (of|behind|who wrote) ${thing}`,
        `(name|tell me|show me|give me|i want|i need|may i know|can you tell me|could you tell me) the (author|authors|name of the author|authors name|author name|writers name) (of ${it}|)`,
        `(author|authors|auther|autor|the author|author name|authors name|name of the author|name of author|the authors name|byline|written by|written by whom|written by who|who wrote|who by|by who|by whom) (of ${it}|please|)`,
        `${whatIs} the (name of the author|author name|authors name|authors) (of ${it}|)`,
        `(by whom|by who) (is|was) ${thing} (written|authored|made)`,
        `who (is|was) ${thing} (written|authored|penned|made) by`,
        `who ${thing} was written by`,
        `(does|is) ${text} (have|name|say|state) (an|its|the|who the) author`,
        `(tell me|do you know|i want to know|you know) who (wrote|authored|has written) ${thing}`,
    ],
    date: [
        `(when|wen|when exactly|what year|in what year|which year|in which year|what date|on what date|on which date|what day|on what day|since when) (was|is|were|did) ${thing} (first|originally|last|actually|) (published|written|posted|uploaded|pubished|publised|publihsed|publish|online)`,
        `(when|what year|in what year|what date|on what date|which year) (was|is|were|did|has) ${text} (first|originally|last|) (released|updated|made|printed|from|come out|came out|appear|appeared|issued|created|dated|edited|revised|modified|get published|get written|been published|been written|go online|put online)`,
        `(when|from when) (is|was) ${text} (from|)`,
        `${whatIs} the (publication|publishing|publish) (date|day|year) (of ${it}|)`,
        `${whatIs} the date (of|of publication|of publication of|on|for) (${it}|)`,
        `${whatIs} the (year|age) of ${text}`,
        `(give|tell|show) (me|us) the (publication date|publishing date|date of publication|date) (of ${it}|)`,
        `(date|the date|publication date|publish date|publishing date|date of publication|date published|published date|published when|published on|when published|when written|written when|pub date|year of publication) (of ${it}|please|)`,
        `how (old|recent|new|current|fresh|up to date) is ${text}`,
        `is ${text} (recent|new|old|current|up to date|outdated|out of date|still current)`,
        `(what|which) (date|year|day) is ${text} (from|)`,
        `(tell me|do you know|i want to know) when ${thing} was (published|written|posted|released)`,
    ],
    source: [
        `${link} (please|pls|plz|to ${it}|of ${it}|for ${it}|)`,
        `(the|a|your) ${link} (please|to ${it}|of ${it}|for ${it}|)`,
        `${give} (the|a|your|its|that|any|) (${link}|original ${link}|web page|webpage|website|address) (to|of|for|) (${it}|the original|the original article|)`,
        `${give} the (original|full|whole|entire|complete) (article|text|source|story|post|page)`,
        `(cite|quote|name|show|list|state|give|reveal|mention|provide|tell|tell me) (me|) (your|the|its|all|) (source|sources|reference|references)`,
        "(cite|source|link) (this|that|it|please)",
        `(what is|whats|what are|what s) (the|your) (source|sources|link|url|web address|citation|reference|original source|original link|source link) (of|for|to|here|) (${it}|)`,
        `(where is|wheres|where are|where s) (the|your) (link|links|url|original article|full article|whole article|original text) (to|of|for|) (${it}|)`,
        `where (did|do|does) (you|u) (get|have|find|take|know) (this|that|it|${text}|this info|this information|that info|that information|your info|your information|your facts|your data) (from|)`,
        `where (does|did|do) ${thing} come from`,
        `where (is|was) (this|that|${text}) (from|published|taken from|posted)`,
        `(where|how) (can|do|could) (i|we) (read|find|see|get) (this|the ${full} (article|text|story|post)|${text}|more of ${text}) (online|in full|on the web|)`,
        `(which|what) (newspaper|paper|site|website|magazine|publisher|publication|source|outlet|blog) (is|was|published|posted|wrote) ${thing} (from|in|on|published in|published by|)`,
        `who (published|publishes|posted|is the publisher of) ${thing}`,
        `(do you have|have you got|is there|got|u got|any) (a|any|the|) ${link} (to|for|of|) (${it}|)`,
        "(where|how) (can|do|could) (i|we) (read|find|see|get) the (original|original version|full version|whole thing|full thing|source)",
        "(source|sources|citation) needed",
        `(the|) (full|whole|original|entire|complete) (article|text|story|post) (please|(of|for|from) ${it}|)`,
        `(read|open|see|view) the (full|whole|original|entire|complete) (article|text|story)`,
    ],
    articles: [
        "(what|which) (article|text|one) is (the|) (longest|shortest)",
        "(what is|whats|which is) (the|your|) (longest|shortest) (article|text|one)",
        "(articles|article list|articles list|list of articles|list of all articles|list articles|all articles|the articles|your articles|all the articles|all of the articles|which articles|what articles|how many articles|list|article|library|corpus)",
        "(can|could|would|will|may|) (you|u|i|we|) (list|show|name|give|tell|display|see|browse|view|read|get|enumerate|i want to see) (me|us|) (all|) (of|) (the|your|) (available|different|) (articles|texts|stories|article list|articles list|list of articles|list of all articles|titles) (you have|you know|you got|there are|available|here|)",
        "(what|which|wich) (other|different|) (articles|texts|documents|topics|subjects|stories|sources|documents) (do|can|are|have|does) (you|u|i|we|there|available|here|this bot|in your library) (have|know|know about|know of|read|got|ask|ask about|ask you about|cover|search|see|loaded|there|here|available|contain|use|) (here|)",
        "(what|which) (articles|texts|documents|stories) (are|is) (there|here|available|in here|loaded)",
        "how many (articles|texts|documents|stories) (do you have|do you know|do you know about|are there|have you got|have you read|can you search|can i ask about|are available|are loaded|are in here|are here|exist|u got|you got|)",
        "what (do|did|can) (you|u) (actually|even|) (know|know about|read|talk about|answer about)",
        "what (all|) do you know",
        "what (are|is) (your|the) (articles|texts|topics) (about|)",
        "what do (the|your|these) (articles|texts) (cover|say|talk about)",
        "(what|which|wich) (articles|texts|documents) (you|u|ya) (got|have|know)",
        "(can|could|would|will|) (you|u|) (please|) (recommend|suggest|pick) (me|us|) (a|an|any|some|one|) (article|articles|text|texts|story|stories|reading) (to read|for me|)",
        "what (can|could|should) (i|we) (ask|ask you|learn|talk|talk to you) (about|about here)",
        "what (can|could|should) (i|we) (read|read here|search|search for|learn here|learn)",
        "(what is|whats) in (the|your|this) (library|corpus|collection|database|archive)",
        "what (have|did) you read",
        "(do you have|are there|got) (any|other|more|some|any other|any more) articles",
        "(other|more|another) (articles|article)",
    ],
    paragraph: [
        `(${show} (the|)|) ${paragraph} (number|no|nr|num|n|) # (please|${ofText})`,
        `(${show} |)(the|) # ${paragraph} (please|${ofText})`,
        `(what|wat) (is|was|does|did|s|stands) (in|said in|written in|) (the|) (${paragraph} (number|no|nr|) #|# ${paragraph}) (say|says|about|${ofText}) (of ${thing}|)`,
        `what (the|) ${paragraph} # says`,
        `what (is|does|did|do) (the|) (${paragraph} (number|) #|# ${paragraph}) ${ofText} (say|says|about|mean)`,
        `(go|jump|scroll|skip|take me) (back|) to (the|) (${paragraph} (number|) #|# ${paragraph})`,
    ],
    "last-paragraph": [
        `(${show} |)(the|) (last|final|closing) ${paragraph} (please|${ofText})`,
        `how does ${text} end`,
    ],
    "previous-paragraph": [
        `(${show} |)(the|) (previous|prior|preceding) (one|${paragraph}|passage|page|part) (please|)`,
        `(go|scroll|take me) back (one|a|) (${paragraph}|page|)`,
        "(previous|back|go back|what came before that|what comes before that|what was before that)",
    ],
    "same-paragraph": [
        "(can|could|would|will) (you|u) (please|pls|) (repeat|say|quote|show|post) (it|that|this|the quote|the answer|the last one) (again|one more time|once more|please|)",
        "(repeat|say|quote|show|post) (me|us|) (it|that|this|the quote|the answer) (again|one more time|once more)",
        "(repeat|repeat that|repeat it|repeat this|once more|one more time|come again) (please|pls|)",
    ],
    "any-paragraph": [
        `(${show} |)(a|any|some|one|) random (${paragraph}|passage|quote|sentence|excerpt) (please|${ofText})`,
        `(${show}|) (any|some) (${paragraph}|passage|quote)`,
        `(show|give|quote|read|tell) (me|us|) something (random|)`,
        "((give|show) (me|us|) (a|another|one|)|a|) quote",
        "(surprise me|random|quote something|quote anything|something random|pick a (quote|paragraph|passage))",
    ],
};

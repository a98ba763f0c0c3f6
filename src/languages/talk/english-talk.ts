import { englishArticleTalk, paragraph, text, thing, whatIs } from "./english-article-talk.ts";
import type { TalkPatterns } from "./talk.ts";

const you = "(you|u|this bot|the bot|this thing|pullquote)";
const be = "(are|r|is|was|were)";
const good =
    "(good|great|nice|cool|awesome|amazing|perfect|brilliant|excellent|fantastic|wonderful|lovely|sweet|neat|helpful|useful|interesting|impressive|smart|clever|funny|cute|the best|best|right|correct|true|fine|ok|okay|fun|hilarious|beautiful|well done)";
const bad = "(bad|terrible|horrible|awful|boring|sad|crazy|weird|strange|wild|sick|insane|slow)";
/** Of an answer, not of what the text is about. */
const wrong =
    "(wrong|incorrect|false|stupid|dumb|useless|unhelpful|annoying|nonsense|no help|not right|not true|not correct|not helpful|not useful|not it|not an answer|not the answer|not what i (asked|asked for|meant|wanted|was looking for|need|needed))";
const somewhat = "(so|very|really|pretty|quite|too|just|such a|a|the|totally|super|kinda|)";

/** What English messages say to the bot, and want to know about it and the articles. */
export const englishTalk: TalkPatterns = {
    ...englishArticleTalk,
    filler: [
        "(pullquote|robot|mate|buddy|friend|friends|folks|people|team|man|sir|dear bot|there bot|my friend|again|just|kindly|actually|maybe|today|here|quickly)",
    ],
    greeting: [
        "(hi|hello|hey|yo|hiya|heya|sup|greetings|salutations|good day|gday|ahoy|welcome|helloo|hullo|ello|henlo|morning|evening|afternoon|knock knock)",
        "how (are|r|is) (you|u|ya|things|it going|everything|life|your day|you doing|u doing) (today|doing|doing today|going|)",
        "how (do you do|have you been|goes it)",
        "(hows|how s|how is) (it going|it hanging|things|everything|life|your day|you) (going|today|)",
        "hwo (are|r) (you|u)",
        `(${whatIs}) (up|new|good|happening|going on) (bot|today|)`,
        "(nice|good|pleased|glad) to (meet|see|have) you (here|too|)",
        "(is|are) (anyone|anybody|someone|you|u) (there|here|awake|online|alive)",
        "(you|u) there",
        "(is|are|) (anyone|anybody|someone|somebody) (here|there|awake|online|home)",
        "(wassup|wazzup|whassup|wuu2|howdy partner)",
        "(test|testing|tests|test test|ping|this is a test|just testing|testing testing)",
    ],
    thanks: [
        "(thanks|thank you|thx|thank u) (so much|very much|a lot|a ton|a million|again|anyway|) (for|) (the|your|all|) (your|the|) (help|answer|answers|info|information|quote|reply|quick reply|link|time|assistance|work|helping|everything|that|this)",
        "(thanks|thank you|thx|thank u) (bot|pullquote|man|bro|dude|mate|buddy|friend|everyone|all|so much bot)",
        "(thank|thanx|thankyou|thankss|thanky|ta|tq|tks|ty so much|ty very much|no thanks|no thank you|im grateful|i am grateful|you saved me|lifesaver|youre a lifesaver)",
    ],
    goodbye: [
        "(bye bye|bye|byebye|goodbye|good bye|farewell|cya|cu|so long|take care|ciao|later|laters|gotta go|g2g|gtg|ttyl|brb|adios|peace out|im off|im out|im done|that is all|thats all|thats it|sleep well|sweet dreams|quit|exit|good night|gn|night|nighty night|have a (good|nice|great|lovely) (day|one|night|evening|weekend))",
        "(i|we) (have to|must|need to|gotta|should) (go|leave|run|sleep) (now|)",
        "(see|c|talk to|speak to) (you|u|ya) (later|soon|around|tomorrow|tmrw|tmr|tomoz|then|again|next time|)",
    ],
    praise: [
        "(i|we) (really|absolutely|just|do|) (love|like|luv|adore|heart) (you|u|this bot|you bot) (so much|bot|too|a lot|)",
        "(love|luv|ily|i love|love you|luv u|luv you) (you|u|ya|) (so much|bot|)",
        `(you|u|ur|youre|this bot|he|the bot|pullquote) (${be}|) ${somewhat} ${good} (bot|one|)`,
        `${somewhat} ${good} (bot|job|work|answer|answers)`,
        "(well done|bravo|congrats|kudos|respect|you rock|you rule|u rock|youre a star|i am impressed|im impressed)",
        "(happy|merry) (birthday|bday|new year|christmas|xmas|easter|halloween|holidays|weekend|friday|monday)",
    ],
    reaction: [
        `(i|we) (really|absolutely|just|do|) (love|like|luv|adore|hate|dislike|miss|heart) (you|u|it|this|that|this bot|you bot|this article|the article) (so much|bot|too|a lot|)`,
        "(love|luv|i love) (it|this|that) (so much|)",
        `(you|u|ur|youre|its|it|that|thats|this|this bot|he|the bot|these) ${be} (not|) ${somewhat} (${good}|${bad}) (bot|answer|one|question|quote|)`,
        `(ur|youre|its|thats) (not|) ${somewhat} (${good}|${bad}) (bot|answer|one|question|quote|)`,
        `(what|how|) ${somewhat} (${good}|${bad}) (bot|answer|answers|one|question|quote|job|work|point|read|article|stuff|to know)`,
        `(that|this|it|you) (helps|helped|makes sense|rocks|rock|rule|works|worked|is enough)`,
        "(so|that|this) (is|was|) (true|funny|sad|cool|it|enough|interesting)",
        "(omg|wtf|damn|dang|bruh|meh|ew|eww|yikes|oops|ouch|gg|ikr|idk|i dont know|dunno|same|lmfao|lool|loll|ha|heh|hihi|hooray|yay|woohoo|whoa|woah|nvm|never mind|nevermind|forget it|whatever|no way|really|seriously|for real|my bad|good to know|okey|oki|okey dokey|k thanks|roger|bravo|congrats|shut up|stop|stop it|go away|no idea|who cares|fair|legit|facts|agreed|i agree|i disagree|i understand|understood|of course|sounds good|works for me|will do|wow just wow|mind blown|i know|i see now|me too|not really|maybe|perhaps|yea|yessir|be quiet|im bored|i am bored|i am sad|im sad|im happy|i am happy|boo|hmph|ugh)",
    ],
    complaint: [
        `(you|u|ur|youre|its|it|that|thats|this|this bot|the bot|the answer|your answer) (${be}|) ${somewhat} ${wrong} (bot|answer|one|at all|)`,
        `(${wrong}|bad|terrible|horrible|worst) (bot|answer|answers|quote|passage|article)`,
        `(not what i (asked|asked for|meant|wanted|was looking for)|i (asked|meant) something else|i did not (ask|mean) that|i didnt (ask|mean) that)`,
        "(that|this|it|you) (really|) (does not help|doesnt help|did not help|didnt help|sucks|suck|is not an answer|isnt an answer|does not answer my question|doesnt answer my question|did not answer my question|didnt answer my question)",
        "(wait what|excuse me|pardon|come again|say what|what do you mean|nice try|try again|wrong|incorrect)",
    ],
    beyond: [
        "(can you|could you|please|pls|) (explain|simplify|rephrase|paraphrase|reword|elaborate|clarify) (it|this|that|what you said|the answer|the quote|) (to me|for me|please|pls|) (in (simple|simpler|plain|other|your own|easy|easier) (words|terms|english|language)|)",
        "in (simple|simpler|plain|other|your own|easy|easier) (words|terms|english|language) (please|pls|)",
        "eli5 (please|)",
        "what (does|do) (this|that|it|dis) (even|actually|really|) mean",
        "what do you (think|feel|say) (of|about|) (it|this|that|me|)",
        "(tell|write|make|sing) (me|us|) (a|another|) (joke|story|song|poem|haiku|riddle|fun fact)",
        "(marry me|do you love me|do you like me|sing|dance|lets play|play a game|play a game with me|be my friend|do you have a girlfriend|do you have a boyfriend)",
        "(what time is it|whats the time|what is the time|what day is it|what day is it today|what is todays date|whats the weather|what is the weather|hows the weather|how is the weather|whats the weather like) (now|today|)",
        "(are you sure|you sure|is (it|that) (true|right|correct))",
    ],
    help: [
        "(help|halp|hlep|help me|help us|help please|i need help|we need help|need help|i need some help|some help|any help|please help|can i get help|can i get some help|sos|commands|command|command list|list commands|list of commands|show commands|all commands|usage|instructions|instruction|manual|guide|tutorial|how to use|how to use this|how to use this bot|how to start|get started|getting started|start|begin|menu|options|info|about|about you|about this bot|user guide|what now|now what|any tips|tips|hint|hints)",
        "(can|could|would|will) (you|u|anyone|someone|somebody) (please|pls|) help (me|us|) (out|here|)",
        `(what|wat|wut|what all|what else) (can|could|do|does) ${you} (do|offer|answer|help with|help me with|do for me|even do|actually do|do here)`,
        "(what|wat) (are|is) (you|u|this bot|the bot|this thing) (for|good for|able to do|capable of|about)",
        `(what|which) (commands|questions|things) (are there|do you have|can i use|do you know|exist|can i ask|can i ask you|can you answer|do you understand|do you answer|should i ask)`,
        "(what|wat|how|who) (can|could|should|do|may|must|shall) (i|we) (ask|ask you|do|do here|do now|do with you|do with this|say|type|write|use you for|start|begin|use you|use this|use this bot|use the bot|use it|use u|ask u|talk to u|talk to you|talk to this bot|get started|ask a question|ask questions|ask you something|ask you questions|get help|get an answer|search|make you answer) (here|now|)",
        `how (do|does|can|would|did) ${you} (work|function|do this|do that|operate|find answers|answer|answer questions|know that|know this)`,
        "how (does|do) (this|all this|this all) work",
        `(what|wat|whats|wats) (is|) (this|this bot|the bot|pullquote|this thing|this place|this app|this channel)`,
        `(explain|introduce|tell me about|show me) (yourself|how (you|this|this bot) (works|work)|how to use (this|you|this bot|it)|what you can do|the commands|your commands)`,
        "(can|may|could) (i|we) (ask|ask you) (a question|something|anything|questions|some questions|a few questions|you something|you a question|)",
        "(i|we) (have|got|had) (a|some|one|another|more|a few) (question|questions|quick question) (for you|)",
        "(give|show|tell|send|write) (me|us|) (a|an|some|a few|) (example|sample) (question|questions|)",
        "(example|examples|example question|example questions|sample question|sample questions|any examples|for example) (please|)",
        "what (is|are|would be) (a|an|some|) (good|example|sample) (question|questions) (to ask|to ask you|here|)",
        "(im|i am) (new|new here|lost|confused|stuck|new to this)",
        "(i dont|i do not|dont|cant|i cant) (understand|get it|understand this|know what to ask|know what to do|know how this works|know how to use this|understand how this works)",
    ],
    identity: [
        "(who|what|wat|wht|hu|who the hell|what the hell|who exactly|what exactly|what kind of (bot|thing|ai|program)) (are|r|is) (you|u|ya|this bot|the bot|pullquote) (really|exactly|anyway|actually|)",
        "(are|r|is|arent|so are|or are) (you|u|this|pullquote|this bot) (just|really|actually|even|only|not|) (a|an|some|) (real|human|humans|person|real person|real human|real human being|human being|man|woman|girl|boy|bot|robot|machine|computer|program|script|ai|a i|artificial intelligence|chatbot|chat bot|ai bot|chatgpt|chat gpt|gpt|gpt 4|openai|claude|gemini|copilot|llm|language model|large language model|search engine|alive|sentient|conscious|intelligent|smart|discord bot|agent) (or (a|an|) (human|real person|person|bot|robot|machine|ai|real|something|what|not)|)",
        `(who|what) (made|created|built|programmed|coded|developed|wrote|owns|runs|is behind|trained|invented|designed) ${you}`,
        "(who is|whos) your (creator|maker|developer|owner|author|boss|master|father|mother|programmer)",
        `${whatIs} (your|ur|this bots|the bots) (name|purpose|job|function|goal|model|version|age)`,
        "(whats|what is) (your|ur) name (again|)",
        "(do|does) (you|u|this bot) (have|got) (a|an|any|) (name|feelings|brain|soul|body|gender|opinion|opinions|emotions|memory)",
        "(do|does) (you|u|this bot) (use|run on|run) (an|a|) (ai|llm|language model|chatgpt|gpt|artificial intelligence|chat gpt|openai)",
        "(tell me|tell us|say something) about (yourself|you|urself|this bot)",
        "(are|is) (you|u|this|this bot|it) (open source|opensource|free|for free|free software)",
        "(where is|wheres|what is|whats|show me|can i see) (your|ur) (source code|code|source|github|repo|repository|website|license|licence)",
        "(introduce yourself|your name|your name please|how old are you|how old r u|where are you from|where do you live|do you sleep|do you dream|are you (married|single|busy|ok|okay|happy|sad|tired|angry)|what (model|ai|llm|language model) (are you|do you use|is this))",
        "is this (a|an|) (bot|ai|robot|chatbot|real person|human|chatgpt|gpt|llm|automated)",
        "(is there|can i (talk|speak) (to|with)|i want to (talk|speak) (to|with)|let me (talk|speak) (to|with)) (a|an|any|) (real|) (human|person|human being) (here|please|instead|)",
    ],
    memory: [
        `(do|does|can|will|would|could) ${you} (ever|also|even|really|just|) (learn|learn from|remember|recognize|recognise) (me|us|this|that|(from|) (what (i|we|people|users) (say|ask|write|type|tell you)|my (name|question|questions|messages)|our (questions|messages|chat|chats|conversation|conversations|last conversation)|this (chat|conversation))|)`,
        `(do|does|can|will|would|are|is) ${you} (ever|also|even|really|just|) (store|save|record|log|keep|collect|track|recording|logging|saving|storing|tracking|reading|read) (everything|anything|all|) (what (i|we) (say|ask|write|type)|(i|we) (say|ask|write|type)|(all|) (my|our) (question|questions|message|messages|chat|chats|conversation|conversations)|this (chat|conversation)|me|us)`,
        `what (do|does) ${you} (know|remember|store|save|collect|keep|record) about (me|us)`,
        "(is|are) (this|this chat|this conversation|our chat|our conversation|my question|my questions|my messages|what i (say|ask|write)) (private|recorded|saved|stored|logged|anonymous|confidential|kept)",
        "who (can|else can|) (see|sees|read|reads) (my|our) (question|questions|messages|chat)",
        "(forget|delete) (me|my (data|messages|questions)|everything about me|what you know about me)",
    ],
    more: [
        "(more|moar|more please|show more|show me more|tell me more|give me more|read more|see more|load more|say more|some more|even more|more of that|more of this|more info|more information|more details|more about this|more about that|a bit more|one more|another|another one)",
        "(tell|show|give|read|quote|send) (me|us) (a bit|a little|some|even|) more (please|details|info|information|of that|of this|of it|about it|about this|about that|quotes|passages|text|context)",
        "(next|next one|next please|next paragraph|the next one|the next paragraph|next passage|the next passage|next page|next quote|next part|next sentence|next result|next answer)",
        `(show|give|read|quote|tell|send) (me|us|) the (next|following) (one|${paragraph}|passage|part|page|quote|result|answer|sentence|paragraphs)`,
        "(continue|go on|keep going|keep reading|carry on|proceed|and then|and next|what next|whats next|what is next|what comes next|what else|anything else|is there more|is that all|read on|continue reading|please continue|go ahead|then what|more context|context|what comes after that|what follows)",
        "(can|could|may|would) (you|u|i|we) (please|) (show|tell|give|see|have|get|read|say) (me|us|) (more|the next paragraph|the next one)",
        "(can|could|may|would) (you|u) (please|) (continue|go on|keep going|read on)",
        "(i want|i need|i would like|id like|want|need) (to know|to read|to see|to hear|) more",
    ],
    language: [
        `(do|can|could|does|did) ${you} (also|even|) (speak|understand|know|talk|read|write|use|answer|reply|respond|quote|support|do|work) (in|) @ (too|also|well|as well|)`,
        "(speak|answer|reply|talk|respond|write|switch|change|use|quote|say it|say that|tell me) (in|to|) @",
        "in @ (please|pls)",
        "(translate|can you translate|could you translate|please translate) (this|that|it|the answer|the quote|the article|the text|this article|) ((to|into|in) (@|my language|another language)|)",
        "(can|could|do|will|would) (you|u) translate (things|quotes|texts|articles|)",
        "(translation|translations|translate|translator)",
        `(which|what|wich|how many|what other|which other|in which|in what) (languages|language|langauges|langs) (do|can|are|is|does|will) (${you}|the articles|articles|the article|${thing}|supported|available|there|here|i|we) (speak|understand|know|support|available|supported|answer|reply|read|use|talk|written|write|ask|ask you|work|) (in|with|)`,
        "(languages|language|supported languages|available languages|which language|which languages|what languages|what language|how many languages)",
        `(is|are) (there|${text}|the articles|it available|this available) (a|an|any|also|available|written|) (in|) @ (version|translation|articles|)`,
        "(do you have|are there|got) (any|) (articles in @|@ articles)",
        "(can|may|could|should|must) (i|we) (ask|write|talk|speak|type|use|ask you|ask questions) (in|) (@|my language|other languages|another language)",
        "(parlez vous|habla|hablas|sprechen sie|sprichst du|parla|fala) @",
    ],
};

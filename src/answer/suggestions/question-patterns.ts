import { languageOf } from "../../languages/languages.ts";

/** “The Syrian Democratic Forces (SDF) …” → “What does SDF stand for?” */
export function acronymQuestion(sentence: string): string | undefined {
    for (const { groups } of sentence.matchAll(acronymPattern)) {
        const { words = "", letters = "" } = groups ?? {};
        const initials = words.split(" ").map((word) => word[0]);
        if (initials.slice(-letters.length).join("") === letters) return `What does ${letters} stand for?`;
    }
    return undefined;
}

const acronymPattern = /(?<words>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,5}) \(?(?<letters>\p{Lu}{3,6})\b/gu;

/** “A spokeswoman dismissed the reports as “news”.” → “Who dismissed the reports as “news”?” */
export function actorQuestion(sentence: string): string | undefined {
    const { subject, act } = actorPattern.exec(sentence)?.groups ?? {};
    if (subject === undefined || act === undefined || noPerson.test(subject)) return undefined;
    const open = act.split("“").length - act.split("”").length;
    return `Who ${act}${open > 0 ? "”" : ""}?`;
}

/** Only things that people and organizations do. */
const verbs =
    "said|says|confirmed|dismissed|announced|admitted|warned|claimed|claims|denied|argued|argues|wrote|described|discovered|invented|founded|designed|proposed|painted|composed|criticised|criticized|coined|introduced|published|formulated|won";

const actorPattern = new RegExp(
    String.raw`^(?<subject>\p{Lu}[^,;:.“”]{2,60}?) (?<act>(?:${verbs}) (?!(?:to|as|by|in|for|with|on|at|from|of|and|or)\b)[^,;:.!?]{12,110}?)[.]”?$`,
    "u",
);

const noPerson =
    /\b(?:It|They|He|She|We|You|This|That|These|Those|Which|Who|What|Some|Many|Others?|reports?|stud(?:y|ies)|articles?|books?|papers?|surveys?|theor(?:y|ies)|models?|films?|laws?|acts?|treat(?:y|ies)|letters?|statements?|logs|data|evidence|results?|reviews?|had|have|has|was|were|been|not|also|later|then|to)\b/u;

/** “The bridge of Lervik was built in 1911 by …” → “When was the bridge of Lervik built?” */
export function dateQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = datePattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `When ${verb} ${asked} ${done}?`;
}

const datePattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>was|were) (?<done>(?:\p{Ll}+ed|built|founded|born|made|sold|won|written|begun|sunk|lost|held)(?: [\p{L}-]+){0,3}?) in (?:\p{Lu}\p{Ll}+ )?(?:1\d|20)\d\d\b/u;

/** “Photosynthesis is the process by which …” → “What is photosynthesis?” */
export function definitionQuestion(sentence: string): string | undefined {
    const { subject = "", verb } = definitionPattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    if (verb === undefined || asked === undefined || relative.test(subject)) return undefined;
    const [first = "", ...others] = asked.split(" ");
    // Two capitalised words without an article may be a person's name.
    if (first !== "the" && others.some((word) => /^\p{Lu}/u.test(word))) return undefined;
    const isCommon = others.length > 0 || common.test(first);
    return `What ${verb} ${isCommon && !ofName.test(first) ? lowered(asked) : asked}?`;
}

const lowered = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Endings of common nouns. */
const common = /\p{Ll}{2}(?:is|ism|ion|ment|ness|ics|ing|ity|ence|ance|logy|graphy|ship|hood)$/u;
/** Endings of words that come from names and keep their capital. */
const ofName = /(?:ian|ean|ish|ese|ic)$/u;

const definitionPattern =
    /^(?<subject>(?:The )?[\p{L}’-]+(?: [\p{L}’-]+){0,3}) (?<verb>is|are) (?:a|an|the|one of) [\p{L}-]+ /u;

/** Incomplete on its own: the reason for what, the result of what? */
const relative =
    /\b(?:reasons?|results?|problems?|aims?|goals?|cases?|facts?|questions?|ideas?|answers?|examples?|first|second|last|only|most|same|other|main|author|article)\b/u;

/** “The bridge was built in 1911 by Ida Holm.” → “By whom was the bridge built?” */
export function makerQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = makerPattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `By whom ${verb} ${asked} ${done}?`;
}

const makerPattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>was|were) (?:first |originally )?(?<done>built|designed|founded|written|discovered|invented|painted|composed|developed|introduced|created|directed|published|coined|proposed)(?: in (?:\p{Lu}\p{Ll}+ )?\d{4})? by (?:the (?:\p{Ll}+ ){0,3})?\p{Lu}/u;

/** “… said Lynn Maalouf, deputy director of research …” → “Who is Lynn Maalouf?” */
export function personQuestion(sentence: string): string | undefined {
    const found = personPatterns.map((pattern) => pattern.exec(sentence)?.groups?.["name"]);
    const name = found.find((known) => known !== undefined);
    return name === undefined ? undefined : `Who is ${name}?`;
}

const roles =
    "director|professor|minister|president|engineer|spokesman|spokeswoman|spokesperson|author|writer|poet|scientist|researcher|historian|artist|painter|architect|composer|king|queen|mayor|judge|lawyer|doctor|teacher|editor|journalist|chairman|chairwoman|founder|captain|senator|actor|actress|singer|coach|physicist|chemist|biologist|philosopher|mathematician|politician|secretary|ambassador|commander|analyst";

const word = String.raw`(?:al-|el-)?\p{Lu}[\p{L}-]+`;
const name = String.raw`(?<name>\p{Lu}[\p{L}-]+(?: (?:de |van |von |bin )?${word}){1,2})`;

/** Only if the sentence says what the person does, because not every pair of capitalised words is a person. */
const personPatterns = [
    new RegExp(String.raw`\b(?:${roles}|${capital(roles)}) ${name}(?![\p{L}’']| \p{Lu})`, "u"),
    new RegExp(
        String.raw`(?<![\p{L}-])(?<!\p{Lu}[\p{L}-]* )${name}, (?:[\p{Ll}-]+ ){0,3}(?:${roles})\b`,
        "u",
    ),
    new RegExp(String.raw`^${name} (?:is|was) (?:a|an|the) (?:[\p{L}-]+ ){0,3}(?:${roles})\b`, "u"),
];

function capital(words: string): string {
    return words.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** “The Sierra Nevada is located in …” → “Where is the Sierra Nevada located?” */
export function placeQuestion(sentence: string): string | undefined {
    const { subject = "", verb, done } = placePattern.exec(sentence)?.groups ?? {};
    const asked = subjectWithin(subject);
    return verb === undefined || asked === undefined ? undefined : `Where ${verb} ${asked} ${done}?`;
}

const placePattern =
    /^(?<subject>(?:The |\p{Lu})[^,;:.()“”]{2,60}?) (?<verb>is|are|was|were) (?<done>located|situated|found|based|held|born|buried|headquartered|produced|spoken)(?: mainly| mostly)? (?:in|on|at|near|along|between) /u;

/** “‘We fear …’, said Lynn Maalouf” → “Who said ‘We fear …’?”, if the sentence names the speaker. */
export function speakerQuestion(sentence: string): string | undefined {
    const quote = /“(?<quote>\p{Lu}[^“”]{30,140}?)[,.]?”,? (?:said|says|wrote) (?:the )?\p{Lu}/u.exec(
        sentence,
    )?.groups?.["quote"];
    return quote === undefined ? undefined : `Who said “${quote}”?`;
}

/** The subject of a sentence for use in a question; undefined if it refers to another sentence, or to no single thing. */
function subjectWithin(subject: string): string | undefined {
    if (vague.test(subject) || hasVerb.test(subject)) return undefined;
    return subject.replace(/^The\b/u, "the");
}

/** “The tower is old and” goes on with another verb. */
const hasVerb = /\s(?:is|are|was|were|has|have|had)\s/u;

/** “The city” was named by another sentence. */
const vague =
    /^(?:A|An|Many|Some|Most|Several|Both|Other|Others|Few|All|Each|One|Two|Three|Another|This|That|These|Those|It|He|She|They|We|You|There|Here|What|Who|If|When|But|And|So|In|On|At|For|As)\b|^The \p{Ll}+$/u;

/** Asks about a name within the sentence. Any answer that contains the name is right. */
export function topicQuestion(sentence: string, language: string): string | undefined {
    const ask = languageOf(language)?.welcome?.about;
    const name = topicPattern.exec(sentence)?.groups?.["name"];
    return ask === undefined || name === undefined ? undefined : ask(name);
}

/** Two or three capitalised words within a sentence, or one word in capitals. */
const topicPattern =
    /(?<![\p{L}’'-])\p{Ll}[\p{L}-]*,? (?<name>\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]{2,}){1,2}|\p{Lu}{3,6})(?![\p{L}’'-]| \p{Lu})/u;

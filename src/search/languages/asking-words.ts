/**
 * Words that ask or command and so say nothing about the subject, by primary language subtag; the library's stop lists lack
 * most of them.
 */
export const askingWords: Readonly<Record<string, string>> = {
    ar: "متى من أين لماذا كم كيف ماذا ما هل أي",
    de: "wann wer wem wen wessen wo wohin woher warum wieso weshalb wie was welche welcher welches welchen viel viele nenne erkläre",
    en: "a anyone anything anybody article articles author else ever every explain list many may might much must name please say says shall show someone something tell us whether whose within without",
    el: "πότε ποιος ποια ποιο ποιοι ποιες πού γιατί πώς πόσο πόσα πόσοι πόσες τι",
    es: "cuándo quién quiénes dónde adónde por qué cuánto cuánta cuántos cuántas cuál cuáles cómo explica",
    fa: "کی چه چرا کجا چند چگونه کدام آیا چقدر چیست کیست در از به که را این و با است",
    fr: "quand qui où pourquoi combien quel quelle quels quelles comment quoi est-ce explique",
    he: "מתי מי מה איפה היכן למה מדוע כמה איך כיצד איזה איזו אילו האם של את על הוא היא זה לא עם או גם כי אל",
    hi: "कब कौन कहाँ कहां क्यों कितना कितने कितनी कैसे क्या किस किसने किसे",
    id: "kapan siapa dimana mana mengapa kenapa berapa bagaimana apa apakah",
    it: "quando chi dove perché quanto quanta quanti quante quale quali come cosa spiega",
    ja: "いつ 誰 だれ どこ なぜ どうして いくつ いくら 何 なに 何人 どの どれ どう か",
    ko: "언제 누가 누구 어디 왜 몇 얼마나 무엇 어떻게 어느",
    nl: "wanneer wie waar waarom hoe hoeveel welke welk wat",
    pl: "kiedy kto gdzie dlaczego ile jak jaki jaka jakie który która co czy",
    pt: "quando quem onde porquê quanto quanta quantos quantas qual quais como",
    ro: "când cine unde de ce cât câtă câți câte cum care ce",
    ru: "когда кто кого кому где куда откуда почему зачем сколько какой какая какое какие как что ли",
    sv: "när vem var vart varför hur många mycket vilken vilket vilka vad",
    th: "เมื่อไร เมื่อไหร่ เมื่อใด ใคร ที่ไหน ไหน ทำไม กี่ อย่างไร ยังไง อะไร เท่าไร เท่าไหร่ ใด เป็น ที่ ของ และ ใน มี ได้ ว่า คือ",
    tr: "ne zaman kim kimin nerede nereye nereden neden niçin niye kaç nasıl hangi mi mı mu mü",
    uk: "коли хто кого де куди звідки чому скільки який яка яке які як що чи",
    vi: "khi nào ai ở đâu tại sao vì bao nhiêu mấy như thế gì là có không của và",
    zh: "什么 什麼 谁 誰 哪里 哪裡 哪儿 哪 多少 几 幾 为什么 為什麼 怎么 怎麼 何时 何時 吗 嗎 呢",
};

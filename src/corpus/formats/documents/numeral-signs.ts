const kanji = "一二三四五六七八九";

/** The signs of the numbers from 1 on, by format. They end where programs differ in how they go on. */
export const signs: Readonly<Record<string, string>> = {
    decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩",
    decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
    ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
    ideographDigital: kanji,
    japaneseDigitalTenThousand: kanji,
    japaneseLegal: "壱弐参四伍六七八九",
    aiueo: "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    aiueoFullWidth:
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    iroha: "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳ",
    irohaFullWidth: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ",
    ganada: "가나다라마바사아자차카타파하",
    chosung: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    russianLower: "абвгдежзиклмнопрстуфхцчшщ",
    russianUpper: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩ",
    hebrew1: "אבגדהוזחטי",
    hebrew2: "אבגדהוזחטיכלמנסעפצקרשת",
    arabicAlpha: "أبتثجحخدذرزسشصضطظعغفقكلمنهو",
};

/** The digits from 0 on, by format. */
export const digits: Readonly<Record<string, string>> = {
    decimalFullWidth: "０１２３４５６７８９",
    decimalFullWidth2: "０１２３４５６７８９",
    decimalHalfWidth: "0123456789",
    hindiNumbers: "०१२३४५६७८९",
    thaiNumbers: "๐๑๒๓๔๕๖๗๘๙",
};

/** The numbers from 1 to 10, of which those up to 99 consist, by format. */
export const countingWords: Readonly<Record<string, string>> = {
    chineseCounting: `${kanji}十`,
    chineseCountingThousand: `${kanji}十`,
    japaneseCounting: `${kanji}十`,
    taiwaneseCounting: `${kanji}十`,
    taiwaneseCountingThousand: `${kanji}十`,
    koreanCounting: "일이삼사오육칠팔구십",
};

/** Likewise, but ten is written as "one ten". */
export const legalWords: Readonly<Record<string, string>> = {
    chineseLegalSimplified: "壹贰叁肆伍陆柒捌玖拾",
    ideographLegalTraditional: "壹貳參肆伍陸柒捌玖拾",
};

/** English words for the numbers from 1 on. */
export const englishWords: Readonly<Record<string, readonly string[]>> = {
    cardinalText:
        "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty".split(
            "|",
        ),
    ordinalText:
        "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth".split(
            "|",
        ),
};

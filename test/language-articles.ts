/**
 * A short article in its language, questions with words that their KeySentence must contain, and one that it does not answer.
 */
export interface LanguageArticle {
    readonly language: string;
    readonly text: string;
    readonly questions: readonly (readonly [question: string, words: string])[];
    readonly unanswerable: string;
}

export const languageArticles: readonly LanguageArticle[] = [
    {
        language: "ar",
        text: "جسر الوادي\n\nبُني جسر الوادي عام ١٩١١ على يد المهندسة ليلى حداد. يبلغ طول الجسر أربعمئة متر وهو مصنوع من الحجر الأبيض.\n\nتعبر الجسر ثلاثة آلاف سيارة كل يوم. أُلغيت رسوم العبور في سنة ١٩٧٤ بعد احتجاج السكان.\n",
        questions: [
            ["من بنى جسر الوادي؟", "ليلى حداد"],
            ["كم سيارة تعبر الجسر كل يوم؟", "ثلاثة آلاف"],
            ["متى أُلغيت رسوم العبور؟", "١٩٧٤"],
        ],
        unanswerable: "ما هو سعر القهوة في باريس؟",
    },
    {
        language: "vi",
        text: "Cầu thung lũng\n\nCầu thung lũng được kỹ sư Nguyễn Thị Lan xây dựng vào năm 1911. Cầu dài bốn trăm mét và làm bằng đá trắng.\n\nMỗi ngày có ba nghìn chiếc ô tô đi qua cầu. Phí qua cầu được bãi bỏ vào năm 1974 sau khi người dân phản đối.\n",
        questions: [
            ["Ai đã xây dựng cầu thung lũng?", "Nguyễn Thị Lan"],
            ["Mỗi ngày có bao nhiêu chiếc ô tô đi qua cầu?", "ba nghìn"],
            ["Phí qua cầu được bãi bỏ khi nào?", "1974"],
        ],
        unanswerable: "Giá một ly cà phê ở Paris là bao nhiêu?",
    },
    {
        language: "zh",
        text: "河谷大桥\n\n河谷大桥由工程师李明于1911年建造。桥长四百米，用白色石头砌成。\n\n每天有三千辆汽车通过这座桥。1974年，政府取消了过桥费。\n",
        questions: [
            ["谁建造了河谷大桥？", "李明"],
            ["每天有多少辆汽车通过这座桥？", "三千辆"],
            ["政府什么时候取消了过桥费？", "1974年"],
        ],
        unanswerable: "巴黎的咖啡多少钱？",
    },
    {
        language: "de",
        text: "Die Talbrücke\n\nDie Talbrücke wurde 1911 von der Ingenieurin Anna Holm gebaut. Sie ist vierhundert Meter lang und besteht aus weißem Stein.\n\nJeden Tag überqueren dreitausend Autos die Brücke. Die Maut wurde 1974 nach Protesten der Bewohner abgeschafft.\n",
        questions: [
            ["Wer hat die Talbrücke gebaut?", "Anna Holm"],
            ["Wie viele Autos überqueren täglich die Brücke?", "dreitausend Autos"],
            ["Wann wurde die Maut abgeschafft?", "1974"],
        ],
        unanswerable: "Was kostet ein Kaffee in Paris?",
    },
    {
        language: "hi",
        text: "घाटी का पुल\n\nघाटी का पुल 1911 में इंजीनियर मीरा शर्मा ने बनाया था। यह पुल चार सौ मीटर लंबा है और सफ़ेद पत्थर से बना है।\n\nहर दिन तीन हज़ार गाड़ियाँ इस पुल को पार करती हैं। 1974 में सरकार ने पुल का शुल्क हटा दिया।\n",
        questions: [
            ["घाटी का पुल किसने बनाया था?", "मीरा शर्मा"],
            ["हर दिन कितनी गाड़ियाँ पुल को पार करती हैं?", "तीन हज़ार"],
            ["सरकार ने शुल्क कब हटा दिया?", "1974"],
        ],
        unanswerable: "पेरिस में कॉफ़ी की कीमत क्या है?",
    },
    {
        language: "ja",
        text: "谷の橋\n\n谷の橋は1911年に技師の田中花子が建設しました。橋の長さは四百メートルで、白い石で作られています。\n\n毎日三千台の自動車が橋を渡ります。通行料は1974年に廃止されました。\n",
        questions: [
            ["谷の橋を建設したのは誰ですか？", "田中花子"],
            ["毎日何台の自動車が橋を渡りますか？", "三千台"],
            ["通行料はいつ廃止されましたか？", "1974年"],
        ],
        unanswerable: "パリのコーヒーはいくらですか？",
    },
    {
        language: "ko",
        text: "골짜기 다리\n\n골짜기 다리는 1911년에 기술자 김하나가 건설했다. 다리의 길이는 사백 미터이고 흰 돌로 만들어졌다.\n\n매일 삼천 대의 자동차가 다리를 건넌다. 통행료는 1974년에 폐지되었다.\n",
        questions: [
            ["골짜기 다리는 누가 건설했나요?", "김하나"],
            ["매일 몇 대의 자동차가 다리를 건너나요?", "삼천 대"],
            ["통행료는 언제 폐지되었나요?", "1974년"],
        ],
        unanswerable: "파리의 커피 가격은 얼마인가요?",
    },
    {
        language: "ru",
        text: "Мост через долину\n\nМост через долину построила в 1911 году инженер Анна Хольм. Его длина составляет четыреста метров, он сложен из белого камня.\n\nКаждый день по мосту проезжают три тысячи автомобилей. Плату за проезд отменили в 1974 году после протестов жителей.\n",
        questions: [
            ["Кто построил мост через долину?", "Анна Хольм"],
            ["Сколько автомобилей проезжает по мосту каждый день?", "три тысячи"],
            ["Когда отменили плату за проезд?", "1974"],
        ],
        unanswerable: "Сколько стоит кофе в Париже?",
    },
    {
        language: "es",
        text: "El puente del valle\n\nLa ingeniera Ana Holm construyó el puente del valle en 1911. Mide cuatrocientos metros de largo y es de piedra blanca.\n\nTres mil coches cruzan el puente cada día. El peaje fue eliminado en 1974 tras las protestas de los vecinos.\n",
        questions: [
            ["¿Quién construyó el puente del valle?", "Ana Holm"],
            ["¿Cuántos coches cruzan el puente cada día?", "Tres mil coches"],
            ["¿Cuándo fue eliminado el peaje?", "1974"],
        ],
        unanswerable: "¿Cuánto cuesta un café en París?",
    },
    {
        language: "th",
        text: "สะพานหุบเขา\n\nสะพานหุบเขาสร้างขึ้นในปี 1911 โดยวิศวกรสมศรี ใจดี สะพานยาวสี่ร้อยเมตรและทำจากหินสีขาว\n\nรถยนต์สามพันคันข้ามสะพานทุกวัน รัฐบาลยกเลิกค่าผ่านทางในปี 1974\n",
        questions: [
            ["ใครสร้างสะพานหุบเขา", "สมศรี"],
            ["รถยนต์กี่คันข้ามสะพานทุกวัน", "สามพันคัน"],
            ["รัฐบาลยกเลิกค่าผ่านทางเมื่อไร", "1974"],
        ],
        unanswerable: "กาแฟในปารีสราคาเท่าไร",
    },
    {
        language: "tr",
        text: "Vadi köprüsü\n\nVadi köprüsünü 1911 yılında mühendis Ayşe Holm yaptı. Köprünün uzunluğu dört yüz metredir ve beyaz taştan yapılmıştır.\n\nHer gün üç bin araba köprüden geçiyor. Geçiş ücreti 1974 yılında halkın protestoları üzerine kaldırıldı.\n",
        questions: [
            ["Vadi köprüsünü kim yaptı?", "Ayşe Holm"],
            ["Her gün kaç araba köprüden geçiyor?", "üç bin araba"],
            ["Geçiş ücreti ne zaman kaldırıldı?", "1974"],
        ],
        unanswerable: "Paris'te bir kahve kaç para?",
    },
    {
        language: "fr",
        text: "Le pont de la vallée\n\nL'ingénieure Anne Holm a construit le pont de la vallée en 1911. Il mesure quatre cents mètres de long et il est en pierre blanche.\n\nTrois mille voitures traversent le pont chaque jour. Le péage a été supprimé en 1974 après les protestations des habitants.\n",
        questions: [
            ["Qui a construit le pont de la vallée ?", "Anne Holm"],
            ["Combien de voitures traversent le pont chaque jour ?", "Trois mille voitures"],
            ["Quand le péage a-t-il été supprimé ?", "1974"],
        ],
        unanswerable: "Combien coûte un café à Rome ?",
    },
    {
        language: "he",
        text: "גשר העמק\n\nגשר העמק נבנה בשנת 1911 בידי המהנדסת חנה לוי. אורך הגשר ארבע מאות מטרים והוא עשוי מאבן לבנה.\n\nשלושת אלפים מכוניות חוצות את הגשר בכל יום. האגרה בוטלה בשנת 1974 אחרי מחאת התושבים.\n",
        questions: [
            ["בידי מי נבנה גשר העמק?", "חנה לוי"],
            ["כמה מכוניות חוצות את הגשר בכל יום?", "שלושת אלפים"],
            ["מתי בוטלה האגרה?", "1974"],
        ],
        unanswerable: "כמה עולה קפה בפריז?",
    },
];

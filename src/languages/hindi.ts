import { stemmer } from "@orama/stemmers/indian";
import { stopwords } from "@orama/stopwords/indian";
import { type Language, list } from "./language.ts";

export const hindi: Language = {
    tags: ["hi"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("कब, कौन, कहाँ, कहां, क्यों, कितना, कितने, कितनी, कैसे, क्या, किस, किसने, किसे"),
    detection: { byWords: true, isLikeliest: true },
    smallTalk: {
        thanks: list("धन्यवाद, बहुत धन्यवाद, बहुत बहुत धन्यवाद, शुक्रिया, बहुत शुक्रिया"),
        others: list("नमस्ते, नमस्कार, हाँ, हां, नहीं, ठीक है, ठीक, अच्छा, बहुत अच्छा, बढ़िया, समझ गया, समझ गई, कृपया"),
    },
};

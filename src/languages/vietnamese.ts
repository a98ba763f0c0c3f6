import { type Language, list } from "./language.ts";

export const vietnamese: Language = {
    tags: ["vi"],
    askingWords: list(
        "khi, nào, ai, ở, đâu, tại, sao, vì, bao, nhiêu, mấy, như, thế, gì, là, có, không, của, và",
    ),
    detection: {
        byWords: true,
        letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
        areLettersFrequent: true,
    },
    talk: {
        greeting: [
            "(chào mọi người|xin chào bạn|chào bot|chào buổi sáng|chào buổi tối|alo|hế lô)",
            "(bạn khỏe không|bạn có khỏe không|khỏe không|có gì mới)",
        ],
        thanks: ["(cảm ơn|cám ơn) (bạn|nhiều|rất nhiều|bạn nhiều|vì đã giúp|bot|nhé|)"],
        goodbye: ["(tạm biệt|hẹn gặp lại|chúc ngủ ngon|bye nhé|chào tạm biệt)"],
        reaction: [
            "(tôi yêu bạn|tôi thích bạn|đúng rồi|đúng|sai rồi|sai|bạn giỏi quá|bạn thật tuyệt|thật không|thật à|tôi không biết|không biết|buồn quá|vui quá|wow|ok bạn|ừ|ừm)",
        ],
        help: [
            "(giúp|giúp tôi|giúp với|trợ giúp|tôi cần giúp|tôi cần giúp đỡ|lệnh|hướng dẫn|bạn giúp tôi được không|tôi có câu hỏi|tôi có một câu hỏi)",
            "bạn (có thể|biết) làm (gì|được gì|được những gì)",
            "(bạn|bot này) làm được (gì|những gì)",
            "(tôi|mình) có thể (hỏi|làm) gì",
            "(dùng|sử dụng) (bot này|cái này) (như thế nào|thế nào)",
            "(cái này là gì|đây là gì|bot này là gì)",
        ],
        identity: [
            "(bạn|mày|em) là (ai|gì)",
            "bạn (có phải|) là (robot|bot|người|con người|máy|ai|người thật|chatgpt|trí tuệ nhân tạo) (không|à|phải không|)",
            "(ai|người nào) (tạo ra|làm ra|lập trình) bạn",
            "(tên bạn là gì|bạn tên là gì|bạn tên gì)",
        ],
        overview: [
            "(bài này|bài viết này|bài báo này|bài viết|văn bản này|cái này) (nói về gì|nói về cái gì|viết về gì|nói gì|về cái gì|nói về điều gì)",
            "(tóm tắt|tóm tắt bài viết|tóm tắt bài này|tóm tắt bài báo|bản tóm tắt|tiêu đề|tiêu đề là gì|chủ đề là gì|hãy tóm tắt|hãy tóm tắt bài viết|tóm tắt giúp tôi)",
        ],
        author: [
            "ai (viết|đã viết) (bài này|bài viết này|bài báo này|cái này|bài báo)",
            "(tác giả|tác giả là ai|ai là tác giả|tác giả bài viết là ai|tác giả của bài viết này là ai|ai là tác giả của bài viết này)",
        ],
        date: [
            "(bài này|bài viết này|bài báo này) (được|) (đăng|viết|xuất bản) (khi nào|lúc nào|ngày nào|năm nào)",
            "(ngày đăng|ngày xuất bản|ngày viết|ngày tháng)",
        ],
        source: [
            "(nguồn|nguồn là gì|nguồn ở đâu|liên kết|đường dẫn|link|cho tôi link|cho tôi nguồn|cho xin link|dẫn nguồn|trích dẫn nguồn|lấy từ đâu|bài này từ đâu|đọc bài viết ở đâu)",
        ],
        articles: [
            "(bài viết|các bài viết|tất cả bài viết|danh sách bài viết|liệt kê các bài viết|xem các bài viết)",
            "(có|bạn có) (những bài viết nào|bao nhiêu bài viết|bài viết nào)",
            "(bạn biết gì|bạn biết những gì)",
        ],
        paragraph: ["(cho tôi xem|xem|trích|đọc|) (đoạn|đoạn văn) (số|thứ|) #"],
        "last-paragraph": ["(cho tôi xem|xem|trích|đọc|) (đoạn|đoạn văn) cuối (cùng|)"],
        more: [
            "(thêm|thêm nữa|xem thêm|nói thêm|cho tôi biết thêm|tiếp|tiếp tục|tiếp theo|đoạn tiếp theo|đoạn sau|còn gì nữa|nữa)",
        ],
        language: [
            "bạn (có|) (nói|biết|hiểu) (được|) tiếng (việt|anh|đức|pháp|nga|nhật|trung|hàn) (không|được không|)",
            "bạn (nói|biết) (được|) (những ngôn ngữ nào|bao nhiêu ngôn ngữ|ngôn ngữ nào)",
            "(ngôn ngữ|dịch|dịch đi|dịch cái này|bản dịch|bạn dịch được không|tiếng việt|bằng tiếng việt|bằng tiếng anh)",
        ],
    },
    smallTalk: {
        thanks: list("cảm ơn, cám ơn, cảm ơn nhiều, cảm ơn bạn, cảm ơn rất nhiều"),
        greetings: list("xin chào, chào, chào bạn"),
        reactions: list("vâng, dạ, không, được, tốt, tốt lắm, tuyệt, tuyệt vời, hay quá, hiểu rồi, thú vị"),
    },
};

import { stemmer } from "@orama/stemmers/portuguese";
import { stopwords } from "@orama/stopwords/portuguese";
import { type Language, list } from "./language.ts";

export const portuguese: Language = {
    tags: ["pt"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("quando, quem, onde, porquê, quanto, quanta, quantos, quantas, qual, quais, como"),
    numbers: {
        words: list(
            "zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, dezesseis, dezessete, dezoito, dezenove, vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa",
        ),
        joined: (ten, unit) => `${ten} e ${unit}`,
    },
    versionWords: list("versão, versões"),
    sentences: {
        abbreviations: list("sr, sra, srs, srta, dra, exmo, exma, eng, d, sto, sta, p.ex"),
        beforeNumbers: list("pág, págs, núm, séc, cap, caps, art, arts, tab, ed, av, tel"),
        units: list("a.m, p.m, km, kg, min, seg"),
        closing: list("s.a, ltda, cia, av"),
        ending: list("a.c, d.c, etc"),
        lettered: list(
            "plano, opção, vitamina, tipo, grupo, classe, seção, secção, figura, parte, anexo, tabela, ponto, passo, modelo, hepatite, fase, bloco, linha, série, letra, zona, nível, categoria, edifício, prédio",
        ),
    },
    detection: { byWords: true, letters: "ãõáâàçéêíóôú" },
    followUp: {
        joining: list("e"),
        openings: list("e, mas, e quanto a, e sobre"),
        prepositions: list("em, de, para, por, com, sem, entre, desde, até, sobre"),
        asking: list(
            "quando, onde, aonde, por que, por quê, quem, qual, quais, quanto, quanta, quantos, quantas, o que, o quê, desde quando, até quando",
        ),
    },
    talk: {
        greeting: [
            "(oie|opa|eae|e aí|ei|alô|olá a todos|oi pessoal|oi gente)",
            "(como vai|como está|como estás|como você está|tudo bom|tudo certo|beleza|como vai você|tudo joia)",
        ],
        thanks: [
            "(obrigado|obrigada|muito obrigado|muito obrigada|valeu) (pela ajuda|pela resposta|por tudo|bot|mesmo|)",
            "(brigado|brigada|agradeço|grato|grata)",
        ],
        goodbye: [
            "(tchau tchau|adeus|até logo|até mais|até amanhã|até breve|até já|falou|flw|bom fim de semana)",
        ],
        reaction: [
            "(eu te amo|te amo|amo você|gosto de você|gostei|adorei|que legal|que bom|que triste|é verdade|está errado|tá errado|está certo|você é o melhor|você é demais|você é burro|nossa|uau|sério|não sei|que pena|massa|show|top demais|ok|tanto faz)",
        ],
        help: [
            "(ajuda|me ajuda|me ajude|socorro|comandos|instruções|preciso de ajuda|pode me ajudar|você pode me ajudar|tenho uma pergunta|tenho uma dúvida)",
            "o que (você pode|você sabe|você faz|posso|eu posso|podes|sabes|dá para|tu fazes|voce faz) (fazer|perguntar|te perguntar|) (aqui|)",
            "como (funciona|você funciona|se usa|uso|usar|te uso|faço para usar) (isto|isso|este bot|o bot|)",
            "(o que é isto|o que é isso|para que serve|para que você serve|o que é este bot)",
        ],
        identity: [
            "(quem|o que) (é você|és tu|és|você é|tu és)",
            "(você é|tu és|és|vc é) (um|uma|) (robô|robot|bot|humano|humana|pessoa|ia|máquina|inteligência artificial|real|pessoa real|pessoa de verdade|chatgpt|programa|homem|mulher)",
            "quem te (fez|criou|programou|desenvolveu)",
            "(quem criou você|quem fez você|qual é o seu nome|qual é o teu nome|qual o seu nome|qual seu nome|como você se chama|como te chamas|seu nome|apresente se)",
        ],
        overview: [
            "(do que|de que|sobre o que|sobre o quê) (trata|fala|se trata|é|isto trata|isso trata) (este artigo|esse artigo|o artigo|este texto|o texto|isto|isso|)",
            "(este artigo|o artigo|esse artigo|o texto|isto|isso) (fala|é|trata) (sobre o quê|sobre o que|do quê|de quê|de que|do que)",
            "(resumo|um resumo|síntese|título|qual é o título|qual o título|qual é o assunto|qual é o tema|o que diz o artigo|o que diz este artigo|o que diz o texto|em resumo)",
            "(resuma|resume|resumir|pode resumir|você pode resumir|me resuma) (o artigo|este artigo|esse artigo|o texto|este texto|isto|isso|)",
            "(me dê|faça|faz|quero|dá me|me dá|me faça) um (breve|pequeno|curto|) resumo (do artigo|deste artigo|desse artigo|do texto|)",
        ],
        author: [
            "quem (escreveu|redigiu) (isto|isso|este artigo|esse artigo|o artigo|este texto|o texto)",
            "(quem é|quem foi|qual é|me diga) (o autor|a autora|o nome do autor) (do artigo|deste artigo|desse artigo|do texto|deste texto|)",
            "(autor|o autor|autora|escrito por quem|por quem foi escrito)",
        ],
        date: [
            "(quando|em que ano|em que data) (foi publicado|foi escrito|saiu|foi postado) (isto|isso|este artigo|esse artigo|o artigo|este texto|o texto)",
            "(este artigo|esse artigo|o artigo|isto|isso) foi (publicado|escrito) quando",
            "de quando é (este artigo|esse artigo|o artigo|este texto)",
            "(data|a data|data de publicação|qual é a data|qual a data|qual é a data de publicação|qual é a data do artigo)",
        ],
        source: [
            "(fonte|fontes|a fonte|as fontes|link|o link|url|referência|referências|cite sua fonte|cite suas fontes|cite a fonte|qual é a fonte|qual a fonte|quais são as fontes|quais são suas fontes|qual é a sua fonte|qual é o link|cadê o link|onde está o link)",
            "(me dê|me dá|manda|me manda|envia|me envie|mostra|me mostra|tem|você tem) (o|a|um|uma|as|) (link|fonte|fontes|url) (do artigo|para o artigo|)",
            "de onde (vem|veio|é|você tirou|tirou) (isto|isso|este artigo|o artigo|essa informação)",
            "onde (posso ler|posso encontrar|encontro|leio) (o|este|esse) artigo (completo|original|inteiro|)",
        ],
        articles: [
            "(artigos|os artigos|todos os artigos|lista de artigos|a lista de artigos)",
            "(quais|quantos|que) artigos (você tem|tem|há|existem|você conhece|tens|conheces|estão disponíveis)",
            "(mostre|mostra|liste|lista|me mostre|me dê) (todos|) (os|seus|os seus|a lista de) artigos",
            "(o que você sabe|o que sabes|sobre o que posso perguntar|o que posso ler)",
        ],
        paragraph: [
            "(mostre|mostra|cite|cita|leia|lê|me mostre|me dê|) (o|) parágrafo (número|) #",
            "(mostre|mostra|cite|cita|leia|lê|me mostre|me dê|) (o|) # parágrafo",
            "o que diz o parágrafo (número|) #",
        ],
        "last-paragraph": ["(mostre|mostra|cite|cita|leia|me mostre|) (o|) último parágrafo"],
        "any-paragraph": [
            "(mostre|mostra|cite|cita|me mostre|me dê|) (um|uma|) (parágrafo|citação|trecho) (aleatório|aleatória|qualquer|ao acaso)",
        ],
        more: [
            "(mais|mostre mais|mostra mais|me mostre mais|conte mais|me conte mais|fale mais|quero mais|quero saber mais|próximo|o próximo|próximo parágrafo|o próximo parágrafo|continue|continua|continuar|segue|mais informações|algo mais|o que mais|e depois)",
        ],
        language: [
            "(você fala|fala|falas|você entende|entende|sabe falar|vc fala) (também|em|) @",
            "(quais|quantas|que) (línguas|idiomas) (você fala|fala|falas|você entende|entende|há|existem|você conhece)",
            "(língua|idioma|idiomas|línguas|traduza|traduz|traduza isso|traduz isso|traduzir|tradução|pode traduzir|você pode traduzir|em @|em @ por favor|traduza para @|responda em @|fale em @)",
        ],
    },
    smallTalk: {
        thanks: list(
            "obrigado, obrigada, muito obrigado, muito obrigada, obg, valeu, vlw, agradecido, agradecida",
        ),
        greetings: list("olá, oi, bom dia, boa tarde, boa noite, tudo bem"),
        goodbyes: list("tchau"),
        reactions: list(
            "sim, não, tá, muito bom, ótimo, perfeito, excelente, legal, beleza, entendi, interessante, kkk, kkkk, rsrs",
        ),
        company: list("por favor"),
    },
    welcome: {
        about: (name) => `O que dizem os artigos sobre ${name}?`,
    },
    courtesy: {
        before: list(
            "alguém sabe, alguém sabe me dizer, alguém pode me dizer, você sabe, vocês sabem, sabe me dizer, pode me dizer, você pode me dizer, vocês podem me dizer, poderia me dizer, podem me dizer, me diga, me diz, diga-me, eu queria saber, queria saber, gostaria de saber, eu gostaria de saber, quero saber, oi, olá, oi pessoal, olá pessoal, bom dia, boa tarde, boa noite, por favor",
        ),
        after: list(
            "por favor, pfv, pfvr, obrigado, obrigada, valeu, desde já obrigado, desde já obrigada, kkk, kkkk, rsrs",
        ),
    },
};

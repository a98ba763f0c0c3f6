import { stemmer } from "@orama/stemmers/portuguese";
import { stopwords } from "@orama/stopwords/portuguese";
import { type Language, list } from "./language.ts";

export const portuguese: Language = {
    tags: ["pt"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quando, quem, onde, porquê, quanto, quanta, quantos, quantas, qual, quais, como, aonde, cadê, porque, quê, sobre, explica, explique, vc, vcs, pra, tá",
    ),
    shortForms: list(
        "dr doutor, dra doutora, sr senhor, sra senhora, prof professor, profa professora, av avenida, km quilômetro, kg quilograma, univ universidade, tel telefone, depto departamento, foto fotografia, info informação",
    ),
    numbers: {
        words: list(
            "zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, dezesseis, dezessete, dezoito, dezenove, vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa",
        ),
        joined: (ten, unit) => `${ten} e ${unit}`,
    },
    versionWords: list("versão, versões"),
    sentences: {
        abbreviations: list("sr, sra, srs, sras, srta, dra, drs, profa, exmo, exma, eng, d, sto, sta, p.ex"),
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
        openings: list(
            "e, mas, e quanto a, e quanto ao, e quanto à, e quanto aos, e quanto às, e sobre, e em relação a",
        ),
        prepositions: list("a, em, de, para, por, com, sem, entre, contra, desde, até, sobre"),
        asking: list(
            "quando, onde, aonde, de onde, por que, por quê, como, quem, qual, quais, quanto, quanta, quantos, quantas, o que, o quê, que ano, que dia, que mês, desde quando, até quando",
        ),
    },
    talk: {
        greeting: [
            "(oie|oi oi|opa|eae|eai|e aí|ei|alô|salve|olá a todos|bom dia a todos|boa tarde a todos|boa noite a todos)",
            "(oi|olá|e aí|fala|salve|bom dia|boa tarde|boa noite) (pessoal|gente|galera|povo|bot)",
            "(como vai|como está|como estás|como você está|como vocês estão|como cê tá|tudo bom|tudo certo|tudo bem com você|tudo bem por aí|beleza|como vai você|tudo joia)",
        ],
        thanks: [
            "(obrigado|obrigada|muito obrigado|muito obrigada|obg|brigado|brigada|valeu|vlw) (pela ajuda|pela resposta|pela informação|por tudo|por me ajudar|bot|mesmo|mesmo assim|)",
            "(obrigadão|brigadão|valeu demais|agradeço|agradeço muito|grato|grata|não obrigado|não obrigada|ajudou muito|me ajudou muito|era isso que eu queria saber|era isso que eu procurava)",
        ],
        goodbye: [
            "(tchau tchau|tchauzinho|adeus|até logo|até mais|até mais tarde|até a próxima|até amanhã|até breve|até já|falou|flw|fui|bom descanso|um abraço|bom fim de semana|bom final de semana|tenha um bom dia|tenha uma boa noite|era só isso|por hoje é só)",
        ],
        praise: [
            "(eu te amo|te amo|amo você|te adoro|gosto de você|parabéns|bom bot|você é o melhor|você é demais|você é ótimo|você é incrível|você é bom nisso|você é muito útil|você manda bem|mandou bem|mandou muito bem|arrasou)",
            "(bom|ótimo|belo|excelente) trabalho",
            "(boa|ótima|bela|excelente) resposta",
        ],
        reaction: [
            "(gostei|adorei|que legal|que bom|que triste|que massa|que maneiro|que interessante|é verdade|verdade|está certo|tá certo|tá bom|tá bem|tudo bem então|faz sentido|saquei|nossa|uau|caramba|sério|eita|não sei|sei lá|que pena|não importa|deixa pra lá|deixa|desculpa|foi mal|bom saber|massa|show|show de bola|top demais|ok|tanto faz|com certeza|concordo)",
        ],
        complaint: [
            "(está errado|tá errado|isso está errado|isso tá errado|não é verdade|isso não é verdade|resposta errada|a resposta está errada|você errou|você está errado|nada a ver|não tem nada a ver|isso não é resposta|isso não responde|não foi isso que eu perguntei|não é isso que eu perguntei|não perguntei isso|não era isso|não era isso que eu queria saber|você não respondeu|não respondeu|você não respondeu à minha pergunta|você não entendeu|você não entendeu a pergunta|não ajudou|não ajudou em nada|isso não ajuda|isso não me ajuda|você não serve para nada|você é inútil|você é burro|bot burro)",
        ],
        beyond: [
            "(me conta|me conte|conta|conte|sabe) uma (piada|história|charada)",
            "(que horas são|que dia é hoje|como está o tempo hoje|vai chover hoje)",
            "(tem certeza|você tem certeza|escreve um poema|escreva um poema|canta uma música|cante uma música|com suas palavras|com as suas palavras|explica com suas palavras|explique com suas palavras|em palavras simples)",
        ],
        help: [
            "(ajuda|me ajuda|me ajude|me dá uma ajuda|me dá uma mão|socorro|comandos|lista de comandos|instruções|preciso de ajuda|pode me ajudar|você pode me ajudar|tenho uma pergunta|tenho uma dúvida|posso fazer uma pergunta|posso te fazer uma pergunta|posso perguntar uma coisa|não sei o que perguntar|quais são os comandos|quais comandos você tem)",
            "o que (você pode|você consegue|dá pra|você sabe|você faz|posso|eu posso|podes|sabes|dá para|tu fazes|voce faz) (fazer|perguntar|te perguntar|) (aqui|)",
            "como (funciona|você funciona|se usa|uso|usar|te uso|eu uso|eu te uso|faço para usar|faço pra usar|que funciona|que usa) (isto|isso|este bot|o bot|)",
            "(o que é isto|o que é isso|para que serve|para que você serve|pra que serve|pra que você serve|para que serve este bot|para que serve esse bot|o que é este bot|o que é esse bot|o que esse bot faz|o que este bot faz)",
        ],
        identity: [
            "(quem|o que) (é você|és tu|és|você é|tu és|é vc|vc é)",
            "(com quem estou falando|com quem eu falo|com quem falo|fale de você|fale sobre você|me fale sobre você|fala de você)",
            "(você é|tu és|és|vc é) (um|uma|) (robô|robot|bot|humano|humana|pessoa|ia|máquina|inteligência artificial|real|pessoa real|pessoa de verdade|chatgpt|programa|homem|mulher)",
            "quem (é o seu|é seu|é o teu) (criador|dono|desenvolvedor)",
            "quem te (fez|criou|programou|desenvolveu)",
            "(quem criou você|quem fez você|qual é o seu nome|qual é o teu nome|qual o seu nome|qual seu nome|como você se chama|como te chamas|seu nome|apresente se)",
        ],
        memory: [
            "(você lembra|você se lembra|se lembra|lembra|vai se lembrar) de mim",
            "o que você (sabe|guarda|armazena) sobre mim",
            "(você guarda|você salva|você armazena|você registra|você lê) (as minhas perguntas|minhas perguntas|as minhas mensagens|minhas mensagens|o que eu escrevo|os meus dados|meus dados)",
            "quem (vê|pode ver|lê|pode ler) (as minhas perguntas|minhas perguntas|as minhas mensagens|minhas mensagens)",
            "(apaga|apague|exclui|exclua|delete) (os meus dados|meus dados|as minhas perguntas|minhas perguntas|as minhas mensagens|minhas mensagens)",
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
            "(autor|o autor|autora|a autora|escrito por quem|por quem foi escrito)",
            "de quem é (este artigo|esse artigo|o artigo|este texto|esse texto)",
            "(este artigo|esse artigo|o artigo|este texto|esse texto) (é de quem|foi escrito por quem)",
        ],
        "author-of-it": ["quem (escreveu|o escreveu|escreveu ele)"],
        "author-of-all": [
            "quem escreveu (os artigos|estes artigos|esses artigos)",
            "quem são os autores (dos artigos|destes artigos|desses artigos|)",
        ],
        date: [
            "(quando|em que ano|em que data) (foi publicado|foi escrito|saiu|foi postado) (isto|isso|este artigo|esse artigo|o artigo|este texto|o texto)",
            "(este artigo|esse artigo|o artigo|isto|isso) foi (publicado|escrito) quando",
            "de quando é (este artigo|esse artigo|o artigo|este texto)",
            "(data|a data|data de publicação|qual é a data|qual a data|qual é a data de publicação|qual a data de publicação|qual é a data do artigo|qual a data do artigo)",
        ],
        "date-of-it": ["quando (foi publicado|foi escrito|ele foi publicado|ele foi escrito)"],
        "date-of-all": [
            "qual (é o|o) artigo mais (recente|novo|antigo|velho)",
            "quando foram (publicados|escritos) (os artigos|estes artigos|esses artigos)",
        ],
        source: [
            "(fonte|fontes|a fonte|as fontes|link|o link|url|referência|referências|cite sua fonte|cite suas fontes|cite a fonte|qual é a fonte|qual a fonte|quais são as fontes|quais são suas fontes|qual é a sua fonte|qual a sua fonte|qual sua fonte|qual é o link|qual o link|cadê o link|onde está o link)",
            "(me dê|me dá|me passa|passa|manda|me manda|envia|me envie|mostra|me mostra|tem|você tem) (o|a|um|uma|as|) (link|fonte|fontes|url) (do artigo|para o artigo|)",
            "de onde (vem|veio|é|você tirou|tirou) (isto|isso|este artigo|o artigo|essa informação)",
            "onde (posso ler|posso encontrar|encontro|leio) (o|este|esse) artigo (completo|original|inteiro|)",
        ],
        articles: [
            "(artigos|os artigos|todos os artigos|lista de artigos|a lista de artigos)",
            "(quais|quantos|que) artigos (você tem|tem|há|existem|você conhece|tens|conheces|estão disponíveis)",
            "(mostre|mostra|liste|lista|me mostre|me dê) (todos|) (os|seus|os seus|a lista de) artigos",
            "(o que você sabe|o que sabes|sobre o que posso perguntar|sobre o que posso te perguntar|do que tratam os artigos|de que tratam os artigos|sobre o que são os artigos|o que posso ler)",
        ],
        paragraph: [
            "(mostre|mostra|cite|cita|leia|lê|me mostre|me dê|) (o|) parágrafo (número|) #",
            "(mostre|mostra|cite|cita|leia|lê|me mostre|me dê|) (o|) # parágrafo",
            "o que diz o parágrafo (número|) #",
        ],
        "last-paragraph": ["(mostre|mostra|cite|cita|leia|me mostre|) (o|) último parágrafo"],
        "previous-paragraph": [
            "(mostre|mostra|cite|cita|leia|me mostre|) (o|) parágrafo (anterior|de antes)",
            "(o anterior|volta|volte|voltar)",
        ],
        "same-paragraph": [
            "(repete|repita|pode repetir|você pode repetir|repete a resposta|repita a resposta) (de novo|)",
        ],
        "any-paragraph": [
            "(mostre|mostra|cite|cita|me mostre|me mostra|me dê|me dá|) (um|uma|) (parágrafo|citação|frase|trecho) (aleatório|aleatória|qualquer|ao acaso)",
        ],
        more: [
            "(mais|mostre mais|mostra mais|me mostre mais|conte mais|me conte mais|fale mais|quero mais|quero saber mais|próximo|o próximo|próximo parágrafo|o próximo parágrafo|o parágrafo seguinte|parágrafo seguinte|seguinte|o seguinte|continue|continua|continuar|pode continuar|segue|prossiga|mais informações|algo mais|tem mais|o que mais|e depois|e aí o que mais)",
        ],
        language: [
            "(você fala|fala|falas|você entende|entende|sabe falar|vc fala) (também|em|) @",
            "(quais|quantas|que) (línguas|idiomas) (você fala|fala|falas|você entende|entende|há|existem|você conhece)",
            "(língua|idioma|idiomas|línguas|traduza|traduz|traduza isso|traduz isso|traduzir|tradução|pode traduzir|você pode traduzir|em @|em @ por favor|traduza para @|traduz para @|traduz pro @|pode traduzir para @|responda em @|responde em @|me responda em @|pode responder em @|posso perguntar em @|posso escrever em @|fale em @|fala em @)",
            "em (que|qual|quais) (língua|idioma|línguas|idiomas) (estão os artigos|são os artigos|posso perguntar|posso escrever)",
        ],
    },
    smallTalk: {
        thanks: list(
            "obrigado, obrigada, muito obrigado, muito obrigada, muitíssimo obrigado, muitíssimo obrigada, obrigadão, brigado, brigada, obg, valeu, vlw, agradecido, agradecida",
        ),
        greetings: list("olá, oi, bom dia, boa tarde, boa noite, tudo bem"),
        goodbyes: list("tchau"),
        reactions: list(
            "sim, não, tá, muito bom, ótimo, perfeito, excelente, legal, bacana, beleza, blz, entendi, ah entendi, interessante, muito interessante, exatamente, kkk, kkkk, rsrs, hahaha",
        ),
        company: list("por favor"),
    },
    welcome: {
        about: (name) => `O que dizem os artigos sobre ${name}?`,
    },
    courtesy: {
        before: list(
            "alguém sabe, alguém aí sabe, alguém sabe dizer, alguém sabe me dizer, alguém saberia me dizer, alguém pode me dizer, alguém poderia me dizer, alguém consegue me dizer, você sabe, vocês sabem, sabe dizer, sabe me dizer, saberia me dizer, saberiam me dizer, pode me dizer, você pode me dizer, vocês podem me dizer, poderia me dizer, você poderia me dizer, poderiam me dizer, podem me dizer, consegue me dizer, por acaso você sabe, você sabe por acaso, me diga, me diz, me diga uma coisa, me fala, me fale, diga-me, me pergunto, eu queria saber, queria saber, gostaria de saber, eu gostaria de saber, quero saber, preciso saber, queria perguntar, gostaria de perguntar, tenho uma dúvida, tenho uma pergunta, uma dúvida, só uma dúvida, uma pergunta, por curiosidade, só por curiosidade, oi, olá, oi pessoal, olá pessoal, oi gente, oi galera, e aí, e aí pessoal, fala galera, com licença, desculpa, desculpe, bom dia, boa tarde, boa noite, por favor",
        ),
        after: list(
            "por favor, por gentileza, pfv, pfvr, obrigado, obrigada, muito obrigado, muito obrigada, obg, valeu, vlw, desde já obrigado, desde já obrigada, obrigado desde já, obrigada desde já, desde já agradeço, agradeço desde já, alguém sabe, alguém aí sabe, vocês sabem, você sabe, kkk, kkkk, rsrs, hahaha",
        ),
    },
};

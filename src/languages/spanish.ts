import { stemmer } from "@orama/stemmers/spanish";
import { stopwords } from "@orama/stopwords/spanish";
import { type Language, list } from "./language.ts";

export const spanish: Language = {
    tags: ["es"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "cuándo, quién, quiénes, dónde, adónde, por, qué, cuánto, cuánta, cuántos, cuántas, cuál, cuáles, cómo, explica",
    ),
    shortForms: list(
        "dr doctor, dra doctora, sr señor, sra señora, prof profesor, av avenida, avda avenida, núm número, km kilómetro, kg kilogramo, univ universidad, tel teléfono, dpto departamento, depto departamento, foto fotografía, info información",
    ),
    numbers: {
        words: list(
            "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa",
        ),
        joined: (ten, unit) => (ten === "veinte" ? `veinti${accented[unit] ?? unit}` : `${ten} y ${unit}`),
    },
    versionWords: list("version, versiones, versión"),
    sentences: {
        abbreviations: list(
            "sr, sra, srta, sres, dra, dña, ud, uds, ee, ee.uu, p.ej, gral, lic, ing, d, dª, fco, sto, sta",
        ),
        beforeNumbers: list(
            "pág, págs, núm, núms, s, t, cap, caps, art, arts, tomo, vol, ed, av, avda, c, tel, teléf",
        ),
        units: list("a.m, p.m, km, kg, min, seg"),
        closing: list("s.a, s.l, cía, avda, av"),
        ending: list("a.c, d.c, etc"),
        lettered: list(
            "plan, opción, vitamina, tipo, grupo, clase, sección, figura, parte, anexo, tabla, punto, paso, modelo, hepatitis, fase, bloque, línea, serie, letra, zona, nivel, categoría, edificio",
        ),
    },
    detection: { byWords: true, letters: "áéíóúüñ" },
    followUp: {
        joining: list("y, e"),
        openings: list("y, pero"),
        prepositions: list("en, de, por, para, con, desde, entre, a, hasta, contra, sin, sobre"),
        asking: list("cuándo, dónde, por qué, quién, quiénes, qué, cómo, cuántos, cuántas"),
    },
    talk: {
        greeting: [
            "(hey|ey|holi|holis|qué tal|buen día|saludos|hola a todos|buenas a todos|hola buenas|hola qué tal)",
            "(cómo estás|cómo está|cómo están|cómo te va|qué pasa|qué hay|cómo andas|todo bien|qué onda)",
        ],
        thanks: [
            "(gracias|muchas gracias|mil gracias) (por todo|por tu ayuda|por su ayuda|por la info|a ti|bot|amigo|)",
            "(grax|te lo agradezco|muy amable)",
        ],
        goodbye: [
            "(chao|chau|hasta luego|hasta pronto|hasta mañana|hasta la vista|nos vemos|adiós|bye|que tengas un buen día|cuídate)",
        ],
        reaction: [
            "(te quiero|te amo|me encanta|me gusta|no me gusta|qué bien|qué mal|qué triste|qué interesante|qué guay|está bien|está mal|es verdad|es falso|no es correcto|eres genial|eres el mejor|eres tonto|eres inútil|buen bot|mal bot|guau|de verdad|en serio|no sé|ni idea|qué pena|bravo|ok|okey|vaya|mola|chévere|bacán)",
        ],
        help: [
            "(ayuda|ayúdame|ayúdeme|auxilio|socorro|comandos|instrucciones|necesito ayuda|me puedes ayudar|puedes ayudarme|me ayudas|tengo una pregunta|tengo una duda)",
            "qué (puedes|sabes|puede|puedo|se puede|podés|sabés) (hacer|preguntar|preguntarte|) (aquí|)",
            "qué (te|) (puedo|podría) preguntar (aquí|)",
            "cómo (funciona|funcionas|se usa|te uso|uso este bot|uso esto|se utiliza|puedo usarte|pregunto|te pregunto) (esto|este bot|el bot|)",
            "(qué es esto|qué haces|para qué sirves|para qué sirve esto|qué es este bot)",
        ],
        identity: [
            "(quién|qué) (eres|es usted|sos) (tú|vos|)",
            "(eres|es usted|sos) (un|una|) (robot|bot|humano|humana|persona|ia|máquina|inteligencia artificial|real|persona real|chatgpt|programa|hombre|mujer)",
            "quién te (hizo|ha hecho|creó|ha creado|programó|desarrolló)",
            "(cómo te llamas|cuál es tu nombre|tu nombre|preséntate)",
        ],
        overview: [
            "(de qué|sobre qué|acerca de qué) (trata|va|habla|es|se trata) (esto|este artículo|el artículo|este texto|el texto|eso|)",
            "(resumen|un resumen|síntesis|título|sinopsis|cuál es el título|cuál es el tema|cuál es el título del artículo|cuál es el tema del artículo|qué dice el artículo|qué dice este artículo|qué dice el texto|en resumen)",
            "(resume|resúmeme|resumir|resúmelo|puedes resumir|puedes resumirlo|podrías resumir|puedes resumirme) (el artículo|este artículo|el texto|este texto|esto|)",
            "(dame|hazme|haz|quiero|muéstrame|me das|me puedes dar) un (breve|pequeño|corto|) resumen (del artículo|de este artículo|del texto|de esto|)",
        ],
        author: [
            "quién (escribió|ha escrito|redactó) (esto|este artículo|el artículo|este texto|el texto)",
            "(quién es|cuál es|dime|cómo se llama) (el autor|la autora|el nombre del autor) (del artículo|de este artículo|del texto|de esto|de este texto|)",
            "(autor|el autor|autora|escrito por quién|por quién fue escrito)",
        ],
        date: [
            "(cuándo|en qué año|en qué fecha) (se publicó|fue publicado|se escribió|fue escrito|salió|se ha publicado) (esto|este artículo|el artículo|este texto|el texto)",
            "(de cuándo es|qué antigüedad tiene) (este artículo|el artículo|esto|este texto)",
            "(fecha|la fecha|fecha de publicación|cuál es la fecha|cuál es la fecha de publicación|cuál es la fecha del artículo)",
        ],
        source: [
            "(fuente|fuentes|la fuente|las fuentes|enlace|el enlace|link|url|referencia|referencias|cita tu fuente|cita tus fuentes|cuál es la fuente|cuáles son tus fuentes|cuál es tu fuente|cuál es el enlace|dónde está el enlace)",
            "(dame|envíame|mándame|pásame|muéstrame|tienes|me das|me pasas) (el|la|un|una|tu|las|tus|) (enlace|fuente|fuentes|link|url) (del artículo|al artículo|)",
            "(de dónde (es|sale|viene|sacaste|has sacado|sacas)) (esto|eso|este artículo|el artículo|esta información|)",
            "dónde (puedo leer|puedo encontrar|está) (el|este) artículo (completo|original|)",
        ],
        articles: [
            "(artículos|los artículos|todos los artículos|lista de artículos|la lista de artículos)",
            "(qué|cuántos|cuáles) (artículos) (tienes|hay|conoces|tiene|están disponibles|son) (aquí|)",
            "(muestra|muéstrame|lista|enumera|dame) (todos|) (los|tus|la lista de) artículos",
            "(qué sabes|sobre qué puedo preguntar|qué conoces|qué puedo leer)",
        ],
        paragraph: [
            "(muestra|muéstrame|cita|dame|lee|enséñame|) (el|) párrafo (número|) #",
            "(muestra|muéstrame|cita|dame|lee|enséñame|) (el|) # párrafo",
            "qué dice el párrafo (número|) #",
        ],
        "last-paragraph": ["(muestra|muéstrame|cita|dame|lee|) (el|) último párrafo"],
        "any-paragraph": [
            "(muestra|muéstrame|cita|dame|) (un|una|) (párrafo|cita|pasaje) (al azar|aleatorio|aleatoria|cualquiera)",
        ],
        more: [
            "(más|muéstrame más|dime más|cuéntame más|quiero más|siguiente|el siguiente|la siguiente|siguiente párrafo|el siguiente párrafo|el párrafo siguiente|continúa|continúe|sigue|sigue leyendo|más información|algo más|qué más|y después|y luego)",
        ],
        language: [
            "(hablas|habla|entiendes|sabes|puedes hablar|hablás) (también|en|) @",
            "(qué|cuántos|cuáles) idiomas (hablas|entiendes|sabes|hay|soportas|conoces)",
            "(idioma|idiomas|traduce|traduce esto|tradúcelo|puedes traducir|puedes traducirlo|traducir|traducción|en @|en @ por favor|traduce al @|responde en @|habla en @)",
        ],
    },
    smallTalk: {
        thanks: list(
            "gracias, muchas gracias, mil gracias, muchísimas gracias, gracias por la ayuda, gracias por la respuesta",
        ),
        greetings: list("hola, buenas, buenos días, buenas tardes"),
        goodbyes: list("buenas noches, adiós"),
        reactions: list(
            "sí, vale, bueno, muy bien, bien, genial, perfecto, excelente, estupendo, claro, entendido, interesante, muy interesante, exacto, jaja, jajaja",
        ),
        company: list("por favor"),
    },
    courtesy: {
        before: list(
            "alguien sabe, sabes, sabe alguien, me puedes decir, puedes decirme, podrías decirme, me podrías decir, sabrías decirme, me pueden decir, podrían decirme, dime, me pregunto, me gustaría saber, quisiera saber, quiero saber, hola, buenas, buenos días, buenas tardes, buenas noches, oye, disculpa, perdona, por favor",
        ),
        after: list("por favor, porfa, porfis, gracias, muchas gracias, gracias de antemano, jaja, jajaja"),
    },
    welcome: {
        about: (name) => `¿Qué dicen los artículos sobre ${name}?`,
    },
};

const accented: Readonly<Record<string, string>> = { dos: "dós", tres: "trés", seis: "séis" };

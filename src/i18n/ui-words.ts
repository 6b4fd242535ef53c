/** Words that Lectern itself puts on slides. */
export interface UiWords {
  readonly agenda: string;
  readonly answer: string;
}

const words: Readonly<Record<string, UiWords>> = {
  ar: { agenda: 'المحتويات', answer: 'الإجابة' },
  bg: { agenda: 'Съдържание', answer: 'Отговор' },
  cs: { agenda: 'Obsah', answer: 'Odpověď' },
  de: { agenda: 'Überblick', answer: 'Antwort' },
  el: { agenda: 'Περιεχόμενα', answer: 'Απάντηση' },
  en: { agenda: 'Agenda', answer: 'Answer' },
  es: { agenda: 'Contenido', answer: 'Respuesta' },
  fa: { agenda: 'فهرست', answer: 'پاسخ' },
  fr: { agenda: 'Plan', answer: 'Réponse' },
  he: { agenda: 'תוכן', answer: 'תשובה' },
  hi: { agenda: 'विषय-सूची', answer: 'उत्तर' },
  it: { agenda: 'Indice', answer: 'Risposta' },
  ja: { agenda: '目次', answer: '答え' },
  ko: { agenda: '목차', answer: '답' },
  nl: { agenda: 'Overzicht', answer: 'Antwoord' },
  pl: { agenda: 'Plan', answer: 'Odpowiedź' },
  pt: { agenda: 'Conteúdo', answer: 'Resposta' },
  ru: { agenda: 'План', answer: 'Ответ' },
  tr: { agenda: 'İçindekiler', answer: 'Yanıt' },
  uk: { agenda: 'План', answer: 'Відповідь' },
  zh: { agenda: '目录', answer: '答案' },
};

const english: UiWords = { agenda: 'Agenda', answer: 'Answer' };

/** The words for a BCP 47 tag; English where the language is not known. */
export function uiWords(lang: string): UiWords {
  return words[lang.toLowerCase().split('-')[0] ?? 'en'] ?? english;
}

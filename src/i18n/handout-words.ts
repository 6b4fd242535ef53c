/** Words that Lectern itself prints on handouts. */
export interface HandoutWords {
  readonly contents: string;
  readonly answers: string;
  /** Heading of the list of terms that a cloze handout leaves blank. */
  readonly key: string;
  /** Over the column of a Cornell page where the reader asks. */
  readonly cues: string;
  readonly summary: string;
  /** With `{n}` and `{total}`. */
  readonly page: string;
}

type Row = readonly [
  contents: string,
  answers: string,
  key: string,
  cues: string,
  summary: string,
  page: string,
];

const rows: Readonly<Record<string, Row>> = {
  ar: ['المحتويات', 'الإجابات', 'مفتاح الإجابات', 'أسئلة', 'ملخص', 'صفحة {n} من {total}'],
  bg: ['Съдържание', 'Отговори', 'Ключ', 'Въпроси', 'Обобщение', 'Страница {n} от {total}'],
  cs: ['Obsah', 'Odpovědi', 'Klíč', 'Otázky', 'Shrnutí', 'Strana {n} z {total}'],
  de: ['Inhalt', 'Antworten', 'Lösungen', 'Fragen', 'Zusammenfassung', 'Seite {n} von {total}'],
  el: ['Περιεχόμενα', 'Απαντήσεις', 'Λύσεις', 'Ερωτήσεις', 'Σύνοψη', 'Σελίδα {n} από {total}'],
  en: ['Contents', 'Answers', 'Answer key', 'Questions', 'Summary', 'Page {n} of {total}'],
  es: ['Contenido', 'Respuestas', 'Soluciones', 'Preguntas', 'Resumen', 'Página {n} de {total}'],
  fa: ['فهرست', 'پاسخ‌ها', 'کلید پاسخ‌ها', 'پرسش‌ها', 'خلاصه', 'صفحه {n} از {total}'],
  fr: ['Sommaire', 'Réponses', 'Corrigé', 'Questions', 'Résumé', 'Page {n} sur {total}'],
  he: ['תוכן', 'תשובות', 'פתרונות', 'שאלות', 'סיכום', 'עמוד {n} מתוך {total}'],
  hi: ['विषय-सूची', 'उत्तर', 'उत्तर कुंजी', 'प्रश्न', 'सारांश', 'पृष्ठ {n} / {total}'],
  it: ['Indice', 'Risposte', 'Soluzioni', 'Domande', 'Riassunto', 'Pagina {n} di {total}'],
  ja: ['目次', '答え', '解答', '質問', 'まとめ', '{n} / {total} ページ'],
  ko: ['목차', '답', '정답', '질문', '요약', '{n} / {total}쪽'],
  nl: ['Inhoud', 'Antwoorden', 'Oplossingen', 'Vragen', 'Samenvatting', 'Pagina {n} van {total}'],
  pl: ['Spis treści', 'Odpowiedzi', 'Klucz', 'Pytania', 'Podsumowanie', 'Strona {n} z {total}'],
  pt: ['Conteúdo', 'Respostas', 'Soluções', 'Perguntas', 'Resumo', 'Página {n} de {total}'],
  ru: ['Содержание', 'Ответы', 'Ключ', 'Вопросы', 'Итоги', 'Страница {n} из {total}'],
  tr: ['İçindekiler', 'Yanıtlar', 'Yanıt anahtarı', 'Sorular', 'Özet', 'Sayfa {n} / {total}'],
  uk: ['Зміст', 'Відповіді', 'Ключ', 'Питання', 'Підсумок', 'Сторінка {n} з {total}'],
  zh: ['目录', '答案', '答案', '问题', '小结', '第 {n} 页，共 {total} 页'],
};

/** The words for a BCP 47 tag; English where the language is not known. */
export function handoutWords(lang: string): HandoutWords {
  const row = rows[lang.toLowerCase().split('-')[0] ?? 'en'] ?? (rows['en'] as Row);
  const [contents, answers, key, cues, summary, page] = row;
  return { contents, answers, key, cues, summary, page };
}

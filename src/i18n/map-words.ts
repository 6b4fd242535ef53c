/** Words around relation maps. */
export interface MapWords {
  /** Title of the overview. */
  readonly title: string;
  /** What a solid line means. */
  readonly stated: string;
  /** What a dashed line means; the pack's title follows. */
  readonly known: string;
  /** What an asterisk means. */
  readonly partly: string;
  /** Before a date. */
  readonly until: string;
}

const words: Readonly<Record<string, MapWords>> = {
  ar: {
    title: 'كيف ترتبط المفاهيم',
    stated: 'في هذه الملاحظات',
    known: 'معرفة خلفية',
    partly: 'جزئيًا',
    until: 'حتى',
  },
  bg: {
    title: 'Как се свързва всичко',
    stated: 'в тези записки',
    known: 'обща информация',
    partly: 'отчасти',
    until: 'до',
  },
  cs: {
    title: 'Jak to souvisí',
    stated: 'v těchto poznámkách',
    known: 'obecné znalosti',
    partly: 'jen částečně',
    until: 'do',
  },
  de: {
    title: 'Wie alles zusammenhängt',
    stated: 'aus diesen Notizen',
    known: 'Hintergrundwissen',
    partly: 'gilt teilweise',
    until: 'bis',
  },
  el: {
    title: 'Πώς συνδέονται',
    stated: 'στις σημειώσεις',
    known: 'γενικές γνώσεις',
    partly: 'εν μέρει',
    until: 'έως',
  },
  en: {
    title: 'How it fits together',
    stated: 'in these notes',
    known: 'background',
    partly: 'holds in part',
    until: 'until',
  },
  es: {
    title: 'Cómo se relaciona todo',
    stated: 'en estos apuntes',
    known: 'conocimiento de base',
    partly: 'solo en parte',
    until: 'hasta',
  },
  fa: {
    title: 'ارتباط مفاهیم',
    stated: 'در این یادداشت‌ها',
    known: 'دانش زمینه',
    partly: 'تا حدی',
    until: 'تا',
  },
  fr: {
    title: 'Comment tout se relie',
    stated: 'dans ces notes',
    known: 'connaissances générales',
    partly: 'en partie',
    until: 'jusqu’au',
  },
  he: {
    title: 'איך הכול מתחבר',
    stated: 'מתוך הסיכום',
    known: 'ידע רקע',
    partly: 'חלקית',
    until: 'עד',
  },
  hi: {
    title: 'सब कैसे जुड़ता है',
    stated: 'इन नोट्स में',
    known: 'पृष्ठभूमि ज्ञान',
    partly: 'आंशिक रूप से',
    until: 'तक',
  },
  it: {
    title: 'Come tutto si collega',
    stated: 'in questi appunti',
    known: 'conoscenze di base',
    partly: 'solo in parte',
    until: 'fino al',
  },
  ja: {
    title: '全体のつながり',
    stated: 'ノートの記述',
    known: '背景知識',
    partly: '一部に当てはまる',
    until: '終了日',
  },
  ko: {
    title: '전체 관계',
    stated: '노트에 있음',
    known: '배경지식',
    partly: '일부만 해당',
    until: '종료일',
  },
  nl: {
    title: 'Hoe alles samenhangt',
    stated: 'in deze notities',
    known: 'achtergrondkennis',
    partly: 'geldt deels',
    until: 'tot',
  },
  pl: {
    title: 'Jak to się łączy',
    stated: 'w tych notatkach',
    known: 'wiedza ogólna',
    partly: 'częściowo',
    until: 'do',
  },
  pt: {
    title: 'Como tudo se relaciona',
    stated: 'nestas notas',
    known: 'conhecimento de base',
    partly: 'em parte',
    until: 'até',
  },
  ru: {
    title: 'Как всё связано',
    stated: 'в этих заметках',
    known: 'общие сведения',
    partly: 'отчасти',
    until: 'до',
  },
  tr: {
    title: 'Nasıl bağlanıyor',
    stated: 'bu notlarda',
    known: 'arka plan bilgisi',
    partly: 'kısmen',
    until: 'bitiş',
  },
  uk: {
    title: 'Як усе пов’язано',
    stated: 'у цих нотатках',
    known: 'загальні відомості',
    partly: 'частково',
    until: 'до',
  },
  zh: {
    title: '整体关系',
    stated: '笔记中的内容',
    known: '背景知识',
    partly: '部分成立',
    until: '截止',
  },
};

const english: MapWords = words['en']!;

/** The words for a BCP 47 tag; English where the language is not known. */
export function mapWords(lang: string): MapWords {
  return words[lang.toLowerCase().split('-')[0] ?? 'en'] ?? english;
}

import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { encodeWindows1252 } from '../../src/source/windows-1252.ts';
import { createEncoder } from './encode.ts';

/** A short note, and a sentence for a longer one. */
const texts = {
  Chinese: ['# 中文\n\n- 演示\n', '栈是一种后进先出的数据结构，只能在一端进行插入和删除操作。'],
  Taiwanese: ['# 網路\n\n- 資料\n', '堆疊是一種後進先出的資料結構，只能在一端進行插入和刪除。'],
  Japanese: ['# 講義のメモ\n', 'スタックは後に入れたものを先に取り出すデータ構造です。'],
  Korean: ['# 강의 노트\n', '스택은 나중에 넣은 것을 먼저 꺼내는 자료 구조이다.'],
  Russian: [
    '# Лекция\n\nО сетях.\n',
    'Стек хранит данные так, что последний элемент выходит первым.',
  ],
  Ukrainian: ['# Лекція\n\nПро мережі.\n', 'Стек зберігає дані: останній елемент виходить першим.'],
  Bulgarian: ['# Лекция\n\nЗа мрежите.\n', 'Стекът пази данните така, че последният излиза пръв.'],
  Greek: ['# Διάλεξη\n', 'Η στοίβα κρατά τα δεδομένα ώστε το τελευταίο να βγαίνει πρώτο.'],
  Hebrew: ['# הרצאה על רשתות\n', 'מחסנית שומרת נתונים כך שהאחרון שנכנס הוא הראשון שיוצא.'],
  Arabic: ['# محاضرة عن الشبكات\n', 'المكدس يحفظ البيانات بحيث يخرج آخر عنصر دخل إليه أولا.'],
  Thai: ['# การบรรยาย\n', 'กองซ้อนเก็บข้อมูลโดยตัวที่เข้าหลังสุดจะออกก่อน'],
  Polish: ['# Wykład\n\nO ścieżce.\n', 'Stos przechowuje dane tak, że ostatni wchodzący wyjdzie.'],
  Czech: ['# Přednáška\n\nSítě.\n', 'Zásobník ukládá data tak, že poslední vložený prvek odejde.'],
  Hungarian: [
    '# Előadás\n\nHálózatok.\n',
    'A verem úgy őrzi az adatokat, hogy az utolsó jön ki előbb.',
  ],
  Turkish: [
    '# Ağlar\n\nDers notları.\n',
    'Yığın, en son giren öğenin ilk çıktığı bir veri yapısıdır.',
  ],
  German: [
    '# Übung\n\nFür alle.\n',
    'Ein Stapel gibt zuerst zurück, was zuletzt hinzugefügt wurde.',
  ],
  French: [
    '# Réseaux\n\nÀ lire.\n',
    'Une pile rend d’abord l’élément qui est entré le dernier : ça va.',
  ],
  Spanish: ['# Redes\n\n¿Qué es?\n', 'Una pila devuelve primero el último elemento que se añadió.'],
  Portuguese: ['# Introdução\n', 'Uma pilha devolve primeiro o último elemento: não há exceção.'],
  Danish: ['# Forelæsning\n', 'En stak giver først det tilbage, som blev lagt på sidst: på øen.'],
} as const satisfies Record<string, readonly [short: string, sentence: string]>;

const encodings: readonly [name: string, label: string, ...languages: (keyof typeof texts)[]][] = [
  ['GBK', 'gb18030', 'Chinese'],
  ['Big5', 'big5', 'Taiwanese'],
  ['Shift JIS', 'shift_jis', 'Japanese'],
  ['EUC-JP', 'euc-jp', 'Japanese'],
  ['EUC-KR', 'euc-kr', 'Korean'],
  ['Windows-1251', 'windows-1251', 'Russian', 'Ukrainian', 'Bulgarian'],
  ['KOI8-R', 'koi8-r', 'Russian'],
  ['ISO-8859-5', 'iso-8859-5', 'Russian'],
  ['CP866', 'ibm866', 'Russian'],
  ['Windows-1253', 'windows-1253', 'Greek'],
  ['Windows-1255', 'windows-1255', 'Hebrew'],
  ['Windows-1256', 'windows-1256', 'Arabic'],
  ['Windows-874', 'windows-874', 'Thai'],
  ['Windows-1250', 'windows-1250', 'Polish', 'Czech', 'Hungarian'],
  ['ISO-8859-2', 'iso-8859-2', 'Polish', 'Czech'],
  ['Windows-1254', 'windows-1254', 'Turkish'],
  ['Mac OS Roman', 'macintosh', 'German', 'French'],
];
const western = ['German', 'French', 'Spanish', 'Portuguese', 'Danish'] as const;

const code = '```js\nconst a = fetch("https://example.org/x");\nfor (const b of a) log(b);\n```\n';
const notesOf = (language: keyof typeof texts): [kind: string, note: string][] => {
  const [short, sentence] = texts[language];
  return [
    ['a short note', short],
    ['a long one', `${short}\n${`${sentence}\n\n> ${sentence}\n\n`.repeat(20)}`],
    ['one with code', `# Notes\n\n${code}\n- ${sentence}\n`],
    ['a table', `| a | b |\n|---|---|\n| x | **${sentence}** |\n`],
  ];
};

const cases = encodings.flatMap(([name, label, ...languages]) => {
  const encode = createEncoder(label);
  return languages.flatMap((language) =>
    notesOf(language).map(
      ([kind, note]) => [`${name}, ${language}, ${kind}`, name, note, encode(note)] as const,
    ),
  );
});
const westernCases = western.flatMap((language) =>
  notesOf(language).map(([kind, note]) => {
    const bytes = Array.from(note).flatMap((sign) =>
      sign < '\x80' ? sign.charCodeAt(0) : [...encodeWindows1252(sign)!],
    );
    return [
      `Windows-1252, ${language}, ${kind}`,
      'Windows-1252',
      note,
      Uint8Array.from(bytes),
    ] as const;
  }),
);

describe('a note that is not UTF-8 is read, and it is said', () => {
  test.each([...cases, ...westernCases])('%s', (...[, encoding, note, bytes]) => {
    const { text, findings } = decode(bytes);
    expect(text).toBe(note);
    const before = note.slice(0, note.search(/[^\0-\x7f]/)).split('\n');
    expect(findings).toMatchObject([
      {
        rule: 'encoding-detected',
        facts: { encoding },
        range: { start: { line: before.length, column: before.at(-1)!.length + 1 } },
      },
    ]);
  });

  test('with line ends of Windows', () => {
    const { text, findings } = decode(createEncoder('gb18030')('# T\r\n\r\n一个栈\r\n'));
    expect(text).toBe('# T\n\n一个栈\n');
    expect(findings[0]?.range?.start).toEqual({ line: 3, column: 1 });
  });

  test('with another encoding where it is in doubt', () => {
    const { findings } = decode(createEncoder('windows-1251')('# ЁЖ\n'));
    expect(findings[0]?.facts).toMatchObject({ doubt: /^If letters are wrong, it is .+\. $/ });
  });

  test('Japanese in seven bits', () => {
    const { text, findings } = decode(new TextEncoder().encode('# \x1b$B9V5A\x1b(B\n'));
    expect(text).toBe('# 講義\n');
    expect(findings).toMatchObject([{ facts: { encoding: 'ISO-2022-JP' } }]);
  });
});

describe('UTF-8 with other bytes in it', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  test.each([
    ['Chinese', '# 中文笔记\n\n一个栈 ', [0xe9], 'é'],
    ['German', 'Übung für größere\n\nmit Öl ', [0x93], '“'],
    ['what is cut off', '# 中文笔记\n\n一个栈 ', [0xe4, 0xb8], '\uFFFD'],
  ])('stays UTF-8: %s', (...[, before, bytes, read]) => {
    const { text, findings } = decode(Uint8Array.from([...utf8(before), ...bytes, 10]));
    expect(text).toBe(`${before}${read}\n`);
    const line = before.split('\n').at(-1)!;
    expect(findings).toMatchObject([
      {
        rule: 'encoding-mixed',
        facts: { count: 1 },
        range: { start: { line: 3, column: line.length + 1 } },
      },
    ]);
  });
});

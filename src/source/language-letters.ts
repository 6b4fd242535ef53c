/** What the letters of a language tell of the encoding of a note in it. */
export interface LanguageLetters {
  /** As `TextDecoder` calls them, the likeliest first. */
  readonly encodings: readonly string[];
  /** A letter of the language, lower case. */
  readonly script: RegExp;
  /** The letters that are not ASCII, the commonest first. */
  readonly letters: string;
  /** First bytes of the common characters of an encoding with two bytes a character. */
  readonly common?: readonly [encoding: string, first: number, last: number];
}

const cyrillic = { script: /\p{Script=Cyrillic}/u };
const latin = { script: /\p{Script=Latin}/u };
const western = { ...latin, encodings: ['windows-1252', 'iso-8859-15', 'macintosh'] };
const central = { ...latin, encodings: ['windows-1250', 'iso-8859-2'] };
const baltic = { ...latin, encodings: ['windows-1257'] };

/** Languages by what their notes were saved in before UTF-8. */
export const languages: readonly LanguageLetters[] = [
  // German, French, Spanish, Portuguese, Italian, the Nordic languages, Icelandic, Dutch.
  { ...western, letters: 'üäöß' },
  { ...western, letters: 'éèàêçùîôâûëïœ' },
  { ...western, letters: 'óáíéñúü' },
  { ...western, letters: 'ãçáéóíõêâúàô' },
  { ...western, letters: 'àèùòìé' },
  { ...western, letters: 'åäöøæé' },
  { ...western, letters: 'áíðéóúþýæö' },
  { ...western, letters: 'ëéïèö' },
  // Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene.
  { ...central, letters: 'łąęóśżćńź' },
  { ...central, letters: 'áíéěšřžčýůúňťďóôľĺŕä' },
  { ...central, letters: 'áéóőíöüúű' },
  { ...central, letters: 'ăîâţş' },
  { ...central, letters: 'čšžćđ' },
  { ...latin, encodings: ['windows-1254'], letters: 'ıüşğöçâî' },
  // Lithuanian, Latvian.
  { ...baltic, letters: 'ėšžųąįčęū' },
  { ...baltic, letters: 'āīēšņļžģūčķ' },
  // Russian, Ukrainian, Bulgarian.
  {
    ...cyrillic,
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  },
  {
    ...cyrillic,
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'],
    letters: 'оаинвітерслкудмпзяьбгчйхжцїшюєщґф',
  },
  { ...cyrillic, encodings: ['windows-1251'], letters: 'аоеитнврслкдпмуяъзгбчжцюшщйхфь' },
  {
    encodings: ['windows-1253', 'iso-8859-7'],
    script: /\p{Script=Greek}/u,
    letters: 'αοιετσνηυρπκμλςίόάγέδήωχθύφώβξζψϊ',
  },
  {
    encodings: ['windows-1255'],
    script: /\p{Script=Hebrew}/u,
    letters: 'יוהלאתרבשמנםדקחעפכטסןגזצךףץ',
  },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    script: /\p{Script=Arabic}/u,
    letters: 'اليمنوتربعسدفهكقحةجطشصخأذىضزثغءظئإؤآگپچژک',
  },
  {
    encodings: ['windows-874'],
    script: /\p{Script=Thai}/u,
    letters: 'านรอกเงมยลวดท้สตะ่ปบคหแจพชขใไโัิีืุู็ำ์ผซณธถศษภญฟฐ',
  },
  {
    encodings: ['gb18030'],
    script: /\p{Script=Han}/u,
    letters:
      '的一是不了在有人这上大来和我个中地为以说到要子会可他你对生能而就那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔',
    common: ['gb18030', 0xb0, 0xd7],
  },
  {
    encodings: ['big5'],
    script: /\p{Script=Han}/u,
    letters:
      '的一是不了在有人這上大來和我個中地為以說到要子會可他你對生能而就那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆',
    common: ['big5', 0xa4, 0xc6],
  },
  {
    encodings: ['shift_jis', 'euc-jp'],
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
    letters:
      'のいにたしをるとはてがでなれすっあからりこまもつおくさきうらみんけよそえだせどめやわじばぶろちょゃゅほへひふずげごぎ日一人年大本中出時事自行社見分後前生間対上部者地合業内方定今回新場入立開手力学問高代明実関動全目表通外最言現理調体化主題下意法不来作性的要用制度成期取以機平加思話続進正安設保数記初指第点教書活原先解名交際面文反元重考認画利組知道信集件別物引使求所次水論計感特情示変打基各始直式確提運終果必応電能無再位置過放構聞付切説転比何違消規術展備算想線試例験形技個課写種量観整字製音様注達ーンスルトイラリアクドシタレプロジコッフテマデサパメバムニカグナセオブエキ',
    common: ['euc-jp', 0xb0, 0xcf],
  },
  {
    encodings: ['euc-kr'],
    script: /\p{Script=Hangul}/u,
    letters:
      '이다는을에의가고하지도로은기사리어나자한를서해시스인그대정일들아여수부보것으구장전적제주라상국만원었동성습있니과와년위했조게면모소등미학용공문방신생비선입되할중화마내러오경트드안계관우무세연명실된발현양요식행때른물본',
    common: ['euc-kr', 0xb0, 0xc8],
  },
];

import { expect, test } from 'vitest';
import { graphOf } from './graph-of.ts';

/** What notes do not say, though their words stand side by side. */
test.each<[kind: string, note: string, edges: readonly string[]]>([
  ['a plural is no verb', '**Paris**\n\n## Painters\n\n- Pioneers in Paris', []],
  [
    'what a list belongs to does it, and not the list',
    '**Latin**, **Greek**, **Cyrillic**, **Deck**\n\nFonts for Latin, Greek and Cyrillic are in the deck.',
    [],
  ],
  ['a plural before its examples is no verb', '**Rome**\n\n## Zone\n\n- Areas such as Rome', []],
  [
    'two nouns in a row have a verb after them',
    '**Depot**, **Freight**\n\nDepot services handles the actual freight.',
    [],
  ],
  [
    'nouns that nobody knows do nothing',
    '**Ledger**, **Account**\n\n- Owner grants access to ledger',
    [],
  ],
  ['one thing does what ends in s', '**Opera**, **Singers**\n\n- Opera cast list for singers', []],
  ['a title has no verb', '**Zinc**\n\n- Zinc Coated Roof Panels', []],
  ['a participle describes', '**Nile**, **Ferries**\n\n- Nile managed Ferries', []],
  [
    'instructions in a row have no subject',
    '**fees**, **tax**, **loans**\n\n- Hide your data, raise fees, limit loans to friends',
    [],
  ],
  [
    'what an opening clause is based on is not the heading',
    '**Members**, **Charter**\n\n## Guild\n\nBased on the town charter, members are ranked by age.',
    [],
  ],
  [
    'a sentence with a subject of its own',
    '**Buffer**, **Caller**\n\n## Performance\n\n- The buffer isolates the caller from delays',
    ['Buffer --isolates--> Caller'],
  ],
  [
    'a plural with a verb of its own',
    '**Steam**, **Coal**\n\n## Year 3\n\nThe first engines of Steam, a new source, were heavy.',
    [],
  ],
  [
    'a relative clause speaks of what is before it',
    '**Visa**, **Guild**, **Tax**\n\nVisas are tied to guilds which are taxes.',
    ['Visa --is tied to--> Guild'],
  ],
  ['a verb after "tend to"', '**Models**, **Overfit**\n\nModels tend to overfit.', []],
  ['an obligation', '**Nurse**, **Ward**\n\nTo run a ward, nurses have to be paid by wards.', []],
  [
    'where something is so',
    '**Price**, **Demand**\n\nFind the spot where the price meets demand.',
    [],
  ],
  [
    'an adjective is no thing',
    '**Farm**, **Complex**\n\nThe farm, which is a complex and old one.',
    [],
  ],
  ['a verb in bold is no thing', '**Ship**\n\nThe ship can **continue sailing safely**.', []],
  [
    'an adjective of two words',
    '**Docks**, **Harbour**\n\nDocks can be **harbour** facing or inland.',
    [],
  ],
  ['a near one', '**Wool**\n\nWool is generally woven in this manner.', []],
  [
    'another thing of the same last word',
    '**Banks**, **Rates**\n\nBanks set Loan Rates.',
    ['Banks --set--> Loan Rates'],
  ],
  [
    'a section with another subject does not speak of the chapter',
    '# Harbour\n\n**Cargo**, **Cranes**\n\n## Registering a new ship in winter time\n\n- Needs cargo',
    [],
  ],
  [
    'what stands between two',
    '**Wool**, **Linen**, **Taste**\n\nThe price and the gap between wool and linen shape taste.',
    [],
  ],
  [
    "the last of a noun's nouns",
    '**Owners**, **Farms**, **Mills**, **Rain**\n\nOwners of farms and mills like rain.',
    [],
  ],
  ['thanks', '# Guild\n\n**Choir**\n\n- Thanks to the choir for its help', []],
  ['a noun and what it does', '# Tides\n\n**Moon**\n\nForces affecting the moon:', []],
  ['what is done to it', '**Fields** are ploughed row by row, and **rows** matter.', []],
  ['a list of links', '**Maps**\n\n- [Maps -> Charts](a.md) ([video](b.md))', []],
  ['taste is no measure', '**Figs**, **Dates**\n\nFigs are tastier than dates.', []],
  ['what is set against another', '**Figs**, **Salt**\n\nFigs, not dates, contain salt.', []],
  [
    'a verb of the same subject',
    '**Clerk**, **Files**, **Boxes**\n\nThe clerk takes files from boxes, queues them and goes.',
    ['Clerk --takes--> Files', 'Clerk --takes files from--> Boxes'],
  ],
  ['an adjective after "are"', '**Coins**, **Metal**\n\nThe coins are metal.', []],
  [
    'which of the nouns',
    '**Apples**, **Tax**\n\nThe price of apples, which is a tax, is high.',
    [],
  ],
  [
    'some of many',
    '**Ship**, **Log**\n\n## Ship\n\nA small number of ports send logs to the log.',
    [],
  ],
  ['left and right', '**Picture**\n\n**Left:** A picture of it.', []],
  [
    'a participle of the object',
    '**Draft**, **Window**\n\n- Draft: the last edited page in the window.',
    [],
  ],
  ['what to do with a prize', '**Rules**\n\n- **Prizes:** Share your prizes with rules', []],
  ['what comes out', '**Loaf**\n\n## Baking\n\n- baked Loaf', []],
  [
    'one adjective of two',
    '**Clerks**, **policies**\n\nClerks can have inline or managed policies, and inline is old.',
    ['Clerks --can have--> Managed policies'],
  ],
  ['how it is done', '**Law**, **Fines**\n\nThe law defines how fines are paid.', []],
  ['a noun that goes on', '**Port**, **Rhine**\n\nA port is a kind of Rhine built town.', []],
  ['what was so once', '**Clerk**, **Court**\n\nThe clerk used to call the court.', []],
  ['a use without its object', '**Barge**, **Canal**\n\nA barge can be used canal wide.', []],
  [
    'a list of places',
    '**Maps**, **Depth**, **Width**\n\nMaps place towns along two axes:\n\n- Depth\n- Width',
    [],
  ],
  ['what to do with several', '**Coin**\n\n## Banknotes\n\n- Take a coin and go.', []],
  [
    'a set is no member',
    '**Code**, **Laws**\n\nA code is a set of laws.',
    ['Code --is a set of--> Laws'],
  ],
  [
    'the next sentence after a label',
    '**Yarn**\n\n## Silk\n\n- Bulk order: takes weeks. Has the best yarn.',
    ['Bulk order --has--> Yarn'],
  ],
  [
    'a noun in a list completes the sentence before the list',
    '**Harbour**, **Toll**\n\n## Harbour\n\nThe town charges for two things:\n\n1. A mooring\n2. A daily toll for all ships',
    [],
  ],
  [
    'what describes an object is not the object',
    '**Emphasis**, **Letters**\n\n## Emphasis\n\nCreates an inline element representing emphasized letters.',
    ['Emphasis --creates--> Inline element'],
  ],
])('%s: %j', async (_, note, edges) => {
  expect((await graphOf(note)).stated).toEqual(edges);
});

test.each<[note: string, edge: string]>([
  ['**Cell**, **Sugar**\n\nThe cell burns sugar only.', 'Cell --burns only--> Sugar'],
  [
    '**Storage**\n\n## Idle state\n\n- Charged for storage only',
    'Idle state --is charged only for--> Storage',
  ],
  [
    '**Task**, **Node**\n\nBy default, the task runs on a node.',
    'Task --runs by default on--> Node',
  ],
  ['**Clerk**, **Records**\n\nThe clerk handles all of the records.', 'Clerk --handles--> Records'],
  [
    '**List**, **Editor**, **Buffer**\n\nThe list keeps a copy of all the buffers in an editor.',
    'List --keeps a copy of--> Buffer',
  ],
])('a label keeps what restricts it and leaves nothing hanging: %j', async (note, edge) => {
  expect((await graphOf(note)).stated).toContain(edge);
});

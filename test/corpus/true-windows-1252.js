// Loaded into the counting tool: it undoes mojibake by TextDecoder's Windows-1252, which is Latin-1 on Node 20
// (nodejs/node#56542), so that it would look for words that are not in the notes.
import { decodeWindows1252 } from '../../lib/source/windows-1252.js';

globalThis.TextDecoder = class extends TextDecoder {
  decode(bytes, options) {
    return this.encoding === 'windows-1252'
      ? decodeWindows1252(bytes)
      : super.decode(bytes, options);
  }
};

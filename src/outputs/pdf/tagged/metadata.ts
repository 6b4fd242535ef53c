import { escapeHtml } from '../../../html/escape.ts';
import type { PdfObject } from '../objects.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly language: string;
  readonly author: string | undefined;
  readonly creator: string;
  readonly producer: string;
  /** `YYYYMMDDHHmmSS`, in UTC. */
  readonly date: string;
}

/** Renders the metadata in XMP: what PDF/UA asks for, and what the information dictionary says too. */
export function renderMetadata(facts: DocumentFacts): PdfObject {
  const { title, language, author, creator, producer } = facts;
  const date = facts.date.replace(/^(....)(..)(..)(..)(..)(..).*$/, '$1-$2-$3T$4:$5:$6Z');
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>
${author ? `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>\n` : ''}<xmp:CreatorTool>${escapeHtml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = Buffer.from(text);
  return { text: `<</Type /Metadata\n/Subtype /XML\n/Length ${stream.length}>>`, stream };
}

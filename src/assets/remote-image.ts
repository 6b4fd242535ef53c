/** Fetches pictures from the network, where whoever runs Lectern allows that. */
import { maxFileSize, type NoFile } from '../files/project-file.ts';

/** Milliseconds that a server has for all of a picture. */
const patience = 15_000;

/** Fetches a picture's bytes; `url` is absolute, `//host/…` is taken for https. Never rejects. */
export async function fetchImage(url: string): Promise<Buffer | NoFile> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url.startsWith('//') ? `https:${url}` : url, {
      signal,
      headers: { accept: 'image/avif,image/webp,image/svg+xml,image/*;q=0.9,*/*;q=0.5' },
    });
    if (response.ok) return await readUpToLimit(response);
    await response.body?.cancel();
    return fail(`its server says ${response.status}`);
  } catch (error) {
    return fail(signal.aborted ? 'its server takes more than 15 seconds' : describe(error));
  }
}

async function readUpToLimit({ body }: Response): Promise<Buffer | NoFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop ends the transfer.
    if (size > maxFileSize) return fail('it has more than 20 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** In words: what `fetch` says is in the cause of its error. */
function describe(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host is not known';
  if (code === 'ECONNREFUSED') return 'its server does not answer';
  if (code.includes('CERT')) return 'the certificate of its server is not valid';
  return `it cannot be fetched (${code || 'unknown reason'})`;
}

function fail(message: string): NoFile {
  return { type: 'unreadable', message };
}

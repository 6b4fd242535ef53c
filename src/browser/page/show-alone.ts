import { settlePage } from './settle.ts';

/** Shows one slide in its frame, over the whole page; `equations` numbered formulas stand before it in its deck. */
export async function showAlone(frame: string, equations: number): Promise<void> {
  document.body.style.counterReset = `katexEqnNo ${equations} mmlEqnNo ${equations}`;
  await settlePage(`<div style="position:fixed;inset:0">${frame}</div>`);
}

import { findPart } from './find-part.ts';
import type { Plan } from '../protocol/plan-times.ts';
import { findPace } from './pace.ts';
import type { Player } from './player.ts';
import type { Stopwatch } from './state.ts';

/** Time that has passed, the pace, and the time of day. The clock starts with the first step. */
export function runPresenterClock(player: Player, plan: Plan): void {
  const { data, words, dispatch, getState, keys, subscribe } = player;
  const [elapsed, planned] = findPart('elapsed').children;
  const pace = findPart('pace');
  const time = findPart('time');
  const total = String(Math.max(1, Math.round(plan.total)));
  planned?.append(`/ ${words.minutes.replace('{n}', total)}`);
  const count = data.slides.length;
  const seconds = Math.round((plan.total * 60) / count);
  const planText = data.duration ? `${words.slides}: ${count} · ${seconds} s` : '';
  const format = new Intl.DateTimeFormat(data.lang, { hour: '2-digit', minute: '2-digit' });
  const set = (stopwatch: Stopwatch): void => dispatch({ type: 'stopwatch', stopwatch });
  const start = (): void => set({ before: getState().stopwatch.before, since: Date.now() });
  keys.set('start', start);
  keys.set('pause', () => set({ before: measure(getState().stopwatch), since: undefined }));
  keys.set('reset', () => set({ before: 0, since: undefined }));
  const tick = (): void => {
    const { stopwatch, slide } = getState();
    const passed = measure(stopwatch);
    elapsed?.replaceChildren(showDuration(passed));
    time.textContent = format.format(new Date());
    const { type, minutes } = findPace(plan, slide, passed / 60_000);
    pace.dataset['pace'] = type;
    pace.textContent = passed === 0 ? planText : words[type].replace('{n}', String(minutes));
  };
  setInterval(tick, 500);
  subscribe((now, before) => {
    const { since } = now.stopwatch;
    findPart('presenter-bar').toggleAttribute('data-running', since !== undefined);
    const hasMoved = before && (now.slide !== before.slide || now.step !== before.step);
    if (hasMoved && since === undefined && now.stopwatch.before === 0) start();
    tick();
  });
}

/** Milliseconds that a stopwatch shows. */
function measure({ before, since }: Stopwatch): number {
  return before + (since === undefined ? 0 : Math.max(0, Date.now() - since));
}

/** "7:05", "1:07:05". */
function showDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}`
    : `${minutes}:${pad(seconds % 60)}`;
}

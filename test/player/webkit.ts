import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** A WebKit window, driven over WebDriver. */
export interface WebKit extends AsyncDisposable {
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  readonly run: (body: string) => Promise<unknown>;
  /** Presses a key by its name. The screen has no window manager, so that no window is given real keys. */
  readonly press: (key: string) => Promise<void>;
}

const driver = '/usr/bin/WebKitWebDriver';
const display = ':187';

/** Debian's names of the small browser that the driver drives. */
async function findMiniBrowser(): Promise<string | undefined> {
  const found = await readdir('/usr/lib', { recursive: false }).catch(() => []);
  return found
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) =>
        path.join('/usr/lib', folder, name, 'MiniBrowser'),
      ),
    )
    .find((file) => existsSync(file));
}

/** Starts WebKit on a screen that nobody sees; undefined where webkit2gtk-driver or xvfb is not installed. */
export async function startWebKit(): Promise<WebKit | undefined> {
  const binary = await findMiniBrowser();
  if (!binary || !existsSync(driver) || !existsSync('/usr/bin/Xvfb')) return undefined;
  const processes: ChildProcess[] = [
    spawn('/usr/bin/Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
  ];
  const port = 4567;
  const env = { ...process.env, DISPLAY: display };
  processes.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
  const call = async (method: string, address: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await waitFor(() => call('GET', '/status'));
  const options = { binary, args: ['--automation'] };
  // The screen may need a moment too.
  const session = (await waitFor(() =>
    call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  )) as { sessionId: string };
  const base = `/session/${session.sessionId}`;
  return {
    open: async (url) => void (await call('POST', `${base}/url`, { url })),
    run: (body) => call('POST', `${base}/execute/sync`, { script: body, args: [] }),
    press: async (key) => {
      const script = `return (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`;
      await call('POST', `${base}/execute/sync`, { script, args: [] });
    },
    [Symbol.asyncDispose]: async () => {
      await call('DELETE', base);
      for (const each of processes.toReversed()) each.kill();
    },
  };
}

/** Tries for ten seconds. */
async function waitFor<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

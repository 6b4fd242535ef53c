const flags = [
  '--headless=new',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--remote-debugging-pipe',
  // With these, Chromium 143 and 156 set the same text in the same font to the same thousandth of a pixel.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--disable-lcd-text',
  '--lang=en-US',
  // Pages are offline by themselves; these hold for the browser's own errands too, and for what pages could open.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--metrics-recording-only',
  '--no-pings',
  // No questions, no reports, no extras.
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--no-default-browser-check',
  '--no-first-run',
  // Halves what starting a whole Chromium costs: nobody looks at its first window.
  '--no-startup-window',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater,' +
    // Chromium 156 loads two pages for its address bar into each window: half of what a browser with three pages costs.
    'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  // Nothing waits for a window to come to the front, and containers with 64 MB of shared memory are enough.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-renderer-backgrounding',
];

/** Gives a browser's command line; `profile` is a folder. Nothing in it lets a page do more than in a browser on a desk. */
export function createFlags(profile: string, sandbox: boolean): string[] {
  return [...flags, `--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox'])];
}

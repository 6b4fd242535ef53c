/** The page's outermost element: its attributes say how the deck is shown. */
export const root: HTMLElement = document.documentElement;

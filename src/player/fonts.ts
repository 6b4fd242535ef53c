/** Loads every font of the deck at once: those of a slide not yet shown would change its lines while the room looks on. */
export function fonts(): void {
  document.fonts.forEach((face) => {
    face.load().catch(() => undefined);
  });
}

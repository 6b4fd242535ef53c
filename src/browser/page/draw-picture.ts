/** Draws a picture, a `data:` address, as large as a slide, for nobody to see: whoever waits knows how long it takes. */
export async function drawPicture(src: string): Promise<void> {
  const picture = new Image();
  picture.src = src;
  // A broken one is shown as such.
  await picture.decode().catch(() => undefined);
  const canvas = new OffscreenCanvas(1280, 720);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (picture.naturalWidth > 0) context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // It is drawn when somebody asks for a pixel.
  context?.getImageData(0, 0, 1, 1);
}

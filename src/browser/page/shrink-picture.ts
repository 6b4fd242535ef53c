/** How much of a photograph's detail is kept: nobody sees the rest on a slide. */
const quality = 0.85;

/** Gives a picture, a `data:` address of pixels, in another size, in its own format where the browser can write that. */
export async function shrinkPicture(src: string, width: number, height: number): Promise<string> {
  const response = await fetch(src);
  const picture = await createImageBitmap(await response.blob(), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  const type = src.slice('data:'.length, src.indexOf(';'));
  return canvas.toDataURL(type === 'image/avif' ? 'image/webp' : type, quality);
}

/** The text of an address that may have percent codes. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a bare percent sign
  }
}

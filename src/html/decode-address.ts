/** The text of an address that may have percent codes. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a bare percent sign
  }
}

/** Whether an address is a machine's on the network to Windows, which would send it the name and password of who follows it. */
export function isNetworkPath(url: string): boolean {
  return /^\s*(?:[\\/]|%5c|%2f){2}/i.test(url);
}

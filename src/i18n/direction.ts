const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return rightToLeft.test(lang);
}

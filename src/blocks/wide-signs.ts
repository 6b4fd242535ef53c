/** Signs that take two columns where all take the same room: those of Chinese, Japanese and Korean, and emoji. */
export const wideSign: RegExp =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

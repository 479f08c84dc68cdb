/** A font that nobody will see: it is ready as soon as it is there. */
class UnseenFont {
  readonly loaded = Promise.resolve();
}

/**
 * As much of a browser's document as takes fonts. Without one pdf.js makes outlines of all letters,
 * page after page, and nothing here is drawn.
 */
export function takesFonts(): object {
  Object.assign(globalThis, { FontFace: UnseenFont });
  return { fonts: new Set<UnseenFont>() };
}

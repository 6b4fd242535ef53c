/** The CSS properties that decide how a drawing looks, and become inline styles. */
export const styleProperties: Readonly<
  Record<'root' | 'inherited' | 'own' | 'html', readonly string[]>
> = {
  // Inherited ones that are written on the root, so that the slide around it does not shine through.
  root: splitWords(`color direction fill font-family font-size font-style font-weight letter-spacing stroke text-anchor
    text-transform white-space-collapse word-spacing`),
  // Written where the value differs from the parent's.
  inherited:
    splitWords(`color direction dominant-baseline fill fill-opacity fill-rule font-family font-size font-style
    font-weight letter-spacing marker-end marker-mid marker-start paint-order stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-transform visibility
    white-space-collapse word-spacing`),
  // Written where the value differs from the initial one.
  own: splitWords(`alignment-baseline baseline-shift clip-path filter flood-color flood-opacity mask mix-blend-mode
    opacity stop-color stop-opacity text-decoration-line vector-effect`),
  // Written in labels that stay HTML.
  html: splitWords(
    `align-items background-color color display font justify-content margin text-align white-space`,
  ),
};

/** A selector of what shows only where something refers to it. */
export const definitions =
  'marker, linearGradient, radialGradient, filter, clipPath, mask, pattern, symbol';

/** What a drawing may be made of: no script, no link, no animation, no style sheet, nothing from elsewhere. */
export const svgVocabulary: Readonly<Record<'elements' | 'attributes', ReadonlySet<string>>> = {
  elements: new Set(
    splitWords(`circle clipPath defs ellipse feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood
    feFuncA feGaussianBlur feMerge feMergeNode feOffset filter foreignObject g image line linearGradient marker mask path
    pattern polygon polyline radialGradient rect stop svg symbol text textPath tspan use`),
  ),
  attributes: new Set(
    splitWords(`clipPathUnits cx cy d data-part data-step dx dy filterUnits fr fx fy gradientTransform gradientUnits height id in in2
    k1 k2 k3 k4 lengthAdjust markerHeight markerUnits markerWidth maskContentUnits maskUnits mode offset operator orient
    overflow pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r refX
    refY result rotate rx ry slope spreadMethod startOffset stdDeviation style textLength transform type values viewBox
    width x x1 x2 xmlns y y1 y2`),
  ),
};

function splitWords(text: string): string[] {
  return text.split(/\s+/);
}

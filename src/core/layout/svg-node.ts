/** An SVG element as a value: the build prints it, the island patches the page with it. */
export interface SvgNode {
  name: string;
  attributes: Record<string, string | number>;
  children: readonly (SvgNode | string)[];
  /** The same for the same element from one picture to the next. */
  key?: string;
}

/** Makes an SVG element; attributes that are undefined are left out. */
export function svg(
  name: string,
  attributes: Record<string, string | number | undefined>,
  children: readonly (SvgNode | string)[] = [],
  key?: string,
): SvgNode {
  const defined: SvgNode['attributes'] = {};
  // Made by the thousand in every frame: a plain loop is several times as fast as entries and back.
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) defined[attribute] = value;
  }
  return key === undefined ? { name, attributes: defined, children } : { name, attributes: defined, children, key };
}

/** The markup of an element, with everything in it escaped. */
export function svgToString({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const content = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgToString(child)));
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

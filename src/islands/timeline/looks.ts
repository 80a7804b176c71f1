import type { SvgNode } from '../../core/layout/svg-node.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What the style sheets make of an SVG element, in the terms of a canvas. Widths and dashes in px, opacities from 0 to 1. */
export interface Look {
  /** Colours; null for none. */
  fill: string | null;
  stroke: string | null;
  fillOpacity: number;
  strokeOpacity: number;
  lineWidth: number;
  /** Whether the fill covers the inner half of the line. */
  strokeFirst: boolean;
  dash: number[];
  font: string;
  direction: CanvasDirection;
  /** The look of an element in one that looks like this. */
  of(node: SvgNode): Look;
}

/** The looks of what is drawn into a picture. */
export interface Looks {
  /** Of the picture itself. */
  root: Look;
  /** Takes out of the page what looks were read from: to be called whenever some may have been. */
  release(): void;
}

/**
 * Reads looks from the browser: elements of the same names and classes are made out of sight, so that style sheets
 * stay the one place that says what a mark looks like.
 * @param picture rules of the style sheets that hold below its classes hold here
 */
export function looksIn(picture: SVGSVGElement): Looks {
  const probe = document.createElementNS(NAMESPACE, 'svg');
  probe.setAttribute('class', picture.getAttribute('class') ?? '');
  probe.style.display = 'none';
  const styleOf = (element: SVGElement) => {
    if (!probe.isConnected) picture.after(probe);
    return getComputedStyle(element);
  };
  return { root: lookOf(probe, styleOf), release: () => probe.remove() };
}

function lookOf(element: SVGElement, styleOf: (element: SVGElement) => CSSStyleDeclaration): Look {
  const style = styleOf(element);
  const children = new Map<string, Look>();
  return {
    fill: style.fill === 'none' ? null : style.fill,
    stroke: style.stroke === 'none' ? null : style.stroke,
    fillOpacity: Number(style.fillOpacity),
    strokeOpacity: Number(style.strokeOpacity),
    lineWidth: Number.parseFloat(style.strokeWidth),
    strokeFirst: style.paintOrder.startsWith('stroke'),
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
    // The shorthand is empty where digits have a width of their own.
    font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    direction: style.direction as CanvasDirection,
    of({ name, attributes }) {
      const key = `${attributes.class ?? name} ${attributes['data-colour'] ?? ''}`;
      const known = children.get(key);
      if (known) return known;
      const child = document.createElementNS(NAMESPACE, name);
      for (const attribute of ['class', 'data-colour']) {
        const value = attributes[attribute];
        if (value !== undefined) child.setAttribute(attribute, String(value));
      }
      element.append(child);
      const look = lookOf(child, styleOf);
      children.set(key, look);
      return look;
    },
  };
}

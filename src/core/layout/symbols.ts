import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolDiamond2,
  symbolSquare,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { SymbolName } from '../content/topic-schema.ts';

const TYPES: Record<SymbolName, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye,
  square2: symbolSquare2,
  diamond2: symbolDiamond2,
};

/**
 * Path of a kind's symbol around the origin.
 * @param area in square px, so that all symbols weigh the same
 */
export function symbolPath(name: SymbolName, area = 90): string {
  return symbol(TYPES[name], area).digits(2)() ?? '';
}

import { type Document, isNode, isScalar, isSeq, visit, type YAMLError, type YAMLMap } from 'yaml';

/** Mistakes without the doubled keys of an item that lacks its dash, but for the first: YAML puts them all into the item above. */
export function withoutRestOfItem(errors: readonly YAMLError[], document: Document): YAMLError[] {
  const merged = new Set<YAMLMap>();
  return errors.filter(({ code, pos: [offset] }) => {
    if (code !== 'DUPLICATE_KEY') return true;
    const item = undashedItem(document, offset);
    if (item) merged.add(item);
    return item !== null || !merged.has(mapOfKey(document, offset)?.map as YAMLMap);
  });
}

/** The item of a list that ends before a key, if a dash stood there; null where none seems to be missing. */
export function undashedItem(document: Document, offset: number): YAMLMap | null {
  const { map, parent } = mapOfKey(document, offset) ?? {};
  if (!map || map.flow || !isSeq(parent)) return null;
  const [first, key] = [map.items[0]?.key, map.items.find(({ key }) => startOf(key) === offset)?.key];
  return isScalar(first) && isScalar(key) && first.value === key.value ? map : null;
}

function mapOfKey(document: Document, offset: number): { map: YAMLMap; parent: unknown } | null {
  let found: { map: YAMLMap; parent: unknown } | null = null;
  visit(document, {
    Map(_, map, ancestors) {
      if (map.items.some(({ key }) => startOf(key) === offset)) found = { map, parent: ancestors.at(-1) };
    },
  });
  return found;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

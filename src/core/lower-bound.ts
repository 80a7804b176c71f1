/**
 * Index of the first value for which `holds`, which is false and then true along the list; its length where there is
 * none. Binary search.
 * @param from index to begin at
 */
export function lowerBound<Value>(values: readonly Value[], holds: (value: Value) => boolean, from = 0): number {
  let [low, high] = [from, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as Value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

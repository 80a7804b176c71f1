/**
 * The candidate spelled most like `text`, for "did you mean".
 * @param furthest edit distance at most; a third of its length if left out
 * @returns null where none comes close
 */
export function nearestName(
  text: string,
  candidates: Iterable<string>,
  furthest = Math.max(1, Math.ceil(text.length / 3)),
): string | null {
  let best: string | null = null;
  let bestDistance = furthest + 1;
  for (const candidate of candidates) {
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance: insertions, deletions and substitutions (Wagner and Fischer 1974). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(substitution, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}

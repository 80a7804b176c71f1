const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as BibTeX takes it. TeX finds directions by itself, and would set a sign for an isolate. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/[\\{}&%$#_~^]/g, (char) => TEX[char] ?? `\\${char}`);
}

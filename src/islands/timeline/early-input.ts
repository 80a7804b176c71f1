/**
 * What the reader has set or typed below `root` while the script was on its way.
 * @returns puts it in again, to be called once something listens and the fields show what the address holds
 */
export function earlyInput(root: HTMLElement): () => void {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-control]:is(input, select)')];
  const set = fields.filter(isSet).map((field) => [field, field.value] as const);
  return () => {
    for (const [field, value] of set) {
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLInputElement ? 'input' : 'change'));
    }
  };
}

function isSet(field: HTMLInputElement | HTMLSelectElement): boolean {
  return field instanceof HTMLInputElement ? field.value !== field.defaultValue : field.selectedIndex > 0;
}

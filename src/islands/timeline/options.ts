import { fold } from '../../core/layout/selection.ts';
import { number } from '../../core/words/count.ts';

/** One of the actors or sources that a reader can ask for. */
export interface Option {
  id: string;
  label: string;
}

/** A filter that asks for one of a list; an address can ask for any of several. */
export interface OptionList {
  /** Shows what is chosen, by id, and how many events each option would leave, by position. */
  show(chosen: readonly string[], counts: readonly number[]): void;
}

/** Options of a list that a reader can still look through: of more, a field offers those that have what is typed. */
const MOST_LISTED = 100;
/** Options that a field offers at a time. */
const MOST_OFFERED = 40;

/**
 * Fills a `<select>` with options, or puts a field in its place where there are too many.
 * @param language BCP 47
 * @param choose is called with the ids that are asked for
 */
export function bindOptions(
  select: HTMLSelectElement,
  options: readonly Option[],
  language: string,
  choose: (ids: string[]) => void,
): OptionList {
  const bind = options.length > MOST_LISTED ? bindField : bindSelect;
  return bind(select, options, language, choose);
}

/** A list of options with counts: those that would leave nothing cannot be chosen. */
function bindSelect(
  select: HTMLSelectElement,
  list: readonly Option[],
  language: string,
  choose: (ids: string[]) => void,
): OptionList {
  const options = list.map(({ id, label }) =>
    Object.assign(document.createElement('option'), { value: id, label, textContent: label }),
  );
  select.append(...options.toSorted((a, b) => a.label.localeCompare(b.label)));
  const several = document.createElement('option');
  select.addEventListener('change', () => choose(select.value.split(' ').filter(Boolean)));
  return {
    show(chosen, counts) {
      several.value = chosen.join(' ');
      several.text = namesOf(chosen, list, language);
      if (chosen.length > 1) select.append(several);
      else several.remove();
      for (const [i, option] of options.entries()) {
        const count = counts[i] ?? 0;
        option.textContent = `${list[i]?.label} (${number(count, language)})`;
        option.label = option.textContent;
        option.disabled = count === 0 && !chosen.includes(option.value);
      }
      select.value = several.value;
    },
  };
}

/** A field that offers the names that have what is typed, those with the most events first. */
function bindField(
  select: HTMLSelectElement,
  list: readonly Option[],
  language: string,
  choose: (ids: string[]) => void,
): OptionList {
  const names = document.createElement('datalist');
  names.id = `${select.dataset.control}-names`;
  const field = Object.assign(document.createElement('input'), {
    type: 'search',
    placeholder: select.options[0]?.text ?? '',
    autocomplete: 'off',
  });
  field.dataset.control = select.dataset.control;
  field.setAttribute('list', names.id);
  select.replaceWith(field, names);
  const folded = list.map(({ label }) => fold(label));
  let counts: readonly number[] = [];
  const matching = () => {
    const words = fold(field.value.trim());
    const found = folded.flatMap((label, i) => (label.includes(words) && (counts[i] ?? 0) > 0 ? [i] : []));
    return found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_OFFERED);
  };
  const offer = () => {
    const offered = matching().map((i) => {
      const label = list[i]?.label ?? '';
      return Object.assign(document.createElement('option'), {
        value: label,
        label: `${label} (${number(counts[i] ?? 0, language)})`,
      });
    });
    names.replaceChildren(...offered);
  };
  field.addEventListener('focus', offer);
  field.addEventListener('input', offer);
  // What is not a name stands for the first that has it.
  field.addEventListener('change', () => {
    const words = fold(field.value.trim());
    const exact = folded.indexOf(words);
    const at = exact < 0 ? (matching()[0] ?? -1) : exact;
    const id = words === '' ? '' : (list[at]?.id ?? '');
    if (id === '') field.value = '';
    choose(id === '' ? [] : [id]);
  });
  return {
    show(chosen, next) {
      counts = next;
      field.value = namesOf(chosen, list, language);
    },
  };
}

/** "One or Another"; empty for none. */
function namesOf(ids: readonly string[], list: readonly Option[], language: string): string {
  const names = ids.map((id) => list.find((option) => option.id === id)?.label ?? id);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}

import { expect, test } from 'vitest';
import { idFromName } from '../../../../src/core/content/id-from-name.ts';

test.each([
  ['ada-winter', 'ada-winter'],
  ['Ada-Winter', 'ada-winter'],
  ['NATO_2', 'nato-2'],
  ['Riga Übersicht', 'riga-ubersicht'],
  ['-a--b-', 'a-b'],
  ['1ada', null],
  ['Київ', null],
  ['', null],
])('the id of %j is %j', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

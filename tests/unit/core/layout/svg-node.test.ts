import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { svg, svgToString } from '../../../../src/core/layout/svg-node.ts';
import { fc } from '../../chance.ts';

/** What an HTML parser makes of an element, by the only child that it has. */
function parsed(markup: string) {
  const [element, ...others] = fromHtml(`<svg>${markup}</svg>`, { fragment: true }).children;
  expect(others).toEqual([]);
  if (element?.type !== 'element') throw new Error('no element');
  return element.children;
}

it('writes elements, attributes and text as they are nested', () => {
  const mark = svg('a', { href: '/events/x/', tabindex: -1 }, [svg('text', { dx: 5 }, ['Riga']), 'and more']);
  expect(svgToString(mark)).toBe('<a href="/events/x/" tabindex="-1"><text dx="5">Riga</text>and more</a>');
});

it('leaves out attributes that are undefined, and keys', () => {
  expect(svgToString(svg('g', { class: undefined, x: 0 }, [], 'key'))).toBe('<g x="0"></g>');
});

it.each([
  '<script>alert(1)</script>',
  '" onload="alert(1)',
  "' onload='alert(1)",
  '</text></svg><img src=x onerror=alert(1)>',
  '&lt;script&gt;',
  ']]><!-- -->',
])('lets nothing out of an attribute or a text: %s', (text) => {
  const nodes = parsed(svgToString(svg('text', { title: text }, [text])));
  expect(nodes).toMatchObject([
    { tagName: 'text', properties: { title: text }, children: [{ type: 'text', value: text }] },
  ]);
});

it('is read as it was written, whatever the text', () => {
  // HTML itself turns line ends into \n and refuses NUL.
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((drawn) => !/[\0\r]/.test(drawn));
  fc.assert(
    fc.property(text, text, (value, content) => {
      const nodes = parsed(svgToString(svg('text', { title: value }, [content])));
      expect(nodes).toMatchObject([
        { tagName: 'text', properties: { title: value }, children: [{ type: 'text', value: content }] },
      ]);
    }),
  );
});

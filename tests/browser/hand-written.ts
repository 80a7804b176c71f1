/** A `timeline.json` with what the contract asks for and no more, as somebody else's program writes it: an event a day. */
export function handWritten(count: number, version = 1) {
  const dayAt = (i: number) => new Date(Date.UTC(2020, 0, 1 + (i % 1500))).toISOString().slice(0, 10);
  const days = Array.from({ length: count }, (_, i) => dayAt(i)).sort();
  return {
    version,
    site: { title: 'The bridge at Eastport', dek: 'How a closed bridge became a dispute.', language: 'en-GB' },
    articles: [
      { id: 'post', title: 'Bridge shut', publisher: 'Harbour Post', published: '2021-03-04', language: 'en' },
    ],
    actors: [{ id: 'council', name: 'Town Council', side: 'the-town', aliases: [] }],
    events: days.map((day, i) => ({
      id: `event-${i + 1}`,
      title: `Decision ${i + 1} on the bridge`,
      date: day,
      start: day,
      end: day,
      precision: 'day',
      kind: i % 3 === 0 ? 'public-statement' : 'measure',
      actors: i % 2 === 0 ? ['council'] : [],
      disputed: false,
      respondsTo: [],
      accounts: [
        {
          article: 'post',
          date: day,
          stance: 'reports',
          passages: [{ exact: 'the council closed the bridge', href: `/articles/post/#event-${i + 1}` }],
          figures: [{ series: 'lorries', value: 400, approx: true }],
        },
      ],
    })),
  };
}

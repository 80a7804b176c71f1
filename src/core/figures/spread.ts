/**
 * Moves places apart so that none is nearer than `gap` to the next, each by as little as keeps their order and
 * centres every group of neighbours on where its members were meant to be.
 * @param wanted in any order
 * @returns places in the order of `wanted`
 */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Groups of neighbours, each `gap` apart; one that would touch the group before it joins that.
  const groups: { members: number[]; centre: number }[] = [];
  for (const i of order) {
    let group = { members: [i], centre: wanted[i] ?? 0 };
    for (let before = groups.at(-1); before && distance(before, group, gap) < 0; before = groups.at(-1)) {
      groups.pop();
      group = join(before, group, wanted);
    }
    groups.push(group);
  }
  const places = wanted.map(() => 0);
  for (const { members, centre } of groups) {
    for (const [i, member] of members.entries()) places[member] = centre + (i - (members.length - 1) / 2) * gap;
  }
  return places;
}

interface Group {
  members: number[];
  centre: number;
}

/** From the end of a group to where the next must begin; negative where they are too near. */
function distance(before: Group, after: Group, gap: number): number {
  return after.centre - before.centre - ((before.members.length + after.members.length) / 2) * gap;
}

function join(before: Group, after: Group, wanted: readonly number[]): Group {
  const members = [...before.members, ...after.members];
  return { members, centre: members.reduce((sum, i) => sum + (wanted[i] ?? 0), 0) / members.length };
}

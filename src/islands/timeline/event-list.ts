/** Shows in the list on the page only the events that the filters leave; groups without any go with them. */
export function showList(ids: ReadonlySet<string>): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-event-row]')) {
    row.hidden = !ids.has(row.dataset.eventRow ?? '');
  }
}

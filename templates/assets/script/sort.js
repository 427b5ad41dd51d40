/* Headers become buttons (WAI-ARIA sortable table). Rows stay inside their group. */
const ORDER = ['conflict', 'partial', 'agree', 'single'];
const keys = {
  0: row => { const time = row.querySelector('time'); return time ? time.dateTime : row.dataset.d || '9999'; },
  2: row => flat(row.cells[2].textContent).toLowerCase(),
  4: row => flat(row.cells[4].textContent).toLowerCase(),
  5: row => ORDER.findIndex(state => row.cells[5].querySelector(`.${state}`)),
  6: row => flat(row.cells[6].textContent),
};
const sortBy = (table, column, down) => {
  all('tbody', table).forEach(group => {
    const rows = all('tr:not(.group)', group).map((row, place) => [keys[column](row), place, row]);
    rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]) * (down ? -1 : 1));
    group.append(...rows.map(row => row[2]));
  });
};
all('table.claims').forEach(table => Object.keys(keys).forEach(column => {
  const head = table.tHead.rows[0].cells[column], button = make('button', {type: 'button'}, ...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    all('th', table.tHead).forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sortBy(table, column, down);
  });
}));

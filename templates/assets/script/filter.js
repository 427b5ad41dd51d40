/* The live filter: a choice for each facet, with counts of what the other choices leave; its state in the address. It
   takes the place of the lines of links that narrow; orders and the way to all facets stay. */
const FACETS = ['about', 'who', 'outlet', 'kind', 'agreement', 'review', 'number', 'date', 'place', 'period'];
const readRow = (row, names) => {
  const cell = place => flat((row.cells[place].querySelector('a') || row.cells[place]).textContent);
  const time = row.querySelector('td time'), said = (row.dataset.a || '').split(' ').map(n => names[n]).filter(Boolean);
  const chip = row.querySelector('.chip'), kept = place => said.filter(one => one[1] === place).map(one => one[0]);
  return {
    row, about: kept(0), place: kept(1), who: [cell(2)], outlet: [cell(4)], kind: [row.dataset.k],
    agreement: [ORDER.find(state => chip.classList.contains(state))], review: [cell(6)],
    number: [row.querySelector('.quantity') || row.dataset.n ? 'yes' : 'no'], date: [time || row.dataset.d ? 'yes' : 'no'],
    period: time ? [time.dateTime.slice(0, 7)] : row.dataset.d ? [row.dataset.d] : [],
  };
};
const shownAs = (facet, value) => {
  if (facet === 'period') return value.length > 4 ? `${MONTHS[value.slice(5) - 1]} ${value.slice(0, 4)}` : value;
  return T[`${facet}.${value}`] || (facet === 'number' || facet === 'date' ? T[value] : value);
};
const startFilter = place => {
  const table = document.querySelector('table.claims'), names = JSON.parse(place.textContent);
  const rows = all('tbody tr:not(.group)', table).map(row => readRow(row, names));
  const chosen = {}, selects = {}, count = make('output', {className: 'facts'});
  const passes = (row, except) => FACETS.every(
    facet => facet === except || !chosen[facet] || row[facet].includes(chosen[facet]));
  const fill = facet => {
    const tally = new Map();
    rows.filter(row => passes(row, facet)).forEach(
      row => row[facet].forEach(value => tally.set(value, (tally.get(value) || 0) + 1)));
    if (chosen[facet] && !tally.has(chosen[facet])) tally.set(chosen[facet], 0);
    const values = [...tally.keys()].sort((a, b) => (facet === 'period' ? a < b ? -1 : 1 : tally.get(b) - tally.get(a)
      || a.localeCompare(b)));
    const option = (value, text) => make('option', {value, textContent: text, selected: value === (chosen[facet] || '')});
    selects[facet].replaceChildren(
      option('', T.any), ...values.map(value => option(value, `${shownAs(facet, value)} (${tally.get(value)})`)));
  };
  const show = () => {
    let left = 0;
    rows.forEach(row => { row.row.hidden = !passes(row); left += !row.row.hidden; });
    all('tbody', table).forEach(group => { group.hidden = !group.querySelector('tr:not(.group):not([hidden])'); });
    FACETS.forEach(fill);
    count.textContent = told.textContent = say(document.querySelector('.part-list') ? 'shown_here' : 'shown', {n: left, total: rows.length});
  };
  const read = () => {
    const state = readState();
    FACETS.forEach(facet => { chosen[facet] = state.get(facet) || ''; });
    show();
  };
  const form = make('form', {className: 'filter'});
  form.setAttribute('aria-label', T.filter);
  FACETS.forEach(facet => {
    selects[facet] = make('select', {name: facet});
    form.append(make('label', {}, make('span', {textContent: T[facet]}), selects[facet]));
  });
  form.append(make('button', {type: 'reset', textContent: T.reset}), count);
  const write = () => {
    const state = new URLSearchParams();
    FACETS.forEach(facet => chosen[facet] && state.set(facet, chosen[facet]));
    writeState(state);
    show();
  };
  form.addEventListener('change', event => { chosen[event.target.name] = event.target.value; write(); });
  form.addEventListener('reset', event => { event.preventDefault(); FACETS.forEach(f => { chosen[f] = ''; }); write(); });
  form.addEventListener('submit', event => event.preventDefault());
  table.before(form);
  all('.facets div').slice(1, -1).forEach(line => { line.hidden = true; });
  addEventListener('hashchange', read);
  read();
};
all('#names').forEach(place => whenNear(document.querySelector('table.claims'), () => startFilter(place)));

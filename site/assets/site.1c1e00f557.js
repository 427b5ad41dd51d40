(()=>{'use strict';
const T={"copy":"Salin rujukan","copied":"Tersalin","filter":"Saring klaim","any":"semua","reset":"Hapus saringan","shown":"{n} dari {total} klaim","found":"{n} hasil","about":"Tokoh, lembaga, negara","who":"Asal","outlet":"Media","kind":"Jenis","agreement":"Kesepakatan","review":"Tinjauan","number":"Berangka","date":"Bertanggal","place":"Tempat","period":"Waktu","yes":"ya","no":"tidak","shown_here":"{n} dari {total} klaim di bagian ini","kind.event":"peristiwa","kind.plan":"rencana","kind.state":"keadaan","kind.statement":"pernyataan","kind.assessment":"penilaian","agreement.conflict":"bertentangan","agreement.partial":"sebagian","agreement.agree":"sepakat","agreement.single":"tunggal"},MONTHS=["Januari","Februari","Maret","April","Mei","Juni","Juli","Agustus","September","Oktober","November","Desember"];
/* What the other parts share. T: the words of the site's language. MONTHS: names of the months. */
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, given = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), given);
  made.append(...inside);
  return made;
};
const say = (key, values) => T[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const told = make('p', {className: 'unseen'});
told.setAttribute('role', 'status');
document.body.append(told);

/* The state of a page lives behind # as a query, since a page from the disk may change nothing else of its address. */
const readState = () => new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
const writeState = state => {
  const text = `${state}`;
  if (text || location.hash.includes('=')) history.replaceState(null, '', text ? `#${text}` : '#');
};

/* Work that can wait until a reader comes near what it is for; at once where the address already holds a state. */
const whenNear = (element, start) => {
  let started = false;
  const once = () => { if (!started) { started = true; start(); } };
  if (`${readState()}` || !self.IntersectionObserver) return once();
  addEventListener('hashchange', () => `${readState()}` && once());
  new IntersectionObserver((seen, watch) => {
    if (seen.some(one => one.isIntersecting)) { watch.disconnect(); once(); }
  }, {rootMargin: '800px'}).observe(element);
};
addEventListener('beforeprint', () => all('details').forEach(row => { row.open = true; }));
/* A button beside each citation: the quotation, who said it, the citation, the claim's own address. The stylesheet prints
   its label, so that it is no part of the page's text. */
const onClipboard = async text => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make('textarea', {value: text, className: 'unseen'});
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
};
const flat = text => text.replace(/\s+/g, ' ').trim();
const citation = line => {
  const row = line.closest('tr'), claim = row || line.closest('.claim');
  const quote = claim && claim.querySelector('blockquote');
  const from = row ? flat(row.cells[4].innerText) : '';
  const link = claim && claim.querySelector(row ? 'td:nth-child(5) a' : '.permalink');
  const parts = [quote && `“${flat(quote.textContent)}”`, from, flat(line.firstChild.textContent)];
  return `${parts.filter(Boolean).join(' ')}${link ? ` ${link.href}` : ''}`;
};
const addCopy = line => {
  if (line.querySelector('.copy')) return;
  const button = make('button', {type: 'button', className: 'copy', ariaLabel: T.copy});
  button.addEventListener('click', async () => {
    await onClipboard(citation(line));
    button.ariaLabel = told.textContent = T.copied;
    setTimeout(() => { button.ariaLabel = T.copy; }, 2000);
  });
  line.append(' ', button);
};
all('.cite').filter(line => !line.closest('details')).forEach(addCopy);
addEventListener('toggle', event => event.target.open && all('.cite', event.target).forEach(addCopy), true);
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
/* Indonesian stems, as the index has them: the algorithm of https://snowballstem.org/algorithms/indonesian/stemmer.html
   (Tala 2003), between two steps for consonants that affixes swallow. A test holds it to the index's own stemmer. */
const snowball = word => {
  let measure = word.replace(/[^aeiou]/g, '').length, prefix = 0, start = 0;
  const cut = pattern => {
    const shorter = word.replace(pattern, '');
    if (shorter === word) return false;
    word = shorter;
    measure -= 1;
    return true;
  };
  const suffix = () => ((prefix < 2 || prefix > 3) && cut(/kan$/)) || (prefix !== 1 && cut(/an$/))
    || (prefix <= 2 && cut(/(?<!s)i$/));
  const first = () => {
    const found = /^(?:meng?|mem?|di|ter|(peng?|pem|ke))/.exec(word);
    if (!found) return false;
    const rest = word.slice(found[0].length);
    prefix = found[1] ? 3 : 1;
    word = /^.en$/.test(found[0]) && /^y[aeiou]/.test(rest) ? `s${rest.slice(1)}`
      : /^.em$/.test(found[0]) && /^[aeiou]/.test(rest) ? `p${rest}` : rest;
    start = word === rest ? 0 : 1;
    measure -= 1;
    return true;
  };
  const second = () => {
    const head = word.slice(0, start), rest = word.slice(start);
    const found = /^(?:ber|per|[bp]el(?=ajar)|be(?=[^aeiou]er)|pe)/.exec(rest);
    if (!found) return;
    prefix = found[0][0] === 'b' ? 4 : found[0] === 'pel' ? prefix : 2;
    word = head + rest.slice(found[0].length);
    measure -= 1;
  };
  if (measure <= 2) return word;
  cut(/(?:kah|lah|pun)$/);
  if (measure <= 2) return word;
  cut(/(?:nya|ku|mu)$/);
  if (measure <= 2) return word;
  if (first()) {
    if (measure > 2 && suffix() && measure > 2) second();
  } else {
    second();
    if (measure > 2) suffix();
  }
  return word;
};
const stem = word => {
  word = snowball(word.replace(/^[mp]en(?=[aeiou][a-z]{3})/, 't'));
  if (word.length > 3 && /^k[aeiou]/.test(word)) word = word.slice(1);
  return word.length > 3 && /[aeiou]k$/.test(word) ? word.slice(0, -1) : word;
};
/* Search over the index, a script that is loaded when somebody first searches. */
const wordsOf = text => (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  .match(/[0-9]+(?:[.,][0-9]+)*|\p{L}+/gu) || []).map(word => word.replace(/[.,]/g, ''));
const rank = (index, query) => {
  const asked = wordsOf(query), scores = new Map();
  asked.forEach((word, place) => {
    const best = new Map(), hits = new Set([word, stem(word)]);
    if (place === asked.length - 1 && word.length > 2) {
      Object.keys(index.terms).forEach(term => term.startsWith(word) && hits.add(term));
    }
    hits.forEach(term => {
      const rows = Object.hasOwn(index.terms, term) ? index.terms[term].split(',') : [];
      rows.forEach(row => {
        const [doc, weight] = row.split('*').map(Number), score = (weight || 1) * Math.log(1 + index.docs.length / rows.length);
        best.set(doc, Math.max(best.get(doc) || 0, score));
      });
    });
    best.forEach((score, doc) => { const [n, sum] = scores.get(doc) || [0, 0]; scores.set(doc, [n + 1, sum + score]); });
  });
  const whole = [...scores].filter(([, [n]]) => n === asked.length);
  return (whole.length ? whole : [...scores]).sort(
    ([a, [n, x]], [b, [m, y]]) => m - n || y - x || a - b).map(([doc]) => index.docs[doc]);
};
const startSearch = form => {
  const input = form.elements.q, list = make('ol', {className: 'found'}), count = make('output', {className: 'facts'});
  form.hidden = false;
  form.after(count, list);
  let index = null, waiting = null;
  const load = () => {
    waiting = waiting || new Promise((done, failed) => {
      const script = make('script', {src: form.dataset.index, onload: done, onerror: failed});
      document.head.append(script);
    }).then(() => { index = window.briefgenIndex; });
    return waiting;
  };
  const show = async () => {
    const query = input.value.trim();
    writeState(new URLSearchParams(query ? {q: query} : {}));
    if (query) await load();
    const docs = query ? rank(index, query) : [];
    list.replaceChildren(...docs.slice(0, 50).map(([, title, href, detail]) => make(
      'li', {}, make('a', {href: form.dataset.root + href, textContent: title}),
      make('small', {textContent: detail}))));
    count.textContent = told.textContent = query ? say('found', {n: docs.length}) : '';
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', load);
  form.addEventListener('submit', event => { event.preventDefault(); show(); });
  input.value = readState().get('q') || '';
  if (input.value) show();
};
all('form[data-index]').forEach(startSearch);
})();

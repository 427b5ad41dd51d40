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

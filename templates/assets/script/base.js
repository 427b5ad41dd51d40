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

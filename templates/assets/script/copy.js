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
